/** Defines pack format 1: the one schema from which the types and the published JSON Schema are derived. */
import * as v from 'valibot';
import {
  MAX_ADDRESS_LENGTH,
  MAX_CUES_PER_NAME,
  MAX_DECOYS_PER_TOPIC,
  MAX_ID_LENGTH,
  MAX_LOOKALIKES,
  MAX_NAME_LENGTH,
  MAX_NAMES_PER_TOPIC,
  MAX_NOTE_LENGTH,
  MAX_PARAGRAPHS,
  MAX_SENTENCE_LENGTH,
  MAX_SHORT_LENGTH,
  MAX_SOURCES_PER_PACK,
  MAX_STATEMENTS_PER_TOPIC,
  MAX_TOPIC_KEY_LENGTH,
  MAX_TOPICS_PER_PACK,
  MAX_WORD_LENGTH,
} from '../limits';
import { firstMomentOf, parseIsoDate } from '../text/iso-date';
import { KIND_NAMES } from '../topics/kind-names';
import { marksBoth } from '../topics/relation-sentence';
import { RELATION_TYPES } from '../topics/relation-types';
import type { FaultCode } from './fault';
import { pictureSchema } from './picture-schema';
import { mapSchema, whereSchema } from './where-schema';

/** The format that is read and written. */
export const PACK_FORMAT = 1;

/** Languages in which names match and sentences are written. */
export const LANGUAGES = ['en', 'es'] as const;

/** `reported` by the article as fact, `said` by a named speaker (paraphrased), `argued` by the author. */
export const NATURES = ['reported', 'said', 'argued'] as const;

/** The message of a failed check: a fault code instead of valibot's words. */
const code = (fault: FaultCode): FaultCode => fault;

const id = v.pipe(v.string(), v.maxLength(MAX_ID_LENGTH), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, code('not_kebab')));
/** Text without markup, without signs that nobody sees, and without space around it. */
export const plain = (longest: number) =>
  v.pipe(
    v.string(),
    v.nonEmpty(),
    v.maxLength(longest),
    v.check((text) => text.trim() === text, code('outer_space')),
    v.check((text) => !/<[a-z!/]/i.test(text), code('html')),
    // Control characters, direction marks and zero-width characters could make a card read differently from its source.
    v.check((text) => !/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/u.test(text), code('invisible')),
  );
const note = v.pipe(v.string(), v.maxLength(MAX_NOTE_LENGTH));
const sentence = plain(MAX_SENTENCE_LENGTH);

/** A sentence in each language of the pack; which languages must be there is checked against `pack.languages`. */
export const textSchema = v.pipe(
  v.strictObject({ en: v.optional(sentence), es: v.optional(sentence) }),
  v.check((text) => text.en !== undefined || text.es !== undefined, code('no_language')),
);

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: its length is its precision. */
const dateSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, code('date_form')),
  v.check((date) => isRealDate(date), code('date_unreal')),
);
const day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, code('day_form')),
  v.check((date) => isRealDate(date), code('date_unreal')),
);
const address = v.pipe(
  v.string(),
  v.maxLength(MAX_ADDRESS_LENGTH),
  v.url(),
  v.startsWith('https://', code('not_https')),
);
/** JSON can express a number that is too large (`1e999`), which is parsed as infinity. */
const paragraph = v.pipe(v.number(), v.finite(code('not_finite')), v.integer(), v.minValue(1));

/** Where else than in the article a statement can be read. */
export const referenceSchema = v.strictObject({
  title: v.optional(sentence),
  publisher: v.optional(sentence),
  date: v.optional(dateSchema),
  url: address,
});
const references = v.pipe(v.array(referenceSchema), v.maxLength(8));

/** Where another source differs from the statement. */
export const doubtSchema = v.strictObject({
  text: textSchema,
  /** Empty only where `confirmed` is false. */
  references,
  confirmed: v.boolean(),
});
const doubts = v.optional(v.pipe(v.array(doubtSchema), v.maxLength(8)));

/** One surface form of a topic. */
export const nameSchema = v.strictObject({
  text: plain(MAX_NAME_LENGTH),
  languages: v.pipe(v.array(v.picklist(LANGUAGES)), v.nonEmpty()),
  /** Matches only with these capitals, or where the text around it is all in capitals; accents are always folded. */
  exactCase: v.optional(v.boolean()),
  /** Present on an ambiguous name: words nearby that settle that it means this topic. */
  cues: v.optional(v.pipe(v.array(plain(MAX_NAME_LENGTH)), v.maxLength(MAX_CUES_PER_NAME))),
  /** Found, but painted only at density "every one": "Mexican", "estadounidense". */
  demonym: v.optional(v.boolean()),
  /** For editors: why this name is as it is. Never shown. */
  note: v.optional(note),
});

