/** Describes what is wrong with a pack, and where: a code and values, which views and commands turn into words. */

/** One thing wrong with a pack, or left out of it. */
export interface Fault {
  /** Where, as in `topics[3].points[0].text.es`; empty for the pack as a whole. */
  path: string;
  /** What is wrong, or what to do: the message `fault.<code>`. */
  code: FaultCode;
  /** The values for the message, in the order of its placeholders. */
  values?: readonly (string | number)[];
  /** The id of the topic it is about, if the path alone would not tell an author. */
  topic?: string;
}

/** Everything that can be wrong with a pack; each has a message of its own. */
export const FAULT_CODES = [
  // The file as a whole.
  'not_utf8',
  'file_empty',
  'not_json',
  'comma_last',
  'too_many_characters',
  'format_newer',
  'format_older',
  'format',
  'too_many_topics',
  'too_many_names',
  'too_many_names_in_all',
  // Not expressible in JSON.
  'not_finite',
  'not_plain',
  // The shape.
  'unknown_field',
  'missing',
  'not_object',
  'not_list',
  'not_text',
  'not_number',
  'not_boolean',
  'not_listed',
  'no_entry',
  'empty',
  'too_long',
  'too_little',
  'too_much',
  'not_whole',
  'not_address',
  'not_https',
  'not_kebab',
  'outer_space',
  'html',
  'invisible',
  'no_language',
  'date_form',
  'day_form',
  'date_unreal',
  'not_wikidata',
  'latitude',
  'longitude',
  'country_unknown',
  'border_pair',
  'where_one',
  'map_path',
  'picture_base64',
  'picture_large',
  'picture_kind',
  'picture_broken',
  'picture_moves',
  'picture_wide',
  'figure_one',
  'beside_unsourced',
  'wrong',
  'name_everywhere',
  'relation_ends',
  // How its parts refer to each other.
  'source_twice',
  'topic_twice',
  'review_before',
  'language_missing',
  'language_foreign',
  'no_speaker',
  'no_source',
  'no_paragraph',
  'doubt_unsourced',
  'relation_stray',
  // What would make readers distrust it.
  'name_without_letter',
  'name_ordinary',
  'name_ambiguous',
  'name_shared',
  'name_twice',
  'cue_in_name',
  'decoy_is_name',
  'attribute_missing',
  'judgement_unattributed',
  'end_precision',
  'end_before',
  'since_before',
  'since_stale',
  'after_as_of',
  'relation_to_itself',
  'relation_twice',
  'untranslated',
  'figures_differ',
  'figure_incomparable',
  'border_none',
  'country_undrawn',
  'doubt_sourceless',
  'reference_unnamed',
  'host_weak',
  'told_not_found',
  'short_form',
  'figure_academy',
  'nature_differs',
  // Advice.
  'name_abbreviation',
  'name_proper',
  'name_elsewhere',
] as const;

export type FaultCode = (typeof FAULT_CODES)[number];

/** True for the code of a fault. */
export function isFaultCode(text: string): text is FaultCode {
  return (FAULT_CODES as readonly string[]).includes(text);
}

/** The path from the root of a pack to a value. */
export type Step = string | number;

/** `['topics', 3, 'text']` as `topics[3].text`. Keys are untrusted, so long ones are cut. */
export function pathOf(steps: readonly Step[]): string {
  let path = '';
  for (const step of steps) {
    if (typeof step === 'number') path += `[${step}]`;
    else path += `${path === '' ? '' : '.'}${step.length > 40 ? `${step.slice(0, 40)}...` : step}`;
  }
  return path;
}
