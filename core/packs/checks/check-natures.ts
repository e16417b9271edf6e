/** Checks that one sentence of the article has one nature, on whatever cards it stands. */

import { wordsOf } from '../../text/fold-text';
import type { Nature, Pack } from '../../topics/topic';
import type { Fault } from '../fault';
import { statementsOf } from '../pack-parts';

/** From this share of common words on, two sentences of one paragraph say the same. */
const ALIKE = 0.6;

/** With fewer words in common, two short sentences are alike by chance. */
const FEWEST = 4;

/** Letters that words of one stem have in common: "blames" and "blamed". */
const STEM = 5;

interface Told {
  path: string;
  topic: string;
  place: string;
  nature: Nature;
  stems: ReadonlySet<string>;
}

/** Faults where points of one paragraph that say the same on two cards differ in nature. The later one is named. */
export function checkNatures(pack: Pack): Fault[] {
  const told = pack.topics.flatMap((topic, index) =>
    statementsOf(topic)
      .filter(({ part }) => part === 'points')
      .map(({ path, nature, paragraph, source, text }) => ({
        path: `topics[${index}].${path}`,
        topic: topic.id,
        place: `${source ?? ''} ${paragraph}`,
        nature,
        stems: stemsOf(text?.[pack.languages[0] ?? 'en'] ?? ''),
      })),
  );
  return told.flatMap((one, place) => {
    const other = told.slice(0, place).find((before) => before.nature !== one.nature && saySame(before, one));
    return other
      ? [
          {
            path: `${one.path}.nature`,
            code: 'nature_differs' as const,
            values: [one.nature, other.topic, other.nature],
          },
        ]
      : [];
  });
}

function saySame(one: Told, other: Told): boolean {
  if (one.place !== other.place) return false;
  const common = [...one.stems].filter((stem) => other.stems.has(stem)).length;
  return common >= FEWEST && common / Math.min(one.stems.size, other.stems.size) >= ALIKE && one.topic !== other.topic;
}

/** Words of weight: short ones and who speaks say nothing of what is said. */
function stemsOf(sentence: string): Set<string> {
  const words = wordsOf(sentence).map(({ folded }) => folded);
  return new Set(words.filter((word) => word.length >= 4 && !SPEAKERS.has(word)).map((word) => word.slice(0, STEM)));
}

const SPEAKERS = new Set([
  'author',
  'article',
  'says',
  'said',
  'argues',
  'that',
  'lopez',
  'obrador',
  'mexico',
  'with',
  'from',
]);
