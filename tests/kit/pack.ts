/** Makes small packs for tests: only what a test says, the rest empty but valid. */
import type { Name, Pack, Topic } from '../../core/topics/topic';

/** A name in both languages. */
export function makeName(text: string, more: Partial<Name> = {}): Name {
  return { text, languages: ['en', 'es'], ...more };
}

/** A topic; names given as strings are plain names in both languages. Its canonical name is the first of them. */
export function makeTopic(id: string, names: readonly (string | Name)[], more: Partial<Topic> = {}): Topic {
  const listed = names.map((name) => (typeof name === 'string' ? makeName(name) : name));
  const first = listed[0]?.text ?? id;
  return {
    id,
    name: { en: first, es: first },
    kind: 'concept',
    line: { en: `What ${first} is.`, es: `Qué es ${first}.` },
    names: listed,
    ...{ decoys: [], points: [], figures: [], events: [], relations: [], since: [], links: {} },
    ...more,
  };
}

/** A pack of these topics, in both languages, with an empty list of look-alikes (so that it is matched approximately too). */
export function makePack(topics: Topic[], more: Partial<Pack> = {}): Pack {
  return {
    format: 1,
    id: 'kit',
    title: { en: 'Kit', es: 'Kit' },
    languages: ['en', 'es'],
    asOf: '2026-01-01',
    reviewBy: '2026-12-31',
    licence: 'CC-BY-4.0',
    sources: [
      {
        id: 'article',
        title: 'An article',
        publisher: 'A paper',
        stance: { en: 'A paper.', es: 'Un periódico.' },
        date: '2026-01-01',
        language: 'en',
        paragraphs: 10,
      },
    ],
    topics,
    lookalikes: [],
    ...more,
  };
}
