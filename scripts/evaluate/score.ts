/** Scores mentions against labels. */
import type { Mention } from '../../core/mentions/mention';
import { topicIdOf } from '../../core/topics/topic';
import { type GoldText, type Label, SINCE, type Span } from './gold';

export interface Fault extends Span {
  file: string;
  kind: 'missed' | 'wrong' | 'trap';
  topic: string;
  detail: string;
}

/** What a set of texts adds up to. */
export interface Tally {
  right: number;
  wrong: number;
  missed: number;
  /** Right ones whose span is exactly the label's, article and all. */
  exact: number;
  sure: { right: number; wrong: number };
  likely: { right: number; wrong: number };
  traps: number;
  trapsTaken: number;
  faults: Fault[];
}

/** A tally of nothing yet. */
export function emptyTally(): Tally {
  const none = { right: 0, wrong: 0 };
  return {
    ...{ right: 0, wrong: 0, missed: 0, exact: 0, traps: 0, trapsTaken: 0, faults: [] },
    sure: { ...none },
    likely: { ...none },
  };
}

const ARTICLE = /^(?:the|an?|el|la|los|las|lo|un|una)\s+/i;

/** The span without a leading article. */
function withoutArticle({ start, end, text }: Span): Span {
  const article = ARTICLE.exec(text)?.[0] ?? '';
  return { start: start + article.length, end, text: text.slice(article.length) };
}

/** True where two spans share a character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True where two spans are the same but for a leading article. */
export function isSameSpan(a: Span, b: Span): boolean {
  const [bareA, bareB] = [withoutArticle(a), withoutArticle(b)];
  return bareA.start === bareB.start && bareA.end === bareB.end;
}

/**
 * Adds one text to the tally. Only labels and mentions of the topics in `loaded` (ids), and of those in `only` where it is
 * given, count; a mention on an optional label, or on a label of a topic that the pack lacks, counts neither way.
 */
export function addScore(
  tally: Tally,
  gold: GoldText,
  mentions: readonly Mention[],
  loaded: ReadonlySet<string>,
  counts: (topic: string) => boolean = () => true,
): void {
  const open = new Set(gold.labels.filter((label) => loaded.has(label.topic) && !label.optional));
  const excused = gold.labels.filter((label) => label.optional || !loaded.has(label.topic));
  for (const mention of mentions) {
    const id = topicIdOf(mention.topic);
    const isKnown = gold.labels.some((one) => one.topic === id);
    const topic = isKnown ? id : id in SINCE ? SINCE[id] : id;
    if (topic == null || !counts(topic)) continue;
    const label = [...open].find((one) => one.topic === topic && isSameSpan(one, mention));
    if (label) {
      open.delete(label);
      tally.right++;
      tally[mention.certainty].right++;
      if (label.start === mention.start && label.end === mention.end) tally.exact++;
    } else if (!excused.some((one) => overlaps(one, mention))) {
      tally.wrong++;
      tally[mention.certainty].wrong++;
      tally.faults.push(faultOf(gold, mention, topic));
    }
  }
  for (const label of open) {
    if (!counts(label.topic)) continue;
    tally.missed++;
    tally.faults.push(missOf(gold, label, mentions));
  }
  addTraps(tally, gold, mentions, loaded, counts);
}

function addTraps(
  tally: Tally,
  gold: GoldText,
  mentions: readonly Mention[],
  loaded: ReadonlySet<string>,
  counts: (topic: string) => boolean,
): void {
  for (const trap of gold.traps) {
    if (!loaded.has(trap.not) || !counts(trap.not)) continue;
    tally.traps++;
    if (mentions.some((mention) => topicIdOf(mention.topic) === trap.not && overlaps(mention, trap)))
      tally.trapsTaken++;
  }
}

function faultOf(gold: GoldText, mention: Mention, topic: string): Fault {
  const trap = gold.traps.find((one) => one.not === topic && overlaps(one, mention));
  const { start, end, text, by, certainty, reason } = mention;
  const evidence = reason.evidence ? ` by ${JSON.stringify(reason.evidence)}` : '';
  const detail = `${certainty} ${by} "${reason.name}"${evidence}${trap ? ` (${trap.why})` : ''}`;
  return { file: gold.file, kind: trap ? 'trap' : 'wrong', topic, start, end, text, detail };
}

function missOf(gold: GoldText, label: Label, mentions: readonly Mention[]): Fault {
  const there = mentions.filter((mention) => overlaps(mention, label));
  const detail = there.map((mention) => `found "${mention.text}" = ${topicIdOf(mention.topic)}`).join(', ');
  const { start, end, text, topic } = label;
  return { file: gold.file, kind: 'missed', topic, start, end, text, detail };
}

/** The share of what was found that is right; null where nothing was. */
export function precision({ right, wrong }: { right: number; wrong: number }): number | null {
  return right + wrong === 0 ? null : right / (right + wrong);
}

/** The share of what is there that was found; null where nothing is. */
export function recall({ right, missed }: { right: number; missed: number }): number | null {
  return right + missed === 0 ? null : right / (right + missed);
}

/** Harmonic mean of precision and recall; null where there is nothing to find and nothing was found. */
export function f1({ right, wrong, missed }: { right: number; wrong: number; missed: number }): number | null {
  return right + wrong + missed === 0 ? null : (2 * right) / (2 * right + wrong + missed);
}
