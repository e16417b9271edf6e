/** Finds which topics of a pack its speakers are. */
import { foldWords } from '../text/fold-text';
import { type Pack, type Text, type TopicKey, topicKey } from '../topics/topic';
import type { CardData } from './card-data';

/** The topic of each speaker, by the speaker as the pack writes it in either language. */
export type Speakers = ReadonlyMap<string, TopicKey>;

/**
 * The speakers of `pack` that exactly one of its topics lists as a name; case, accents and what stands in parentheses at the
 * end do not count: "Martínez Espinoza (2023)". A name that two topics list is nobody's: a wrong card would put words into
 * somebody's mouth.
 */
export function speakersOf(pack: Pack): Speakers {
  const owners = new Map<string, Set<string>>();
  const written = new Set(pack.topics.flatMap(({ points }) => points.flatMap(({ speaker }) => textsOf(speaker))));
  for (const text of written) owners.set(folded(text), new Set());
  if (owners.size === 0) return new Map();
  for (const { id, name, names } of pack.topics) {
    const listed = names.filter(({ demonym }) => demonym !== true).map(({ text }) => text);
    for (const text of [...textsOf(name), ...listed]) owners.get(folded(text))?.add(id);
  }
  return new Map(
    [...written].flatMap((text) => {
      const [id, ...others] = owners.get(folded(text)) ?? [];
      return id === undefined || others.length > 0 ? [] : [[text, topicKey(pack.id, id)] as const];
    }),
  );
}

/** `card` with the topics of those who speak on it. */
export function withSpeakers(card: CardData, speakers: Speakers | undefined): CardData {
  const texts = new Set(card.topic.points.flatMap(({ speaker }) => textsOf(speaker)));
  const found = [...texts].flatMap((text) => {
    const topic = speakers?.get(text);
    return topic === undefined ? [] : [[text, topic] as [string, TopicKey]];
  });
  return found.length > 0 ? { ...card, speakers: found } : card;
}

function textsOf(text: Text | undefined): string[] {
  return [text?.en, text?.es].filter((each) => each !== undefined);
}

function folded(text: string): string {
  return foldWords(text.replace(/\s*\([^)]*\)$/, '')).join(' ');
}
