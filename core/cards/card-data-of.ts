/** Collects the data of one card from the packs. */
import { foldWords } from '../text/fold-text';
import { type MapDrawing, type Pack, type Topic, type TopicKey, topicKey } from '../topics/topic';
import type { CardData, CardRelation, CardRival, CardTwin } from './card-data';
import { figureDrawing } from './figure-drawing';

/**
 * Everything a card about `key` shows, or null if no pack has that topic.
 * Relations are read from the topic in both directions; a target that the pack lacks is left out.
 * `mapOf` gives the drawing of where a topic is, if it says.
 */
export function cardDataOf(
  packs: readonly Pack[],
  key: TopicKey,
  mapOf: (pack: Pack, topic: Topic) => MapDrawing | null = () => null,
): CardData | null {
  for (const pack of packs) {
    // A key begins with its pack's id, so no other pack is searched.
    if (!key.startsWith(`${pack.id}/`)) continue;
    const topic = pack.topics.find((each) => topicKey(pack.id, each.id) === key);
    if (!topic) continue;
    const { names: _names, decoys: _decoys, relations: _relations, notes: _notes, ...shown } = topic;
    const twins = twinsOf(packs, pack, topic);
    const drawings = topic.figures.map(figureDrawing);
    const map = topic.where ? mapOf(pack, topic) : null;
    return {
      key,
      topic: shown,
      relations: relationsOf(pack, topic),
      ...(twins.length > 0 ? { twins } : {}),
      ...(map && { map }),
      ...(drawings.some((drawing) => drawing !== null) && { drawings }),
      pack: packOf(pack, topic),
    };
  }
  return null;
}

/** Characters of a page's title beside whose note it is: a brief card has one line for both and the date. */
const MOST_OF_TITLE = 32;

/** What a card says of its pack. A reader's note has the page that it was made on for its source, and the day for its date. */
function packOf({ id, title, asOf, reviewBy, sources, languages }: Pack, { noted }: Topic): CardData['pack'] {
  const [source] = sources;
  if (!noted || !source) return { id, title, asOf, reviewBy, sources, languages };
  const { date, url, title: on = '' } = noted;
  const short = on.length > MOST_OF_TITLE ? `${on.slice(0, MOST_OF_TITLE).replace(/\s+\S*$/, '')}…` : on;
  const publisher = on === '' ? source.publisher : `${source.publisher}: ${short}`;
  const page = { ...source, title: on || source.title, publisher, date, ...(url && { url }) };
  return { id, title, asOf: date, reviewBy, sources: [page], languages };
}

/** A topic of another pack that has one of this topic's names. */
interface Alike {
  key: TopicKey;
  names: string[];
}

/** `card` with what other packs know by the same words. `alike` finds topics that have one of these names in other packs. */
export function withRivals(
  card: CardData,
  packs: readonly Pack[],
  alike: (topic: TopicKey, names: string[]) => readonly Alike[],
): CardData {
  if (packs.length < 2) return card;
  const topic = packs.find(({ id }) => id === card.pack.id)?.topics.find(({ id }) => id === card.topic.id);
  const named = new Map(
    (topic
      ? alike(
          card.key,
          topic.names.map(({ text }) => text),
        )
      : []
    ).map((one) => [one.key, one.names]),
  );
  const twins = new Set(card.twins?.map(({ key }) => key));
  const own = packs.findIndex(({ id }) => id === card.pack.id);
  const rivals = packs.flatMap((pack, place): CardRival[] =>
    [...twins, ...named.keys()]
      .filter((key, at, all) => key.startsWith(`${pack.id}/`) && all.indexOf(key) === at)
      .map((key) => ({ key, names: twins.has(key) ? null : (named.get(key) ?? []), before: place < own })),
  );
  return rivals.length > 0 ? { ...card, rivals } : card;
}

/** The same topic in other packs, matched by Wikidata id, or by kind and name. */
function twinsOf(packs: readonly Pack[], own: Pack, topic: Topic): CardTwin[] {
  const called = calledOf(topic);
  const isSame = (other: Topic) =>
    topic.links.wikidata !== undefined && other.links.wikidata !== undefined
      ? topic.links.wikidata === other.links.wikidata
      : topic.kind === other.kind && calledOf(other).some((name) => called.includes(name));
  return packs
    .filter(({ id }) => id !== own.id)
    .flatMap((pack) =>
      pack.topics
        .filter(isSame)
        .map((other) => ({ key: topicKey(pack.id, other.id), kind: other.kind, pack: pack.title })),
    );
}

function calledOf({ name }: Topic): string[] {
  return [name.en, name.es].flatMap((text) => (text === undefined ? [] : [foldWords(text).join(' ')]));
}

/** Relations of `topic` in both directions, its own first. */
function relationsOf(pack: Pack, topic: Topic): CardRelation[] {
  const byId = new Map(pack.topics.map((each) => [each.id, each]));
  const own = topic.relations.flatMap((relation) => {
    const other = byId.get(relation.to);
    return other && other.id !== topic.id ? [tie(pack, relation, other, true)] : [];
  });
  const others = pack.topics.flatMap((other) =>
    other.id === topic.id
      ? []
      : other.relations.filter(({ to }) => to === topic.id).map((relation) => tie(pack, relation, other, false)),
  );
  return [...own, ...others];
}

function tie(pack: Pack, relation: Topic['relations'][number], other: Topic, outgoing: boolean): CardRelation {
  return {
    type: relation.type,
    outgoing,
    past: relation.past ?? false,
    ...(relation.sentence && { sentence: relation.sentence }),
    to: topicKey(pack.id, other.id),
    name: other.name,
    kind: other.kind,
    paragraph: relation.paragraph ?? null,
    nature: relation.nature,
    doubts: relation.doubts ?? [],
    ...(relation.references && { references: relation.references }),
    ...(other.named && { named: other.named }),
  };
}
