/** Begins the draft of a pack from an article: with every topic that it proposes, none of them chosen. */
import {
  MAX_ARTICLE_CHARACTERS,
  MAX_FIGURES_KEPT,
  MAX_PARAGRAPHS,
  MAX_PROPOSED_TOPICS,
  MAX_SENTENCE_LENGTH,
} from '../limits';
import type { Article } from './article';
import { type Draft, type DraftTopic, draftIdOf } from './draft';
import { findFigures } from './find-figures';
import { groupNames, type ProposedTopic } from './group-names';
import { proposeNames } from './propose-names';

/** Where a page was, and what day it is for the reader. */
export interface DraftOrigin {
  address: string;
  /** The browser's name of the page. */
  title: string;
  /** The site, where the page does not say who publishes it. */
  host: string;
  /** YYYY-MM-DD. */
  today: string;
}

/** A draft of `article` with every topic that it proposes, none of them ticked. Loading the language library takes a quarter of a second. */
export function makeDraft(article: Article, { address, title, host, today }: DraftOrigin): Draft {
  const { paragraphs, cut } = withinBounds(article.paragraphs.map((one) => shortRuns(withoutInvisible(one))));
  const { figures, dates } = findFigures(paragraphs, article.language);
  const kept = [
    ...dates.map(({ text: words, sentence }) => ({ text: words, kind: 'date' as const, sentence })),
    ...figures.map(({ text: words, sentence }) => ({ text: words, kind: 'figure' as const, sentence })),
  ];
  const name = clean((article.title ?? title) || host);
  return {
    version: 1,
    id: draftIdOf(address),
    changed: 0,
    title: name,
    article: {
      title: name,
      author: article.author && clean(article.author),
      url: article.url ?? (address.startsWith('https://') ? address : null),
      language: article.language,
      paragraphs,
      cut,
      dated: article.date !== null,
    },
    publisher: clean(article.publisher ?? host),
    date: article.date ?? today,
    stance: '',
    licence: '',
    topics: groupNames(proposeNames(paragraphs, article.language), paragraphs)
      .slice(0, MAX_PROPOSED_TOPICS)
      .map(draftTopicOf),
    figures: kept.filter(({ sentence }) => sentence.length <= MAX_SENTENCE_LENGTH).slice(0, MAX_FIGURES_KEPT),
  };
}

function draftTopicOf({ id: own, names, kind, count }: ProposedTopic): DraftTopic {
  const [name = '', ...others] = names;
  return { id: own, ticked: false, name, kind, line: '', others: others.join('\n'), count };
}

/** Longer runs of letters are no words; the language library takes a minute for one of a hundred thousand. */
const LONGEST_RUN = 200;

/** Runs without a space cut to a length that words have. */
function shortRuns(words: string): string {
  return words.replace(/\S+/g, (run) => run.slice(0, LONGEST_RUN));
}

/** One line that a pack may hold, of a page's own words. */
function clean(words: string): string {
  return withoutInvisible(words)
    .replace(/<(?=[a-z!/])/gi, '')
    .replace(/\s+/g, ' ')
    .slice(0, MAX_SENTENCE_LENGTH)
    .trim();
}

/** Without soft hyphens and other signs that nobody sees; a name with one inside is refused in a pack. */
function withoutInvisible(words: string): string {
  return words.replace(/[\p{Cf}\p{Co}\p{Cs}]/gu, '');
}

/** Paragraphs as long as there is room for them, the first of them in any case. */
function withinBounds(paragraphs: readonly string[]): { paragraphs: string[]; cut: boolean } {
  let characters = 0;
  const kept = paragraphs.slice(0, MAX_PARAGRAPHS).filter((paragraph) => {
    characters += paragraph.length;
    return characters <= MAX_ARTICLE_CHARACTERS;
  });
  const [first = ''] = paragraphs;
  return {
    paragraphs: kept.length > 0 ? kept : [first.slice(0, MAX_ARTICLE_CHARACTERS)],
    cut: kept.length < paragraphs.length,
  };
}