/** Where a reader noted something: the page's title and address, as far as known, and the day. */
export const notedSchema = v.strictObject({
  title: v.optional(sentence),
  url: v.optional(address),
  date: day,
});

/** A name that a reader gave to a topic of another pack. */
export const otherNameSchema = v.strictObject({
  /** The topic's key: `pack id/topic id`. */
  topic: v.pipe(v.string(), v.maxLength(MAX_TOPIC_KEY_LENGTH), v.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, code('not_kebab'))),
  /** What that topic is called, in case its pack is not there. */
  called: plain(MAX_NAME_LENGTH),
  name: nameSchema,
  noted: notedSchema,
});

/** One statement on a card. */
export const pointSchema = v.strictObject({
  /** Which source of the pack; the first if absent. */
  source: v.optional(id),
  paragraph,
  nature: v.picklist(NATURES),
  /** Who said it; required where nature is `said`. */
  speaker: v.optional(textSchema),
  text: textSchema,
  references: v.optional(references),
  doubts,
});

/** A quantity that readers know, in the same unit as a figure: drawn next to it. */
const besideSchema = v.pipe(
  v.strictObject({
    value: textSchema,
    /** What it counts. */
    label: textSchema,
    /** Where the article has it; absent if `references` say where it was read. */
    paragraph: v.optional(paragraph),
    references: v.optional(references),
  }),
  v.check((one) => one.paragraph !== undefined || (one.references ?? []).length > 0, code('beside_unsourced')),
);

const figureFields = v.strictObject({
  /** As a reader reads it, unit included where it is one word: "over 600,000", "más de 600 000". */
  value: textSchema,
  unit: v.optional(textSchema),
  label: textSchema,
  paragraph,
  nature: v.picklist(NATURES),
  speaker: v.optional(textSchema),
  references: v.optional(references),
  doubts,
  /** What it became after the article, in the same unit; drawn beside what it was. */
  since: v.optional(
    v.strictObject({ date: dateSchema, value: textSchema, references: v.pipe(references, v.nonEmpty()) }),
  ),
  /** What it can be measured by. */
  beside: v.optional(besideSchema),
});

/** A figure is drawn beside one other at most. */
export const figureSchema = v.pipe(
  figureFields,
  v.check(({ since, beside }) => !since || !beside, code('figure_one')),
);

export const eventSchema = v.strictObject({
  date: dateSchema,
  /** Last date of a range. */
  end: v.optional(dateSchema),
  /** The date was worked out from the article's words ("Wednesday") rather than written there. */
  inferred: v.optional(v.boolean()),
  text: textSchema,
  /** Absent if the event is background from outside the article. */
  paragraph: v.optional(paragraph),
  nature: v.picklist(NATURES),
  references: v.optional(references),
  doubts,
});

export const relationSchema = v.strictObject({
  /** Read from this topic to `to`; cards of `to` show it the other way round. */
  type: v.picklist(RELATION_TYPES),
  to: id,
  past: v.optional(v.boolean()),
  /** The whole of it as a person would say it: `[Ana] leads [the port].` Without it, cards make one of names and type. */
  sentence: v.optional(
    v.pipe(
      textSchema,
      v.check(({ en, es }) => [en, es].every((each) => each === undefined || marksBoth(each)), code('relation_ends')),
    ),
  ),
  /** Absent if the relation is background from outside the article. */
  paragraph: v.optional(paragraph),
  nature: v.picklist(NATURES),
  references: v.optional(references),
  doubts,
});

const short = plain(MAX_SHORT_LENGTH);

/** What has changed since the article. */
export const sinceSchema = v.strictObject({
  date: dateSchema,
  text: textSchema,
  /** The same as one short whole sentence: given to the change that a brief card shows. */
  short: v.optional(
    v.pipe(
      v.strictObject({ en: v.optional(short), es: v.optional(short) }),
      v.check((text) => text.en !== undefined || text.es !== undefined, code('no_language')),
    ),
  ),
  references: v.pipe(references, v.nonEmpty()),
});

const statements = <S extends v.GenericSchema>(schema: S) =>
  v.pipe(v.array(schema), v.maxLength(MAX_STATEMENTS_PER_TOPIC));

