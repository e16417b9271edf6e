/** Writes an author's folder with gaps to fill: what could be read of an article is in, what only a person knows is asked for. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../../core/proposing/article';
import { type FoundFigure, findFigures } from '../../../core/proposing/find-figures';
import { groupNames, type ProposedTopic } from '../../../core/proposing/group-names';
import { articleSentences, namingSentences, type Sentence } from '../../../core/proposing/naming-sentences';
import { reviewDayAfter } from '../../../core/proposing/pack-of-draft';
import { proposeNames } from '../../../core/proposing/propose-names';
import { KINDS } from '../../../core/topics/kinds';
import type { Language } from '../../../core/topics/topic';
import { numberedArticle } from '../article';

export interface Draft {
  id: string;
  languages: readonly Language[];
  /** YYYY-MM-DD. */
  today: string;
}

/** What was written. */
export interface Drafted {
  topics: ProposedTopic[];
  figures: number;
  dates: number;
}

/** What the author does with a topic; the same in every file, so that each can be worked on by itself. */
const TO_DO = [
  'Decide whether readers need a card about this. If not, delete the file.',
  'Set kind, the name, and line: one neutral sentence that says who or what this is. Every text in every language of the pack.',
  'List in names what it is called elsewhere too (short forms, other spellings). A name that is also an ordinary word needs exactCase or cues; a short name of something larger needs cues.',
  "Move what the article says from _draft to points, figures and events, in your own words: nature is reported, said (with a speaker) or argued (the author's own judgement).",
  'Delete _draft. Then: npm run pack -- check FOLDER',
];

/** Writes `folder` (which must not exist yet): pack.json, article.txt with numbered paragraphs, topics/<id>.json for every proposed topic. */
export async function writeDraft(folder: string, article: Article, draft: Draft): Promise<Drafted> {
  const topics = groupNames(proposeNames(article.paragraphs, article.language), article.paragraphs);
  const found = findFigures(article.paragraphs, article.language);
  const sentences = articleSentences(article.paragraphs);
  await mkdir(join(folder, 'topics'), { recursive: true });
  await writeFile(join(folder, 'article.txt'), numberedArticle(article.title, article.paragraphs));
  await writeJson(join(folder, 'pack.json'), headOf(article, draft));
  for (const topic of topics) {
    await writeJson(
      join(folder, 'topics', `${topic.id}.json`),
      topicOf(topic, article, draft, { ...found, sentences }),
    );
  }
  return { topics, figures: found.figures.length, dates: found.dates.length };
}

function headOf(article: Article, { id, languages, today }: Draft): unknown {
  const inAll = (text: string) => Object.fromEntries(languages.map((language) => [language, text]));
  return {
    format: 1,
    id,
    title: { ...inAll(''), [article.language]: article.title ?? '' },
    languages,
    asOf: today,
    reviewBy: reviewDayAfter(today),
    licence: '',
    sources: [
      {
        id: 'article',
        title: article.title ?? '',
        ...(article.author ? { author: article.author } : {}),
        publisher: article.publisher ?? '',
        stance: inAll(''),
        date: article.date ?? '',
        language: article.language,
        paragraphs: article.paragraphs.length,
        ...(article.url ? { url: article.url } : {}),
      },
    ],
  };
}

function topicOf(
  topic: ProposedTopic,
  article: Article,
  { languages }: Draft,
  found: { figures: FoundFigure[]; dates: FoundFigure[]; sentences: Sentence[] },
): unknown {
  const naming = namingSentences(found.sentences, topic.names);
  const texts = new Set(naming.map(({ text }) => text));
  const near = ({ sentence }: FoundFigure) => texts.has(sentence);
  const listed = (list: readonly FoundFigure[]) =>
    list.filter(near).map(({ text, paragraph, sentence }) => ({ text, paragraph, sentence }));
  // What is called the same in every language (a person) is not the author's to translate.
  const isSame = topic.kind !== null && !KINDS[topic.kind].writing.translated;
  const isOwn = isSame || languages.length === 1;
  return {
    id: topic.id,
    name: isOwn
      ? Object.fromEntries(languages.map((language) => [language, topic.names[0]]))
      : { [article.language]: topic.names[0] },
    kind: topic.kind ?? '',
    line: {},
    names: topic.names.map((text) => ({ text, languages: isSame ? languages : [article.language] })),
    ...{ decoys: [], points: [], figures: [], events: [], relations: [], since: [], links: {} },
    _draft: {
      todo: TO_DO,
      says: topic.paragraphs.map((paragraph) => ({
        paragraph,
        sentences: naming.flatMap((one) => (one.paragraph === paragraph ? [one.text] : [])),
      })),
      figures: listed(found.figures),
      dates: listed(found.dates),
    },
  };
}

function writeJson(path: string, value: unknown): Promise<void> {
  return writeFile(path, `${JSON.stringify(value, null, 2)}\n`);
}
