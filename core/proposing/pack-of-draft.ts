/** Makes a pack of a draft, out of its finished topics, and says what each field still lacks. */
import { checkPack } from '../packs/checks/check-pack';
import type { Fault } from '../packs/fault';
import { PACK_FORMAT } from '../packs/pack-schema';
import { readPack } from '../packs/read-pack';
import { foldWords } from '../text/fold-text';
import type { Language, Name, Pack } from '../topics/topic';
import { type Draft, type DraftTopic, namesOf } from './draft';

/** A field of the form. */
export type DraftField = 'title' | 'publisher' | 'date' | 'stance' | 'licence' | 'name' | 'kind' | 'line' | 'others';

/** One thing that keeps a topic, or the whole pack, from being finished. */
export interface DraftFault extends Pick<Fault, 'code' | 'values'> {
  /** Null: of the pack as a whole. */
  topic: string | null;
  field: DraftField;
}

/** What of a draft can be used. */
export interface DraftCheck {
  faults: DraftFault[];
  /** The pack of all finished topics; null if there is none, or the pack itself lacks something. */
  pack: Pack | null;
  /** Ticked topics that are not finished, by their ids. */
  unfinished: string[];
}

/** What stands where the reader wrote nothing; in the language of the pack, since it becomes part of it. */
const UNSAID: Record<Language, { stance: (publisher: string) => string; licence: string }> = {
  en: {
    stance: (publisher) => `Read at ${publisher}; whoever made this pack did not note where it stands.`,
    licence: 'For private use',
  },
  es: {
    stance: (publisher) => `Leído en ${publisher}; quien hizo este paquete no anotó cuál es su postura.`,
    licence: 'Para uso privado',
  },
};

/** Fields by the part of a pack that they become. */
const HEAD_FIELDS: readonly (readonly [RegExp, DraftField])[] = [
  [/^title\b|^sources\[0\]\.title\b/, 'title'],
  [/^sources\[0\]\.publisher\b/, 'publisher'],
  [/^sources\[0\]\.date\b/, 'date'],
  [/^sources\[0\]\.stance\b/, 'stance'],
  [/^licence\b/, 'licence'],
];
const TOPIC_FIELDS: readonly (readonly [RegExp, DraftField])[] = [
  [/^kind\b/, 'kind'],
  [/^line\b/, 'line'],
  [/^(?:name\b|names\[0\]|names$|id\b)/, 'name'],
  [/^names\[/, 'others'],
];

/** The day a year after `today` (both YYYY-MM-DD), by which cards should be looked at again. */
export function reviewDayAfter(today: string): string {
  return `${Number(today.slice(0, 4)) + 1}${today.slice(4).replace('-02-29', '-02-28')}`;
}

/**
 * Checks `draft` as an import and `npm run pack -- check` would: each ticked topic by itself, then all that are sound together.
 * What is returned as `pack` passes both. `today`: YYYY-MM-DD.
 */
export function checkDraft(draft: Draft, today: string): DraftCheck {
  const ticked = draft.topics.filter((topic) => topic.ticked);
  const shape = faultsOf(draft, ticked, today);
  const sound = ticked.filter(({ id }) => !shape.faults.some(({ topic }) => topic === id));
  // A topic that is being written hides no fault of the others, and names that two of them share are seen with both.
  const deep = shape.faults.length === 0 ? shape : faultsOf(draft, sound, today);
  const faults =
    shape === deep ? shape.faults : [...shape.faults, ...deep.faults.filter(({ topic }) => topic !== null)];
  const finished = ticked.filter(({ id }) => !faults.some(({ topic }) => topic === id));
  const { pack } = finished.length === ticked.length ? deep : faultsOf(draft, finished, today);
  return {
    faults: faults.map((fault) => withTitle(fault, ticked)),
    pack: faults.some(({ topic }) => topic === null) ? null : pack,
    unfinished: ticked.filter((topic) => !finished.includes(topic)).map(({ id }) => id),
  };
}

/** The faults of the pack of `topics`, and that pack if there are none. */
function faultsOf(
  draft: Draft,
  topics: readonly DraftTopic[],
  today: string,
): { faults: DraftFault[]; pack: Pack | null } {
  const reading = readPack({ ...headOf(draft, today), topics: topics.map((topic) => topicOf(draft, topic)) });
  if ('faults' in reading) return { faults: placed(reading.faults, topics), pack: null };
  // The browser has no list of ordinary words. A single word in small letters is taken for one.
  const faults = placed(
    checkPack(reading.pack, () => true),
    topics,
  );
  return { faults, pack: faults.length === 0 ? reading.pack : null };
}

function headOf({ id, title, article, publisher, date, stance, licence }: Draft, today: string): object {
  const { language } = article;
  const unsaid = UNSAID[language];
  const source = {
    id: 'article',
    title: article.title,
    ...(article.author ? { author: article.author } : {}),
    publisher: publisher.trim(),
    stance: { [language]: stance.trim() || unsaid.stance(publisher.trim()) },
    date,
    language,
    paragraphs: article.paragraphs.length,
    ...(article.url ? { url: article.url } : {}),
  };
  return {
    format: PACK_FORMAT,
    id,
    title: { [language]: title.trim() },
    languages: [language],
    asOf: today,
    reviewBy: reviewDayAfter(today),
    licence: licence.trim() || unsaid.licence,
    sources: [source],
  };
}

function topicOf({ article: { language } }: Draft, topic: DraftTopic): object {
  const names = namesOf(topic);
  return {
    id: topic.id,
    name: { [language]: topic.name.trim() },
    kind: topic.kind ?? '',
    line: { [language]: topic.line.trim().replace(/\s+/g, ' ') },
    names: names.map((text) => nameOf(text, language)),
    ...{ decoys: [], points: [], figures: [], events: [], relations: [], since: [], links: {} },
  };
}

/** A single word that is written with a capital counts only so: "Sorrel" is somebody, sorrel is a plant. */
function nameOf(text: string, language: Language): Name {
  const exactCase = foldWords(text).length === 1 && text !== text.toLowerCase();
  return { text, languages: [language], ...(exactCase ? { exactCase } : {}) };
}

/** Each fault at the field of the form that can mend it; a pack without topics is no fault, only not yet one. */
function placed(faults: readonly Fault[], topics: readonly DraftTopic[]): DraftFault[] {
  const seen = new Set<string>();
  return faults.flatMap(({ path, code, values }) => {
    if (path === 'topics') return [];
    const [, place, within = ''] = /^topics\[(\d+)\]\.(.*)$/.exec(path) ?? [];
    const topic = place === undefined ? null : (topics[Number(place)]?.id ?? null);
    const fields = topic === null ? HEAD_FIELDS : TOPIC_FIELDS;
    const field = fields.find(([part]) => part.test(topic === null ? path : within))?.[1] ?? (topic ? 'name' : 'title');
    const key = `${topic} ${field} ${code} ${values?.join()}`;
    // A title is the pack's and its article's: one field.
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ topic, field, code, ...(values && { values }) }];
  });
}

/** Ids say nothing to who made none: a shared name is told with the other topic's name. */
function withTitle(fault: DraftFault, topics: readonly DraftTopic[]): DraftFault {
  if (fault.code !== 'name_shared') return fault;
  const [name = '', ids = ''] = (fault.values ?? []).map(String);
  const named = ids.split(', ').map((one) => topics.find(({ id }) => id === one)?.name ?? one);
  return { ...fault, values: [name, named.join(', ')] };
}
