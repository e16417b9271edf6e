/** Checks what a schema cannot: whether the parts of a pack are consistent. */

import { foldWords } from '../text/fold-text';
import { OWN_FUNCTION_WORDS } from '../text/language';
import type { Doubt, Name, Pack, Topic } from '../topics/topic';
import type { Fault, FaultCode } from './fault';
import { statementsOf, textsOf } from './pack-parts';

/** Faults in how the parts of `pack` refer to each other: ids, sources, paragraphs, speakers, languages, references. */
export function referenceFaults(pack: Pack): Fault[] {
  return [
    ...repeated(pack.sources, 'sources', 'source_twice'),
    ...repeated(pack.topics, 'topics', 'topic_twice'),
    ...headFaults(pack),
    ...faultsOfTopics(pack),
    ...faultsOfOtherNames(pack),
  ];
}

/** True for a pack of a reader's notes rather than of an article. */
export function isOfReader({ sources }: Pick<Pack, 'sources'>): boolean {
  return sources[0]?.kind === 'reader';
}

function faultsOfOtherNames({ otherNames = [], languages }: Pack): Fault[] {
  return otherNames.flatMap(({ name }, index) => nameFaults(name, languages, `otherNames[${index}].name`));
}

/** A large pack has a hundred thousand statements: nothing is allocated for those without a fault. */
function faultsOfTopics(pack: Pack): Fault[] {
  const faults: Fault[] = [];
  for (const [index, topic] of pack.topics.entries()) {
    for (const fault of topicFaults(pack, topic, `topics[${index}]`)) faults.push({ ...fault, topic: topic.id });
  }
  return faults;
}

function repeated(list: readonly { id: string }[], path: string, code: FaultCode): Fault[] {
  const seen = new Set<string>();
  return list.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ path: `${path}[${index}].id`, code, values: [id] }];
  });
}

function headFaults(pack: Pack): Fault[] {
  const faults: Fault[] = [];
  if (pack.reviewBy < pack.asOf) faults.push({ path: 'reviewBy', code: 'review_before' });
  const texts: [string, Partial<Record<string, string>>][] = [['title', pack.title]];
  for (const [index, source] of pack.sources.entries()) texts.push([`sources[${index}].stance`, source.stance]);
  for (const [path, text] of texts) addMissingLanguages(faults, pack, path, '', text);
  return faults;
}

/** `at` and `path` are joined only if a language is missing. */
function addMissingLanguages(
  faults: Fault[],
  { languages, sources }: Pack,
  at: string,
  path: string,
  text: Partial<Record<string, string>>,
): void {
  // A reader writes in one language, and is shown it in both.
  if (isOfReader({ sources })) return;
  for (const language of languages) {
    if (text[language] === undefined) faults.push({ path: `${at}${path}.${language}`, code: 'language_missing' });
  }
}

function topicFaults(pack: Pack, topic: Topic, at: string): Fault[] {
  const faults: Fault[] = [];
  const statements = statementsOf(topic);
  for (const { path, text } of textsOf(topic, statements)) addMissingLanguages(faults, pack, `${at}.`, path, text);
  for (const [index, name] of topic.names.entries())
    faults.push(...nameFaults(name, pack.languages, `${at}.names[${index}]`));
  for (const statement of statements) {
    const path = `${at}.${statement.path}`;
    faults.push(...placeFaults(pack, path, statement));
    for (const [index, doubt] of statement.doubts.entries())
      faults.push(...doubtFaults(doubt, `${path}.doubts[${index}]`));
    // Events and relations have no field for a speaker.
    const speaks = statement.part === 'points' || statement.part === 'figures';
    if (speaks && statement.nature === 'said' && !statement.speaker) {
      faults.push({ path: `${path}.speaker`, code: 'no_speaker' });
    }
  }
  for (const [index, { beside }] of topic.figures.entries()) {
    if (beside?.paragraph === undefined) continue;
    faults.push(...placeFaults(pack, `${at}.figures[${index}].beside`, { source: null, paragraph: beside.paragraph }));
  }
  return faults;
}

function nameFaults(name: Name, languages: Pack['languages'], at: string): Fault[] {
  const faults: Fault[] = name.languages
    .filter((language) => !languages.includes(language))
    .map((language) => ({ path: `${at}.languages`, code: 'language_foreign', values: [language] }));
  if (standsEverywhere(name)) faults.push({ path: `${at}.text`, code: 'name_everywhere', values: [name.text] });
  return faults;
}

/** Function words that distinguish languages, and those that several share. */
const FUNCTION_WORDS = new Set([
  ...OWN_FUNCTION_WORDS,
  ...'an any de en la mi no only que se si sin te tu un us'.split(' '),
]);

/**
 * True for a name that nearly every page has: a single letter, a number, or nothing but the commonest words of English or
 * Spanish. In all capitals ("WHO", "X"), and matched only so, it may be a name; with one capital ("The") it begins sentences.
 */
export function standsEverywhere({ text, exactCase }: Pick<Name, 'text' | 'exactCase'>): boolean {
  const words = foldWords(text);
  if (exactCase && (words.length > 1 || (text === text.toUpperCase() && text !== text.toLowerCase()))) return false;
  const [word = ''] = words;
  // "9/11" is two words.
  if (words.length < 2 && ([...word].length < 2 || /^\p{N}+$/u.test(word))) return true;
  return words.every((one) => FUNCTION_WORDS.has(one));
}

function placeFaults(pack: Pack, at: string, place: { source: string | null; paragraph: number | null }): Fault[] {
  const source = place.source === null ? pack.sources[0] : pack.sources.find(({ id }) => id === place.source);
  if (!source) return [{ path: `${at}.source`, code: 'no_source', values: [String(place.source)] }];
  if (place.paragraph === null || place.paragraph <= source.paragraphs) return [];
  return [{ path: `${at}.paragraph`, code: 'no_paragraph', values: [source.paragraphs] }];
}

function doubtFaults(doubt: Doubt, at: string): Fault[] {
  return doubt.confirmed && doubt.references.length === 0
    ? [{ path: `${at}.references`, code: 'doubt_unsourced' }]
    : [];
}
