/** Everything the background sends for one card: plain data that fits in a message. */

import type { Kind } from '../topics/kind-names';
import type { RelationType } from '../topics/relation-types';
import type { Doubt, Language, MapDrawing, Nature, Reference, Source, Text, Topic, TopicKey } from '../topics/topic';
import type { FigureDrawing } from './figure-drawing';

/** One tie of the card's topic to another topic of the same pack, read from the card's topic. */
export interface CardRelation {
  type: RelationType;
  /** False: the other topic is the subject ("founded by"). */
  outgoing: boolean;
  past: boolean;
  /** As in the pack: with the words for both topics in brackets, that of the subject first. */
  sentence?: Text;
  to: TopicKey;
  name: Text;
  kind: Kind;
  /** Null if the relation is background that the article does not tell. */
  paragraph: number | null;
  nature: Nature;
  doubts: Doubt[];
  references?: Reference[];
  /** As in the other topic: absent if the article names it. */
  named?: Topic['named'];
}

/** The same topic in another pack. */
export interface CardTwin {
  key: TopicKey;
  kind: Kind;
  /** The title of that pack. */
  pack: Text;
}

/** What another pack in use says of the same topic, or of the same words. */
export interface CardRival {
  key: TopicKey;
  /** The names that both topics have, as each pack lists them; null if they are one topic. */
  names: string[] | null;
  /** Its pack comes before this card's in the reader's order. */
  before: boolean;
}

export interface CardData {
  key: TopicKey;
  /** The topic without the parts that only matching needs. */
  topic: Omit<Topic, 'names' | 'decoys' | 'relations' | 'notes'>;
  relations: CardRelation[];
  /** How each figure is drawn, in their order; absent if none is. */
  drawings?: (FigureDrawing | null)[];
  /** Where the topic is; absent if it does not say, and in the panel, which draws one map of all. */
  map?: MapDrawing;
  /** Absent if no other pack has the topic. */
  twins?: CardTwin[];
  /** In the reader's order of packs. Absent if no other pack has the topic, or one of its names. */
  rivals?: CardRival[];
  /** The topics of those who speak on it, by the speaker as written. The panel alone asks for them. */
  speakers?: [said: string, topic: TopicKey][];
  pack: { id: string; title: Text; asOf: string; reviewBy: string; sources: Source[]; languages: Language[] };
}
