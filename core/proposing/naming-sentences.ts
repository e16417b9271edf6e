/** Finds the sentences of an article that have one of some names. */
import { foldWords, type Word, wordsOf } from '../text/fold-text';
import { sentencesOf } from './sentences';

/** A sentence of an article, ready to be searched. */
export interface Sentence {
  /** The first is 1. */
  paragraph: number;
  text: string;
  words: readonly Word[];
}

/** A sentence with the names that stand in it. */
export interface NamingSentence {
  paragraph: number;
  text: string;
  /** Where they stand: UTF-16 offsets in `text`, end exclusive, in order, without overlap. */
  ranges: [start: number, end: number][];
}

/** Every sentence of an article, in order. */
export function articleSentences(paragraphs: readonly string[]): Sentence[] {
  return paragraphs.flatMap((paragraph, index) =>
    sentencesOf(paragraph).map((text) => ({ paragraph: index + 1, text, words: wordsOf(text) })),
  );
}

/** Those of `sentences` in which one of `names` stands, whatever its capitals and accents. */
export function namingSentences(sentences: readonly Sentence[], names: readonly string[]): NamingSentence[] {
  // The longer name first: "Ana Roja" is marked whole, not its "Roja" alone.
  const wanted = names
    .map(foldWords)
    .filter((words) => words.length > 0)
    .sort((a, b) => b.length - a.length);
  return sentences.flatMap(({ paragraph, text, words }) => {
    const ranges = rangesIn(words, wanted);
    return ranges.length === 0 ? [] : [{ paragraph, text, ranges }];
  });
}

function rangesIn(words: readonly Word[], names: readonly (readonly string[])[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (let at = 0; at < words.length; at += 1) {
    const name = names.find((one) => one.every((word, place) => words[at + place]?.folded === word));
    const last = words[at + (name?.length ?? 0) - 1];
    if (!name || !last) continue;
    ranges.push([words[at]?.start ?? 0, last.end]);
    at += name.length - 1;
  }
  return ranges;
}
