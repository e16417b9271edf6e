/** Scores small inputs: those that once failed, which are not part of the project, and those that nothing was learned from. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lexicon } from '../../core/lexicon/lexicon';
import { topicIdOf } from '../../core/topics/topic';
import { mentionsOfText } from '../run/mentions-of-text';
import { ROOT, sharedPlace } from '../run/root';

interface SmallCase {
  kind: string;
  text: string;
  /** Topic and words: each must be found as often as it is listed. */
  find?: [string, string][];
  /** Must not be found. */
  leave?: [string, string][];
}

const FILES = {
  failed: () => join(sharedPlace(), 'cases/matching.json'),
  unseen: () => join(ROOT, 'tests/evaluate/unseen-cases.json'),
};

/** How many of the small inputs come out right, and what is wrong with the others; null where this machine has none. */
export async function measureSmallCases(
  lexicon: Lexicon,
  which: keyof typeof FILES,
): Promise<{ right: number; all: number; wrong: string[] } | null> {
  const file = FILES[which]();
  if (!existsSync(file)) return null;
  const cases = JSON.parse(await readFile(file, 'utf8')) as SmallCase[];
  const wrong = cases.flatMap((one) => {
    const faults = faultsOf(one, lexicon);
    return faults.length === 0 ? [] : [`case   ${one.kind} | ${one.text.replace(/\s+/g, ' ')} | ${faults.join('; ')}`];
  });
  return { right: cases.length - wrong.length, all: cases.length, wrong };
}

function faultsOf({ text, find = [], leave = [] }: SmallCase, lexicon: Lexicon): string[] {
  const mentions = mentionsOfText(lexicon, text);
  const named = (topic: string, words: string) =>
    mentions.filter((one) => topicIdOf(one.topic) === topic && (one.text.includes(words) || words.includes(one.text)));
  const often = (topic: string, words: string) => find.filter(([t, w]) => t === topic && w === words).length;
  return [
    ...find.filter(([topic, words]) => named(topic, words).length < often(topic, words)).map(([, w]) => `missed ${w}`),
    ...leave.filter(([topic, words]) => named(topic, words).length > 0).map(([, words]) => `took ${words}`),
  ];
}