export const topicSchema = v.strictObject({
  id,
  name: textSchema,
  kind: v.picklist(KIND_NAMES),
  /** The one neutral defining line. */
  line: textSchema,
  /** Every `argued` sentence says itself whose judgement it is, not just with a label; true for living persons. */
  attribute: v.optional(v.boolean()),
  broad: v.optional(v.boolean()),
  /** The article does not name it, but cards need it to explain later changes. Absent: the article names it. */
  named: v.optional(v.picklist(['since'])),
  /** Still changing, such as a person in office: `since` must reach to within a year of the pack's `asOf`. */
  living: v.optional(v.boolean()),
  names: v.pipe(v.array(nameSchema), v.nonEmpty(), v.maxLength(MAX_NAMES_PER_TOPIC)),
  /** Longer names that look like ours but are not. */
  decoys: v.pipe(v.array(plain(MAX_NAME_LENGTH)), v.maxLength(MAX_DECOYS_PER_TOPIC)),
  points: statements(pointSchema),
  figures: statements(figureSchema),
  events: statements(eventSchema),
  relations: statements(relationSchema),
  since: statements(sinceSchema),
  /** Where it is; shown as a small map. */
  where: v.optional(whereSchema(textSchema)),
  /** Shown on its card. */
  picture: v.optional(pictureSchema(textSchema, sentence, address)),
  links: v.strictObject({
    wikidata: v.optional(v.pipe(v.string(), v.regex(/^Q\d+$/, code('not_wikidata')))),
    /** Article titles, not addresses. */
    wikipedia: v.optional(v.strictObject({ en: v.optional(sentence), es: v.optional(sentence) })),
  }),
  /** In a pack of a reader's notes: where the reader came upon it. */
  noted: v.optional(notedSchema),
  /** For editors: decisions that are not obvious. Never shown. */
  notes: v.optional(v.pipe(v.array(note), v.maxLength(MAX_STATEMENTS_PER_TOPIC))),
});

export const sourceSchema = v.strictObject({
  id,
  /** `reader`: no article, but notes of a reader, who writes in one language. */
  kind: v.optional(v.picklist(['reader'])),
  title: sentence,
  author: v.optional(sentence),
  publisher: sentence,
  /** Who publishes it and where it stands politically, in one line. */
  stance: textSchema,
  date: day,
  language: v.picklist(LANGUAGES),
  paragraphs: v.pipe(paragraph, v.maxValue(MAX_PARAGRAPHS)),
  /** The article's own address, if known: paragraph numbers lead there. */
  url: v.optional(address),
  /** The publisher's site, for readers who look for the article. */
  site: v.optional(address),
});

/** Everything in a pack except its topics: the contents of `pack.json` in an author's folder. */
export const packHeadSchema = v.strictObject({
  format: v.literal(PACK_FORMAT, code('format')),
  id,
  title: textSchema,
  languages: v.pipe(v.array(v.picklist(LANGUAGES)), v.nonEmpty()),
  /** The day on which the cards were last true as far as the editors know. */
  asOf: day,
  /** After this day, every card says so and folds its `argued` points away. */
  reviewBy: day,
  licence: sentence,
  sources: v.pipe(v.array(sourceSchema), v.nonEmpty(), v.maxLength(MAX_SOURCES_PER_PACK)),
});

export const packSchema = v.strictObject({
  ...packHeadSchema.entries,
  topics: v.pipe(v.array(topicSchema), v.maxLength(MAX_TOPICS_PER_PACK)),
  /** In a pack of a reader's notes. Only the notes of the reader apply them: no pack names the topics of another. */
  otherNames: v.optional(v.pipe(v.array(otherNameSchema), v.maxLength(MAX_TOPICS_PER_PACK))),
  /**
   * Folded ordinary words, places and surnames that a fuzzy match must never accept; added when a pack is compiled.
   * Without it, the pack is matched exactly only.
   */
  lookalikes: v.optional(
    v.pipe(v.array(v.pipe(v.string(), v.maxLength(MAX_WORD_LENGTH))), v.maxLength(MAX_LOOKALIKES)),
  ),
  /** The topics that say where they are, drawn; added when a pack is compiled. Without it, they are drawn coarsely. */
  maps: v.optional(v.pipe(v.array(mapSchema), v.maxLength(MAX_TOPICS_PER_PACK))),
});

/** True if `date` (YYYY, YYYY-MM or YYYY-MM-DD) exists in the calendar. */
function isRealDate(date: string): boolean {
  const [, month, day] = parseIsoDate(date);
  const moment = firstMomentOf(date);
  return moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
}
