/** Scores each text with a pack that lacks what was written into it after reading that very text. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileLexicon } from '../../core/lexicon/lexicon';
import { type Language, type Name, type Pack, type Topic, topicIdOf } from '../../core/topics/topic';
import { mentionsOfText } from '../run/mentions-of-text';
import type { GoldText } from './gold';
import { addScore, emptyTally, type Tally } from './score';

/** One thing in the pack that a text gave rise to: a name or decoy that came in, one that was dropped, cues of a name. */
interface Learned {
  topic: string;
  what: 'name' | 'decoy' | 'cues' | 'dropped';
  text: string;
  language?: Language;
  /** Only these cues of the name; without them, all. */
  words?: string[];
}

const LEARNED = join(import.meta.dirname, '../../tests/evaluate/learned.json');

/** The labelled texts, each scored without what it taught; rules in code stay as they are. */
export async function measureLeftOut(gold: readonly GoldText[], packs: readonly Pack[]): Promise<Tally> {
  const learned = JSON.parse(await readFile(LEARNED, 'utf8')) as Record<string, Learned[]>;
  const whole = compileLexicon(packs);
  const loaded = new Set(whole.topics.map(({ key }) => topicIdOf(key)));
  const tally = emptyTally();
  for (const text of gold) {
    const lessons = (learned[text.file] ?? []).filter((lesson) => !isTaughtElsewhere(lesson, text.file, learned));
    const lexicon = lessons.length > 0 ? compileLexicon(packs.map((pack) => without(pack, lessons))) : whole;
    addScore(tally, text, mentionsOfText(lexicon, text.text), loaded);
  }
  return tally;
}

/** True if another text taught the same: without this one, the pack would have it all the same. */
function isTaughtElsewhere({ topic, what, text }: Learned, file: string, learned: Record<string, Learned[]>): boolean {
  return Object.entries(learned).some(
    ([other, lessons]) =>
      other !== file && lessons.some((one) => one.topic === topic && one.what === what && one.text === text),
  );
}

/** The pack as it was before those lessons. Throws where a lesson is not in the pack: the list is out of date. */
function without(pack: Pack, lessons: readonly Learned[]): Pack {
  return {
    ...pack,
    topics: pack.topics.map((topic) => lessons.filter((one) => one.topic === topic.id).reduce(undo, topic)),
  };
}

function undo(topic: Topic, { what, text, language, words }: Learned): Topic {
  if (what === 'dropped') {
    const name: Name = { text, languages: [language ?? 'en'] };
    return { ...topic, names: [...topic.names, name] };
  }
  const isThere = what === 'decoy' ? topic.decoys.includes(text) : topic.names.some((name) => name.text === text);
  if (!isThere) throw new Error(`tests/evaluate/learned.json: ${topic.id} has no ${what} "${text}"`);
  if (what === 'decoy') return { ...topic, decoys: topic.decoys.filter((decoy) => decoy !== text) };
  if (what === 'name') return { ...topic, names: topic.names.filter((name) => name.text !== text) };
  return { ...topic, names: topic.names.map((name) => (name.text === text ? withoutCues(name, words) : name)) };
}

function withoutCues({ cues, ...name }: Name, words: readonly string[] | undefined): Name {
  return words && cues ? { ...name, cues: cues.filter((cue) => !words.includes(cue)) } : name;
}
