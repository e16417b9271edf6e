/** Defines topics and packs: their types, the keys of topics, and which language of a text is shown. */
import type { InferOutput } from 'valibot';
import type * as schema from '../packs/pack-schema';

export type Language = (typeof schema.LANGUAGES)[number];
export type Nature = (typeof schema.NATURES)[number];
/** One sentence, in each language of its pack. */
export type Text = InferOutput<typeof schema.textSchema>;
export type Reference = InferOutput<typeof schema.referenceSchema>;
export type Doubt = InferOutput<typeof schema.doubtSchema>;
export type Name = InferOutput<typeof schema.nameSchema>;
export type Point = InferOutput<typeof schema.pointSchema>;
export type Figure = InferOutput<typeof schema.figureSchema>;
export type TopicEvent = InferOutput<typeof schema.eventSchema>;
export type Relation = InferOutput<typeof schema.relationSchema>;
export type Since = InferOutput<typeof schema.sinceSchema>;
export type Where = NonNullable<Topic['where']>;
/** The one picture of a topic. */
export type Picture = NonNullable<Topic['picture']>;
/** A topic's place as it is drawn. */
export type MapDrawing = NonNullable<Pack['maps']>[number];
export type Topic = InferOutput<typeof schema.topicSchema>;
export type Noted = InferOutput<typeof schema.notedSchema>;
export type Source = InferOutput<typeof schema.sourceSchema>;
export type PackHead = InferOutput<typeof schema.packHeadSchema>;
export type Pack = InferOutput<typeof schema.packSchema>;

/** Identifies a topic among all packs: `pack id/topic id`. */
export type TopicKey = string;

/** Used instead of a key if words are selected and it is not known what they name. No pack has an empty id. */
export const NO_TOPIC: TopicKey = '/';

/** The key of a topic. */
export function topicKey(packId: string, topicId: string): TopicKey {
  return `${packId}/${topicId}`;
}

/** The topic id in a key. */
export function topicIdOf(key: TopicKey): string {
  return key.slice(key.indexOf('/') + 1);
}

/** The id of the pack in a key. */
export function packIdOf(key: TopicKey): string {
  return key.slice(0, key.indexOf('/'));
}

/** The other of the two languages. */
export function otherThan(language: Language): Language {
  return language === 'en' ? 'es' : 'en';
}

/** The sentence in `language`, or in the other one if the pack lacks it. */
export function textIn(text: Text, language: Language): string {
  return text[language] ?? text.en ?? text.es ?? '';
}
