/** Finds the figures and dates of an article, with the sentence each stands in. */
import type { Language } from '../topics/topic';
import { sentencesOf } from './sentences';
import { entitiesOf } from './tokens';

/** A figure or a date as the article writes it. */
export interface FoundFigure {
  text: string;
  paragraph: number;
  sentence: string;
}

/** Spanish writes dates in words that an English model does not read. */
const SPANISH_DATE =
  /\b(?:(?:[12]?\d|3[01])(?:º|ro)? de )?(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)(?: de(?:l)? (?:año )?\d{4})?\b/giu;
const FIGURES: ReadonlySet<string> = new Set(['CARDINAL', 'MONEY', 'PERCENT', 'DURATION']);
/** Numbers that say nothing by themselves. */
const EMPTY = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|first|second|a|days?|weeks?|months?|years?)$/i;

/** Figures (sums, shares, counts, durations) and dates, in the order of the article. The first paragraph is 1. */
export function findFigures(
  paragraphs: readonly string[],
  language: Language,
): { figures: FoundFigure[]; dates: FoundFigure[] } {
  const figures: FoundFigure[] = [];
  const dates: FoundFigure[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    for (const sentence of sentencesOf(paragraph)) {
      const place = { paragraph: index + 1, sentence };
      for (const { text, kind } of entitiesOf(sentence)) {
        if (kind === 'DATE') dates.push({ text, ...place });
        else if (FIGURES.has(kind) && !EMPTY.test(text) && !isYear(text)) figures.push({ text, ...place });
      }
      if (language === 'es') for (const [text] of sentence.matchAll(SPANISH_DATE)) dates.push({ text, ...place });
      // A year alone is often no date to the model.
      const told = dates.filter((date) => date.sentence === sentence);
      for (const [text] of sentence.matchAll(/\b(?:1[5-9]|20)\d\d\b/g))
        if (!told.some((date) => date.text.includes(text))) dates.push({ text, ...place });
    }
  }
  return { figures, dates };
}

function isYear(text: string): boolean {
  return /^(?:1[5-9]|20)\d\d$/.test(text);
}
