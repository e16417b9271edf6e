/** Checks every request that reaches the background, field by field, against the shape it must have. */
import * as v from 'valibot';
import {
  MAX_CARDS_PER_QUESTION,
  MAX_HOST_LENGTH,
  MAX_LOOKUP_HITS,
  MAX_MAPS_PER_QUESTION,
  MAX_NAME_LENGTH,
  MAX_TOPIC_KEY_LENGTH,
  MAX_TOPICS_PER_PACK,
  MAX_WORD_LENGTH,
  MAX_WORDS_PER_QUESTION,
} from './limits';
import { type Message, TO_BACKGROUND, type ToBackground } from './messages';
import { CARD_LANGUAGES, CARD_LENGTHS, CARD_PLACES } from './settings/settings';
import { isSitePattern } from './settings/site-pattern';

const topic = v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_TOPIC_KEY_LENGTH));
/** The browser's number of a tab; -1 is none. */
const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Words of a page, no longer than a name may be. */
const words = v.pipe(v.string(), v.maxLength(2 * MAX_NAME_LENGTH));
const remoteMention = () =>
  v.strictObject({
    topic,
    text: words,
    by: v.picklist(['name', 'short', 'fuzzy', 'selected']),
    reason: v.strictObject({
      name: words,
      edits: count,
      evidence: v.nullable(
        v.variant('kind', [
          v.strictObject({ kind: v.picklist(['cue', 'full-name']), words }),
          v.strictObject({ kind: v.literal('related'), topic }),
        ]),
      ),
    }),
    beside: v.pipe(v.array(topic), v.maxLength(MAX_CARDS_PER_QUESTION)),
    focus: v.boolean(),
  });

/** Each is made when the first such request arrives: a background that wakes answers one or two kinds. */
const asks = {
  resolveWords: () =>
    v.strictObject({
      words: v.pipe(v.array(v.pipe(v.string(), v.maxLength(MAX_WORD_LENGTH))), v.maxLength(MAX_WORDS_PER_QUESTION)),
    }),
  getCard: () => v.strictObject({ topic }),
  getHighlightCss: () => v.strictObject({}),
  // Of any length: only the beginning is read.
  resolveText: () => v.strictObject({ text: v.string() }),
  needReading: () => v.strictObject({}),
  needCard: () => v.strictObject({}),
  needSight: () => v.strictObject({}),
  changeFromCard: () =>
    v.variant('what', [
      v.strictObject({
        what: v.picklist(['silence', 'unsilence']),
        scope: v.picklist(['name', 'topic', 'site']),
        of: v.strictObject({
          name: words,
          topic,
          site: v.pipe(v.string(), v.maxLength(MAX_HOST_LENGTH)),
          siteWasOn: v.boolean(),
        }),
      }),
      v.strictObject({ what: v.literal('cardLength'), to: v.picklist(CARD_LENGTHS) }),
      v.strictObject({ what: v.literal('cardPlace'), to: v.picklist(CARD_PLACES) }),
      v.strictObject({ what: v.literal('cardLanguage'), to: v.picklist(CARD_LANGUAGES) }),
    ]),
  showInTop: () => v.strictObject({ mention: v.nullable(remoteMention()) }),
  walkOn: () =>
    v.strictObject({
      direction: v.picklist(['next', 'previous']),
      topic: v.nullable(topic),
      from: v.nullable(count),
    }),
  getCardWords: () => v.strictObject({ language: v.picklist(['en', 'es']) }),
  getNear: () => v.strictObject({ words }),
  getCards: () => v.strictObject({ topics: v.pipe(v.array(topic), v.maxLength(MAX_CARDS_PER_QUESTION)) }),
  getMaps: () => v.strictObject({ topics: v.pipe(v.array(topic), v.maxLength(MAX_MAPS_PER_QUESTION)) }),
  reportFound: () =>
    v.strictObject({
      state: v.picklist(['off', 'reading', 'done']),
      topics: v.pipe(v.array(v.strictObject({ key: topic, count })), v.maxLength(MAX_TOPICS_PER_PACK)),
      here: v.boolean(),
    }),
  lookUp: () =>
    v.strictObject({
      // A paste of any length: the lookup reads only the beginning.
      query: v.string(),
      limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_LOOKUP_HITS)),
    }),
  getTabReport: () => v.strictObject({ tabId }),
  getStories: () => v.strictObject({}),
  getAtlas: () => v.strictObject({}),
  getPackText: () => v.strictObject({ pack: topic }),
  switchHere: () => v.strictObject({ tabId, on: v.boolean() }),
  switchHighlights: () =>
    v.strictObject({
      scope: v.picklist(['all', 'site', 'pause']),
      host: v.nullable(v.pipe(v.string(), v.check(isSitePattern))),
      on: v.boolean(),
    }),
  walkTab: () => v.strictObject({ tabId, direction: v.picklist(['next', 'previous']), topic: v.nullable(topic) }),
} satisfies { [K in keyof ToBackground]: () => v.GenericSchema<unknown, ToBackground[K]['ask']> };

const made = new Map<keyof ToBackground, v.GenericSchema>();

function schemaOf(kind: keyof ToBackground): v.GenericSchema {
  const schema = made.get(kind) ?? asks[kind]();
  made.set(kind, schema);
  return schema;
}

/**
 * The request in `message`, as a fresh object; null if it is not one, has an unknown field, or may come only from an
 * extension page and `fromExtensionPage` is false.
 */
export function readQuestion(message: unknown, fromExtensionPage: boolean): Message<ToBackground> | null {
  const { kind, ask } = (typeof message === 'object' && message !== null ? message : {}) as Record<string, unknown>;
  if (typeof kind !== 'string' || !Object.hasOwn(asks, kind)) return null;
  const known = kind as keyof ToBackground;
  if (!fromExtensionPage && TO_BACKGROUND[known].from === 'extension') return null;
  const read = v.safeParse(schemaOf(known), ask);
  return read.success ? ({ kind, ask: read.output } as Message<ToBackground>) : null;
}
