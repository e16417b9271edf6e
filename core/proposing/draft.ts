/** Defines a pack that is being made of a page: the article, the topics proposed for it, and what the reader wrote. */
import * as v from 'valibot';
import {
  MAX_ADDRESS_LENGTH,
  MAX_ARTICLE_CHARACTERS,
  MAX_FIELD_LENGTH,
  MAX_FIGURES_KEPT,
  MAX_ID_LENGTH,
  MAX_PARAGRAPHS,
  MAX_TOPICS_PER_PACK,
} from '../limits';
import { LANGUAGES } from '../packs/pack-schema';
import { fnv1a } from '../text/hash';
import { KIND_NAMES } from '../topics/kind-names';

const typed = v.pipe(v.string(), v.maxLength(MAX_FIELD_LENGTH));
const text = v.pipe(v.string(), v.maxLength(MAX_ARTICLE_CHARACTERS));
const id = v.pipe(v.string(), v.maxLength(MAX_ID_LENGTH), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));

const draftTopicSchema = v.object({
  /** Within the draft, and later in the pack. */
  id,
  /** The reader wants it. */
  ticked: v.boolean(),
  name: typed,
  /** Null until chosen. */
  kind: v.nullable(v.picklist(KIND_NAMES)),
  line: typed,
  /** What else it is called: one name per line. */
  others: typed,
  /** How often its names stand in the article; 0 if the reader added it. */
  count: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

const draftSchema = v.object({
  version: v.literal(1),
  id,
  /** When it was last changed: ms since 1970. */
  changed: v.number(),
  /** The pack's name; the article's title at first. */
  title: typed,
  article: v.object({
    title: text,
    author: v.nullable(text),
    url: v.nullable(v.pipe(v.string(), v.maxLength(MAX_ADDRESS_LENGTH))),
    language: v.picklist(LANGUAGES),
    paragraphs: v.pipe(v.array(text), v.nonEmpty(), v.maxLength(MAX_PARAGRAPHS)),
    /** There was more of it than is kept. */
    cut: v.boolean(),
    /** The page said when it was written. */
    dated: v.boolean(),
  }),
  publisher: typed,
  /** YYYY-MM-DD. */
  date: typed,
  stance: typed,
  licence: typed,
  topics: v.pipe(v.array(draftTopicSchema), v.maxLength(MAX_TOPICS_PER_PACK)),
  figures: v.pipe(
    v.array(v.object({ text, kind: v.picklist(['figure', 'date']), sentence: text })),
    v.maxLength(MAX_FIGURES_KEPT),
  ),
});

const draftFactsSchema = v.object({
  id,
  title: typed,
  /** When it was last changed: ms since 1970. */
  changed: v.number(),
  /** Topics that are ticked. */
  ticked: v.pipe(v.number(), v.minValue(0)),
});

export type DraftTopic = v.InferOutput<typeof draftTopicSchema>;
export type Draft = v.InferOutput<typeof draftSchema>;

/** The draft in a stored value, as a fresh object; null if it is none. */
export function readDraft(stored: unknown): Draft | null {
  const read = v.safeParse(draftSchema, stored);
  return read.success ? read.output : null;
}

/** What a list shows of a draft without reading it. */
export type DraftFacts = v.InferOutput<typeof draftFactsSchema>;

/** The list of drafts in a stored value, the last changed first; what cannot be read is left out. */
export function readDraftList(stored: unknown): DraftFacts[] {
  const facts = (Array.isArray(stored) ? stored : []).flatMap((one) => {
    const read = v.safeParse(draftFactsSchema, one);
    return read.success ? [read.output] : [];
  });
  return facts.sort((a, b) => b.changed - a.changed);
}

/** What lists show of `draft`. */
export function factsOfDraft({ id: own, title, changed, topics }: Draft): DraftFacts {
  return { id: own, title, changed, ticked: topics.filter(({ ticked }) => ticked).length };
}

/** The id of the draft about the page at `address`: the same page has one draft. */
export function draftIdOf(address: string): string {
  return `page-${fnv1a(address).toString(36)}`;
}

/** `draft` with one more topic, ticked and empty but for `name`. */
export function withOwnTopic(draft: Draft, name = ''): Draft {
  const taken = new Set(draft.topics.map((topic) => topic.id));
  let number = 1;
  while (taken.has(`own-${number}`)) number += 1;
  const own: DraftTopic = { id: `own-${number}`, ticked: true, name, kind: null, line: '', others: '', count: 0 };
  return { ...draft, topics: [own, ...draft.topics] };
}

/** What becomes of a topic's other names when its name `before` was made longer in front: "Roja", now "Ana Roja", stays one of them. */
export function othersAfterRenaming({ name, others }: Pick<DraftTopic, 'name' | 'others'>, before: string): string {
  const old = before.trim();
  const isEnd = old !== '' && name.trim().endsWith(` ${old}`);
  if (!isEnd || namesOf({ name, others }).includes(old)) return others;
  return others.trim() === '' ? old : `${old}\n${others}`;
}

/** The names of a draft's topic, the one on its card first; each once. */
export function namesOf({ name, others }: Pick<DraftTopic, 'name' | 'others'>): string[] {
  const all = [name, ...others.split('\n')].map((one) => one.trim()).filter((one) => one !== '');
  return [...new Set(all)];
}
