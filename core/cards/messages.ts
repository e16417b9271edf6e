/** The messages a card can say, by key: views turn them into words. */
import type { RelationType } from '../topics/relation-types';

/** A value put into a message: text, a number, or a date (YYYY, YYYY-MM or YYYY-MM-DD) to be written out. */
export type Value = string | number | { readonly date: string };

export type MessageKey = (typeof CARD_MESSAGES)[number] | `relation.${'out' | 'in' | 'was_out' | 'was_in'}.${string}`;

/** A message and its values. */
export interface Message {
  readonly key: MessageKey;
  readonly values: readonly Value[];
}

/** The message of `key` with what is put into it. */
export function message(key: MessageKey, ...values: Value[]): Message {
  return { key, values };
}

/** Every message that card content may use, besides the relations. */
export const CARD_MESSAGES = [
  'card.said',
  'card.said_by',
  'card.judgement',
  'card.argued_by',
  'card.connection',
  'card.points',
  'card.arguments',
  'card.arguments_folded',
  'card.figures',
  'card.figures_of',
  'card.figure_since',
  'card.figure_beside',
  'card.dates',
  'card.related',
  'card.since',
  'card.since_page',
  'card.attribution',
  'card.attribution_named',
  'card.doubt',
  'card.doubt_unconfirmed',
  'card.doubt_above',
  'card.named_since',
  'card.review_passed',
  'card.may_be_old',
  'card.as_of',
  'card.page_later_one',
  'card.page_later_many',
  'card.changed',
  'card.change_after_page',
  'card.also_in',
  'card.the_article',
  'card.this_page',
  'card.map_points',
  'card.map_points_in',
  'card.map_area',
  'card.map_border',
  'card.map_around',
  'card.why_name',
  'card.why_fuzzy',
  'card.why_cue',
  'card.why_full_name',
  'card.why_related',
  'card.why_selected',
  'card.why_selected_fuzzy',
] as const;

/**
 * The phrase of a relation with the card's topic as its subject: "leads" or, the other way round, "led by"; "led" and "was led by"
 * where it is over. Its past is a phrase of its own: no word beside "dirige" makes it "dirigió".
 */
export function relationMessage(type: RelationType, outgoing: boolean, past = false): Message {
  const side = outgoing ? 'out' : 'in';
  const sense = past ? (`was_${side}` as const) : side;
  return message(`relation.${sense}.${type.replaceAll('-', '_')}`);
}
