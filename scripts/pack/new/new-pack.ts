/** `npm run pack -- new ARTICLE`: begins a pack with what an article holds. */
import { existsSync } from 'node:fs';
import { basename, extname, relative, resolve } from 'node:path';
import { LANGUAGES } from '../../../core/packs/pack-schema';
import { foldWords } from '../../../core/text/fold-text';
import type { Language } from '../../../core/topics/topic';
import { counted } from '../../run/counted';
import { callersFolder } from '../../run/root';
import { writeDraft } from './draft-folder';
import { readArticle } from './read-article';

export interface NewOptions {
  /** Where the folder goes; the article's own name in the current folder by default. */
  out?: string | undefined;
  /** "en,es"; the article's own language by default. */
  languages?: string | undefined;
}

const MOST_LISTED = 12;

/** Reads the article at `path`, writes the folder, says what is in it and what comes next. Throws with what to do. */
export async function newPack(path: string, { out, languages: asked }: NewOptions): Promise<number> {
  const article = await readArticle(path);
  const languages = asked === undefined ? [article.language] : readLanguages(asked);
  if (!languages.includes(article.language))
    throw new Error(`The article is in ${article.language}: --languages must name that too, as in --languages en,es.`);
  const id =
    foldWords(basename(path, extname(path)))
      .join('-')
      .slice(0, 80) || 'pack';
  const folder = resolve(callersFolder(), out ?? id);
  if (existsSync(folder))
    throw new Error(`${folder} is there already: choose another with -o FOLDER, or delete it first.`);
  const today = new Date().toISOString().slice(0, 10);
  const { topics, figures, dates } = await writeDraft(folder, article, { id, languages, today });
  const shown = relative(callersFolder(), folder) || folder;
  const missing = (['title', 'author', 'publisher', 'date'] as const).filter((part) => article[part] === null);
  console.log(`${shown}: ${counted(article.paragraphs.length, 'paragraph')}, ${counted(topics.length, 'topic')} proposed, ${counted(figures, 'figure')} and ${counted(dates, 'date')} found.

  article.txt        the paragraphs as the pack counts them: see that none is missing, and none too many
  pack.json          what the pack and its article are called: fill in what is ""${missing.length > 0 ? `\n                     (the file did not say: ${missing.join(', ')})` : ''}
  topics/*.json      one topic each, with what the article says of it under _draft; delete those that need no card

The topics that the article speaks of most:
${topics
  .slice(0, MOST_LISTED)
  .map(
    ({ id: topic, names, kind, count }) => `  ${topic.padEnd(36)} ${count}x ${kind ?? '(kind?)'}: ${names.join(', ')}`,
  )
  .join('\n')}

Next: fill one topic, delete its _draft, and run
  npm run pack -- check ${shown}
  npm run pack -- try ${shown} PAGE.html`);
  return 0;
}

function readLanguages(asked: string): Language[] {
  return asked.split(',').map((part) => {
    const language = LANGUAGES.find((one) => one === part.trim());
    if (!language)
      throw new Error(`--languages takes ${LANGUAGES.join(' and ')}, separated by a comma, not "${part}".`);
    return language;
  });
}
