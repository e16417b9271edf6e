/** Tells which countries a topic belongs to, where other countries have one as well. */
import { foldWords } from '../text/fold-text';
import type { Pack, Topic } from '../topics/topic';
import { countriesOf } from './countries';

/** The folded words of a pack's names of places. */
export function placeWordsOf({ topics }: Pack): ReadonlySet<string> {
  const names = topics.flatMap(({ kind, names }) => (kind === 'place' ? names : []));
  return new Set(names.flatMap(({ text }) => foldWords(text)));
}

/**
 * The countries that a topic's names and cues speak of, as `TopicFacts.home`. Nothing for companies and media, which work
 * anywhere, and where `own` (`placeWordsOf`) lacks one of those countries: people on the move come from everywhere.
 */
export function homeOf(
  { kind, name, names }: Pick<Topic, 'kind' | 'name' | 'names'>,
  own: ReadonlySet<string>,
): { home?: string } {
  if (kind === 'company' || kind === 'media') return {};
  const texts = [...Object.values(name), ...names.flatMap(({ text, cues }) => [text, ...(cues ?? [])])];
  const words = texts.flatMap((text) => foldWords(text ?? ''));
  const isMixed = words.some((word) => countriesOf([word]) !== '' && !own.has(word));
  const home = isMixed ? '' : countriesOf(words);
  return home === '' ? {} : { home };
}
