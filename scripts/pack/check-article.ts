/** Checks a pack against the article it comes from: figures, mentions, copied sentences, number of paragraphs. */

import { textsOf } from '../../core/packs/pack-parts';
import { type Word, wordsOf } from '../../core/text/fold-text';
import type { Language, Pack, Topic } from '../../core/topics/topic';
import { copiedRun } from './copied-run';
import type { ToldFault } from './say-fault';

/** Words before a value that say how exact it is; an editor may choose another. */
const HEDGES = new Set([
  'about',
  'around',
  'over',
  'nearly',
  'almost',
  'some',
  'more',
  'than',
  'at',
  'least',
  'up',
  'to',
  'mas',
  'de',
  'unos',
  'unas',
  'cerca',
  'casi',
  'al',
  'menos',
  'hasta',
]);

/**
 * Faults of `pack` against the paragraphs of its first source (see `paragraphsOf`), the first of them at index 0.
 * `hasNotes` is false for a compiled pack: which paragraphs mean a topic without naming it stood in its notes.
 */
export function checkAgainstArticle(pack: Pack, paragraphs: readonly string[], hasNotes = true): ToldFault[] {
  const [source] = pack.sources;
  if (source?.paragraphs !== paragraphs.length) {
    const message = `says ${source?.paragraphs}, the article has ${paragraphs.length}`;
    return [{ path: 'sources[0].paragraphs', message }];
  }
  const article = { texts: paragraphs, words: paragraphs.map((text) => ` ${wordsOf(text).map(foldedOf).join(' ')} `) };
  const { language } = source;
  const names = pack.topics.flatMap((topic) => topic.names.map((name) => name.text));
  return pack.topics.flatMap((topic, index) => {
    const at = `topics[${index}]`;
    return [
      ...figureFaults(topic, at, article.words, language),
      ...(hasNotes ? unmentioned(topic, at, article.words, source.id) : []),
      ...copied(topic, at, article.texts, names, language),
    ];
  });
}

function figureFaults(topic: Topic, at: string, words: readonly string[], language: Language): ToldFault[] {
  const placed = topic.figures.flatMap(({ value, paragraph, beside }, index) => [
    { path: `figures[${index}]`, value, paragraph },
    // What was read elsewhere does not stand in the article.
    ...(beside?.paragraph === undefined
      ? []
      : [{ path: `figures[${index}].beside`, value: beside.value, paragraph: beside.paragraph }]),
  ]);
  return placed.flatMap(({ path, value: text, paragraph }) => {
    const value = wordsOf(text[language] ?? '').map(foldedOf);
    const bare = value.filter((word) => !HEDGES.has(word));
    const inArticle = words[paragraph - 1] ?? '';
    if ([value, bare].some((form) => form.length > 0 && inArticle.includes(` ${form.join(' ')} `))) return [];
    const message = `"${text[language]}" does not stand in paragraph ${paragraph}: write it as the article does`;
    return [{ path: `${at}.${path}.value.${language}`, message }];
  });
}

function unmentioned(topic: Topic, at: string, words: readonly string[], sourceId: string): ToldFault[] {
  const names = topic.names.map(({ text }) => wordsOf(text).map(foldedOf).join(' '));
  const indirect = indirectParagraphs(topic);
  return topic.points.flatMap(({ paragraph, source }, index) => {
    if (source !== undefined && source !== sourceId) return [];
    const text = words[paragraph - 1] ?? '';
    // The article may put a name in the plural.
    const mentions = names.some((name) => text.includes(` ${name} `) || text.includes(` ${name}s `));
    if (mentions || indirect.has(paragraph)) return [];
    const message = `paragraph ${paragraph} names the topic nowhere: if it means it all the same, add the note "indirect: ${paragraph}"`;
    return [{ path: `${at}.points[${index}].paragraph`, message }];
  });
}

/** Paragraphs that mean the topic without naming it, by a note such as "indirect: 10, 17". */
function indirectParagraphs(topic: Topic): Set<number> {
  const found = (topic.notes ?? []).map((note) => /^indirect:\s*([\d,\s]+)/.exec(note)?.[1] ?? '');
  return new Set(found.flatMap((list) => list.split(',')).map((part) => Number.parseInt(part, 10)));
}

function copied(
  topic: Topic,
  at: string,
  paragraphs: readonly string[],
  names: readonly string[],
  language: Language,
): ToldFault[] {
  return textsOf(topic).flatMap(({ path, text }) => {
    const mine = text[language];
    const run = mine === undefined ? null : copiedRun(mine, paragraphs, names);
    const message = `copies the article: "${run}". Say it in your own words`;
    return run === null ? [] : [{ path: `${at}.${path}.${language}`, message }];
  });
}

function foldedOf(word: Word): string {
  return word.folded;
}
