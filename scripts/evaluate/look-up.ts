/** Asks the look-up, and other search libraries over the same names and lines, what readers type. */
import uFuzzy from '@leeoniya/ufuzzy';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { compileLexicon } from '../../core/lexicon/lexicon';
import { createLookup } from '../../core/lookup/lookup';
import { type Pack, type Text, topicIdOf } from '../../core/topics/topic';
import { HELD_OUT, QUERIES, type Query } from './look-up-queries';
import type { Row } from './report';

/** Answers a query with ids of topics, best first. */
type Searcher = (typed: string) => readonly string[];

/** As many answers as are looked at. */
const LIMIT = 3;

/** A topic as the other libraries are given it. */
interface Listed {
  id: string;
  names: string[];
  lines: string[];
}

/** One row for the look-up and one for each peer, on the queries that were looked at and on those held out. */
export function measureLookUp(packs: readonly Pack[]): { rows: Row[]; missed: string[] } {
  const searchers = searchersOver(packs);
  const sets = { 'queries seen': QUERIES, 'queries held out': HELD_OUT };
  const rows = Object.entries(sets).flatMap(([on, queries]) =>
    Object.entries(searchers).map(([name, search]) => rowOf(name, search, on, queries)),
  );
  const missed = Object.values(sets).flatMap((queries) => queries.flatMap((query) => missOf(query, searchers.Glosa)));
  return { rows, missed };
}

function searchersOver(packs: readonly Pack[]) {
  const lookup = createLookup(packs, 'en', () => compileLexicon(packs));
  const topics = packs.flatMap(listedTopics);
  return {
    Glosa: (typed: string) => lookup.search(typed, LIMIT).map(({ key }) => topicIdOf(key)),
    'Fuse.js, its defaults': fuseOver(topics),
    'MiniSearch, prefixes and fuzzy 0.2': miniSearchOver(topics),
    'uFuzzy, one error a word, any order': uFuzzyOver(topics),
  } satisfies Record<string, Searcher>;
}

function listedTopics({ topics }: Pack): Listed[] {
  return topics.map(({ id, name, names, line }) => ({
    id,
    names: [...new Set([...textsIn(name), ...names.map(({ text }) => text)])],
    lines: textsIn(line),
  }));
}

function textsIn({ en, es }: Text): string[] {
  return [en, es].filter((each) => each !== undefined);
}

function fuseOver(topics: readonly Listed[]): Searcher {
  const fuse = new Fuse(topics, { keys: ['names', 'lines'] });
  return (typed) => fuse.search(typed, { limit: LIMIT }).map(({ item }) => item.id);
}

function miniSearchOver(topics: readonly Listed[]): Searcher {
  const index = new MiniSearch<Listed>({
    fields: ['names', 'lines'],
    extractField: (topic, field) => (field === 'id' ? topic.id : topic[field as 'names' | 'lines'].join(' \n')),
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { names: 2 } },
  });
  index.addAll(topics);
  return (typed) =>
    index
      .search(typed)
      .slice(0, LIMIT)
      .map(({ id }) => id as string);
}

function uFuzzyOver(topics: readonly Listed[]): Searcher {
  const fuzzy = new uFuzzy({ intraMode: 1 });
  const owners = topics.flatMap(({ id, names, lines }) => [...names, ...lines].map(() => id));
  const texts = uFuzzy.latinize(topics.flatMap(({ names, lines }) => [...names, ...lines]));
  return (typed) => {
    const [found, info, order] = fuzzy.search(texts, uFuzzy.latinize([typed])[0] ?? '', 1);
    const best = info && order ? order.map((at) => info.idx[at] as number) : (found ?? []);
    return [...new Set(best.map((at) => owners[at] as string))].slice(0, LIMIT);
  };
}

function rowOf(what: string, search: Searcher, on: string, queries: readonly Query[]): Row {
  const answers = queries.map((query) => ({ query, found: search(query.typed) }));
  const first = answers.filter(({ query, found }) => isRightFirst(query, found)).length;
  const three = answers.filter(({ query, found }) => isAmongThree(query, found)).length;
  return { what: `look-up, ${what}`, on, figures: { 'at 1': first, 'at 3': three, of: queries.length } };
}

/** True where the first answer is a topic that was meant. */
function isRightFirst({ means }: Query, [first]: readonly string[]): boolean {
  return first !== undefined && means.includes(first);
}

/** True where all topics that were meant (none has more than three) are among the first three answers. */
function isAmongThree({ means }: Query, found: readonly string[]): boolean {
  return means.every((topic) => found.includes(topic));
}

function missOf(query: Query, search: Searcher): string[] {
  const found = search(query.typed);
  if (isRightFirst(query, found) && isAmongThree(query, found)) return [];
  return [`look-up ${query.typed.slice(0, 60)} | means ${query.means.join(', ')} | found ${found.join(', ')}`];
}
