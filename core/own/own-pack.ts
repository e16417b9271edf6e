/** Converts a reader's own notes to and from a pack of the published format. */
import { MAX_NAME_LENGTH } from '../limits';
import { isOfReader } from '../packs/pack-references';
import { PACK_FORMAT } from '../packs/pack-schema';
import { fnv1a } from '../text/hash';
import {
  type Language,
  type Name,
  type Pack,
  type Source,
  type Text,
  type Topic,
  type TopicKey,
  topicKey,
} from '../topics/topic';
import { type Entry, type Note, type OtherName, OWN_PACK, type OwnName } from './note';

/** What the pack is called: words of the interface. */
export interface OwnWords {
  title: string;
  /** Whose word a note is, where others have their publisher. */
  publisher: string;
  /** Whose notes they are, in one line. */
  stance: string;
  language: Language;
}

/** The id of a pack of notes in a file: `OWN_PACK` is the reader's alone. */
export const OWN_FILE = 'reader-notes';

/** What SPDX says where no license is stated. */
const NO_LICENCE = 'NOASSERTION';
/** Notes are never past their date: no day is later. */
const NEVER = '9999-12-31';
/** Notes have no paragraphs, and a source has one at least. */
const PARAGRAPHS = 1;

/** The pack that `entries` are; null if there are none. */
export function ownPack(entries: readonly Entry[], words: OwnWords): Pack | null {
  if (entries.length === 0) return null;
  const asOf = entries.map(({ noted }) => noted.date).reduce((latest, date) => (date > latest ? date : latest));
  const notes = entries.filter((entry) => entry.what === 'note');
  const others = entries.filter((entry) => entry.what === 'name');
  return {
    format: PACK_FORMAT,
    id: OWN_PACK,
    title: { [words.language]: words.title },
    languages: ['en', 'es'],
    asOf,
    reviewBy: NEVER,
    licence: NO_LICENCE,
    sources: [sourceOf(words, asOf)],
    topics: notes.map(topicOf),
    ...(others.length > 0 && {
      otherNames: others.map(({ topic, called, name, noted }) => ({ topic, called, name: nameOf(name), noted })),
    }),
  };
}

function sourceOf({ title, publisher, stance, language }: OwnWords, date: string): Source {
  return {
    ...{ id: OWN_PACK, kind: 'reader', title, publisher, stance: { [language]: stance } },
    ...{ date, language, paragraphs: PARAGRAPHS },
  };
}

function topicOf({ id, names, kind, line, language, noted }: Note): Topic {
  return {
    ...{ id, name: { [language]: names[0].text }, kind, line: { [language]: line } },
    names: names.map(nameOf),
    ...{ decoys: [], points: [], figures: [], events: [], relations: [], since: [], links: {} },
    noted,
  };
}

function nameOf({ text, exactCase, cues }: OwnName): Name {
  return { text, languages: ['en', 'es'], ...(exactCase && { exactCase }), ...(cues && { cues: [...cues] }) };
}

/** `packs` with the reader's other names for their topics; packs without one are the same objects. */
export function withOtherNames(packs: readonly Pack[], others: readonly OtherName[]): Pack[] {
  const byTopic = new Map<TopicKey, OtherName[]>();
  for (const other of others) byTopic.set(other.topic, [...(byTopic.get(other.topic) ?? []), other]);
  return packs.map((pack) => {
    if (!pack.topics.some(({ id }) => byTopic.has(topicKey(pack.id, id)))) return pack;
    const topics = pack.topics.map((topic) => {
      const more = byTopic.get(topicKey(pack.id, topic.id)) ?? [];
      return more.length === 0 ? topic : { ...topic, names: [...topic.names, ...more.map(({ name }) => nameOf(name))] };
    });
    return { ...pack, topics };
  });
}

/** The entries in a pack (a checked one) of a reader's notes; null for a pack of anything else. */
export function entriesOf(pack: Pack): Entry[] | null {
  if (!isOfReader(pack)) return null;
  const date = pack.asOf;
  const notes = pack.topics.map((topic) => noteOf(topic, date));
  const others = (pack.otherNames ?? []).map(({ topic, called, name, noted }): OtherName => {
    const own = ownNameOf(name);
    return { what: 'name', id: otherNameId(topic, own.text), revision: 0, topic, called, name: own, noted };
  });
  return [...notes, ...others];
}

function noteOf({ id, name, kind, line, names, noted }: Topic, date: string): Note {
  const language: Language = line.en === undefined ? 'es' : 'en';
  const called = textOf(name, language).slice(0, MAX_NAME_LENGTH);
  const own = names.map(ownNameOf);
  const first = own.find(({ text }) => text === called) ?? own[0] ?? { text: called };
  return {
    ...{ what: 'note', id, revision: 0, kind, line: textOf(line, language), language },
    names: [first, ...own.filter((one) => one !== first)],
    noted: noted ?? { date },
  };
}

function textOf(text: Text, language: Language): string {
  return text[language] ?? text.en ?? text.es ?? '';
}

function ownNameOf({ text, exactCase, cues }: Name): OwnName {
  return { text, ...(exactCase && { exactCase }), ...(cues && cues.length > 0 && { cues }) };
}

/** The id of another name: the same for the same name of the same topic, so that it is there once. */
export function otherNameId(topic: string, text: string): string {
  return `name-${fnv1a(topic).toString(36)}-${fnv1a(text).toString(36)}`;
}
