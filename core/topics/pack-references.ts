/** Checks what a schema cannot: whether the parts of one pack fit each other. */
import type { Fault } from './fault';
import { statementsOf, textsOf } from './pack-parts';
import type { Doubt, Pack, Topic } from './topic';

/** Faults in how the parts of `pack` refer to each other: ids, sources, paragraphs, speakers, languages, references. */
export function referenceFaults(pack: Pack): Fault[] {
  return [
    ...repeated(pack.sources, 'sources', 'source'),
    ...repeated(pack.topics, 'topics', 'topic'),
    ...headFaults(pack),
    ...pack.topics.flatMap((topic, index) =>
      topicFaults(pack, topic, `topics[${index}]`).map((fault) => ({
        path: fault.path,
        message: `${fault.message} (topic ${topic.id})`,
      })),
    ),
  ];
}

function repeated(list: readonly { id: string }[], path: string, what: string): Fault[] {
  const seen = new Set<string>();
  return list.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ path: `${path}[${index}].id`, message: `another ${what} has the id "${id}": ids must be unique` }];
  });
}

function headFaults(pack: Pack): Fault[] {
  const faults: Fault[] = [];
  if (pack.reviewBy < pack.asOf) faults.push({ path: 'reviewBy', message: 'must not be before asOf' });
  const texts: [string, Partial<Record<string, string>>][] = [['title', pack.title]];
  for (const [index, source] of pack.sources.entries()) texts.push([`sources[${index}].stance`, source.stance]);
  for (const [path, text] of texts) faults.push(...missingLanguages(pack, path, text));
  return faults;
}

function missingLanguages(pack: Pack, path: string, text: Partial<Record<string, string>>): Fault[] {
  return pack.languages
    .filter((language) => text[language] === undefined)
    .map((language) => ({ path: `${path}.${language}`, message: 'must exist in every language of the pack' }));
}

function topicFaults(pack: Pack, topic: Topic, at: string): Fault[] {
  const faults = textsOf(topic).flatMap(({ path, text }) => missingLanguages(pack, `${at}.${path}`, text));
  for (const [index, name] of topic.names.entries()) {
    for (const language of name.languages) {
      if (pack.languages.includes(language)) continue;
      faults.push({ path: `${at}.names[${index}].languages`, message: `the pack is not in "${language}"` });
    }
  }
  for (const statement of statementsOf(topic)) {
    const path = `${at}.${statement.path}`;
    faults.push(...placeFaults(pack, path, statement));
    for (const [index, doubt] of statement.doubts.entries())
      faults.push(...doubtFaults(doubt, `${path}.doubts[${index}]`));
    // Events and relations have no place for a speaker.
    const speaks = statement.part === 'points' || statement.part === 'figures';
    if (speaks && statement.nature === 'said' && !statement.speaker) {
      faults.push({ path: `${path}.speaker`, message: 'must say who said it, because the nature is "said"' });
    }
  }
  return faults;
}

function placeFaults(pack: Pack, at: string, place: { source: string | null; paragraph: number | null }): Fault[] {
  const source = place.source === null ? pack.sources[0] : pack.sources.find(({ id }) => id === place.source);
  if (!source) return [{ path: `${at}.source`, message: `no source "${place.source}" in this pack` }];
  if (place.paragraph === null || place.paragraph <= source.paragraphs) return [];
  return [{ path: `${at}.paragraph`, message: `the source has ${source.paragraphs} paragraphs only` }];
}

function doubtFaults(doubt: Doubt, at: string): Fault[] {
  return doubt.confirmed && doubt.references.length === 0
    ? [{ path: `${at}.references`, message: 'a confirmed doubt must say where it was read' }]
    : [];
}
