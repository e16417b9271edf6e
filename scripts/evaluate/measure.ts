/** Runs all measurements over the labelled texts. */
import type { Lexicon } from '../../core/lexicon/lexicon';
import type { ResolveOptions } from '../../core/lexicon/resolve-words';
import type { Mention } from '../../core/mentions/mention';
import { topicIdOf } from '../../core/topics/topic';
import { blocksOfText, mentionsOfText } from '../run/mentions-of-text';
import { plainBlock, readBlocks } from '../run/read-blocks';
import type { GoldText, LinkedText } from './gold';
import { addLinked, type LinkedTally } from './linked';
import { addScore, emptyTally, f1, type Tally } from './score';

export interface Measured {
  all: Tally;
  byLanguage: { en: Tally; es: Tally };
  specific: Tally;
  byTopic: Map<string, Tally>;
  byText: Map<string, Tally>;
}

/** Scores every text, in total and cut in every way the table shows. */
export function measureGold(gold: readonly GoldText[], lexicon: Lexicon, options: ResolveOptions = {}): Measured {
  const loaded = new Set(lexicon.topics.map(({ key }) => topicIdOf(key)));
  const broad = new Set(lexicon.topics.filter(({ broad }) => broad).map(({ key }) => topicIdOf(key)));
  const measured: Measured = {
    all: emptyTally(),
    byLanguage: { en: emptyTally(), es: emptyTally() },
    specific: emptyTally(),
    byTopic: new Map([...loaded].map((topic) => [topic, emptyTally()])),
    byText: new Map(),
  };
  for (const text of gold) {
    const mentions = mentionsOfText(lexicon, text.text, null, options);
    const own = emptyTally();
    for (const tally of [measured.all, measured.byLanguage[text.language], own])
      addScore(tally, text, mentions, loaded);
    measured.byText.set(text.file, own);
    addScore(measured.specific, text, mentions, loaded, (topic) => !broad.has(topic));
    for (const [topic, tally] of measured.byTopic) addScore(tally, text, mentions, loaded, (one) => one === topic);
  }
  return measured;
}

/** Mean of F1 over topics with three labels or more. */
export function macroF1(byTopic: ReadonlyMap<string, Tally>): number {
  const scores = [...byTopic.values()]
    .filter((tally) => tally.right + tally.missed >= 3)
    .map((tally) => f1(tally) ?? 0);
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
}

/** The text with the lowest F1, among those with a label or a mention. */
export function worstText(byText: ReadonlyMap<string, Tally>): { file: string; score: number } {
  const scores = [...byText].map(([file, tally]) => ({ file, score: f1(tally) ?? 1 }));
  return scores.reduce((worst, one) => (one.score < worst.score ? one : worst), { file: '-', score: 1 });
}

/** How many topics of a text are painted at least once as a reader has it set at first. */
export interface DefaultPaint {
  specific: { named: number; painted: number };
  broad: { named: number; painted: number };
}

/** Broad topics count only in texts that name two specific ones. */
export function measureDefaults(gold: readonly GoldText[], lexicon: Lexicon): DefaultPaint {
  const facts = new Map(lexicon.topics.map(({ key, broad }) => [topicIdOf(key), broad]));
  const result: DefaultPaint = { specific: { named: 0, painted: 0 }, broad: { named: 0, painted: 0 } };
  for (const text of gold) {
    const painted = paintedTopics(text, lexicon);
    const named = new Set(
      text.labels.filter((label) => !label.optional && facts.has(label.topic)).map((label) => label.topic),
    );
    const specific = [...named].filter((topic) => !facts.get(topic));
    count(result.specific, specific, painted);
    if (specific.length >= 2)
      count(
        result.broad,
        [...named].filter((topic) => facts.get(topic)),
        painted,
      );
  }
  return result;
}

function count(
  into: { named: number; painted: number },
  topics: readonly string[],
  painted: ReadonlySet<string>,
): void {
  into.named += topics.length;
  into.painted += topics.filter((topic) => painted.has(topic)).length;
}

function paintedTopics(text: GoldText, lexicon: Lexicon): Set<string> {
  const blocks = blocksOfText(text.text).map((block) => plainBlock(block.text));
  return new Set(readBlocks(blocks, lexicon).flatMap(({ painted }) => painted.map(({ topic }) => topicIdOf(topic))));
}

/** Scores the linked articles. */
export function measureLinked(linked: readonly LinkedText[], lexicon: Lexicon): LinkedTally {
  const tally: LinkedTally = { right: 0, wrong: 0, unlinked: 0, faults: [] };
  for (const article of linked) {
    // Their lines are paragraphs.
    const text = article.text.replaceAll('\n', '\n\n');
    addLinked(tally, article, alignedTo(article.text, text, mentionsOfText(lexicon, text)));
  }
  return tally;
}

/** Offsets in the text whose line breaks were doubled, taken back to the text as it was. */
function alignedTo(before: string, doubled: string, mentions: readonly Mention[]): Mention[] {
  const back = (offset: number) => offset - (doubled.slice(0, offset).match(/\n\n/g)?.length ?? 0);
  return mentions
    .map((mention) => ({ ...mention, start: back(mention.start), end: back(mention.end) }))
    .filter((mention) => before.slice(mention.start, mention.end) === mention.text);
}
