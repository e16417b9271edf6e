/** Groups proposed names into topics: full name, surname, abbreviation. */
import { MAX_NAME_LENGTH } from '../limits';
import { foldWords } from '../text/fold-text';
import type { Kind } from '../topics/kind-names';
import type { ProposedName } from './propose-names';

/** A topic to be written. */
export interface ProposedTopic {
  id: string;
  /** Null where nothing tells. */
  kind: Kind | null;
  /** The longest first. */
  names: string[];
  paragraphs: number[];
  /** How often all names together stand in the article. */
  count: number;
}

/** What the last word of a name, or the first of a Spanish one, says of its kind. */
const KIND_WORDS: Readonly<Record<Kind, string>> = {
  agency:
    'agency bureau commission department ministry office authority institute agencia secretaria comision ministerio instituto',
  government: 'government administration council gobierno ayuntamiento consejo concejo',
  party: 'party partido',
  company: 'company corporation inc corp ltd bank group works empresa compania banco grupo',
  university: 'university college universidad facultad',
  union: 'union unions sindicato',
  organisation:
    'association society foundation trust club federation committee asociacion fundacion federacion comite sociedad',
  law: 'act law bill ley reglamento',
  treaty: 'treaty agreement accord pact tratado acuerdo',
  policy: 'plan program programme policy reform programa politica reforma',
  media: 'magazine newspaper gazette times herald post tribune diario revista periodico',
  military: 'army navy guard ejercito marina guardia',
  event: 'war election elections festival exhibition flood strike guerra eleccion elecciones feria huelga inundacion',
  place:
    'river street square bridge valley lake island mountain park harbour station city town rio calle plaza puente valle lago isla parque estacion ciudad',
  person: '',
  concept: '',
  substance: '',
  slogan: '',
};
const KIND_OF = new Map(
  (Object.entries(KIND_WORDS) as [Kind, string][]).flatMap(([kind, words]) =>
    words.split(' ').map((word) => [word, kind] as const),
  ),
);

/** The topics that `names` speak of in an article of `paragraphs`, those it speaks of most first. */
export function groupNames(names: readonly ProposedName[], paragraphs: readonly string[]): ProposedTopic[] {
  const groups = new Map<ProposedName, ProposedName[]>();
  const bracketed = bracketedIn(paragraphs);
  for (const name of [...names].sort((a, b) => wordsIn(b) - wordsIn(a))) {
    const fuller = [...groups.keys()].filter((other) => belongsTo(name, other, bracketed));
    // "Roja" is ambiguous between Ana Roja and Luis Roja: the author decides.
    const [owner] = fuller;
    if (owner && fuller.length === 1) groups.get(owner)?.push(name);
    else groups.set(name, [name]);
  }
  const ids = new Set<string>();
  return [...groups.values()]
    .map((group) => topicOf(group, ids))
    .sort((a, b) => b.count - a.count || (a.paragraphs[0] ?? 0) - (b.paragraphs[0] ?? 0));
}

function topicOf(group: readonly ProposedName[], ids: Set<string>): ProposedTopic {
  const names = group.map(({ text }) => text);
  return {
    id: freeId(names[0] ?? '', ids),
    kind: kindOf(group),
    names,
    paragraphs: [...new Set(group.flatMap(({ paragraphs }) => paragraphs))].sort((a, b) => a - b),
    count: group.reduce((sum, { count }) => sum + count, 0),
  };
}

function wordsIn({ text }: ProposedName): number {
  return text.split(' ').length;
}

/** What stands in brackets, each with the text right before it; otherwise every pair of names would search all paragraphs. */
function bracketedIn(paragraphs: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const before = new Map<string, string[]>();
  for (const text of paragraphs) {
    for (const found of text.matchAll(/ \(([^()]{1,12})\)/g)) {
      const [, name = ''] = found;
      before.set(name, [
        ...(before.get(name) ?? []),
        text.slice(Math.max(0, found.index - MAX_NAME_LENGTH), found.index),
      ]);
    }
  }
  return before;
}

/** A surname belongs to the full name, "AMLO" to the name that it follows in brackets. */
function belongsTo(
  name: ProposedName,
  fuller: ProposedName,
  bracketed: ReadonlyMap<string, readonly string[]>,
): boolean {
  if (!name.proper || !fuller.proper) return false;
  if (bracketed.get(name.text)?.some((text) => text.endsWith(fuller.text))) return true;
  // "Mexico" is not the Gulf of Mexico, and nobody's surname is the last word of "Miller's Lane".
  if (/ of |['\u2019]s? /.test(fuller.text)) return false;
  const mine = foldWords(name.text);
  const theirs = foldWords(fuller.text);
  const isEnd = mine.length < theirs.length && mine.every((word, at) => word === theirs.at(at - mine.length));
  return isEnd && kindFromWords(fuller.text) === null && (fuller.titled || theirs.length <= 4);
}

function kindOf(group: readonly ProposedName[]): Kind | null {
  for (const { text } of group) {
    const kind = kindFromWords(text);
    if (kind) return kind;
  }
  const [first] = group;
  if (!first?.proper) return 'concept';
  const hasSurname = group.some(
    ({ text }) => text !== first.text && !text.includes(' ') && first.text.endsWith(` ${text}`),
  );
  return group.some(({ titled }) => titled) || hasSurname ? 'person' : null;
}

function kindFromWords(text: string): Kind | null {
  // "River Trust of Ostrel" is a trust.
  const words = foldWords(text.replace(/ of .*/, ' of'));
  if (words.at(-1) === 'of') return KIND_OF.get(words.at(-2) ?? '') ?? null;
  return (words.length > 1 ? (KIND_OF.get(words.at(-1) ?? '') ?? KIND_OF.get(words[0] ?? '')) : null) ?? null;
}

/** The name in kebab-case; "-2" and so on where that is taken. */
function freeId(name: string, taken: Set<string>): string {
  const plain =
    foldWords(name.replace(/['\u2019](?=s\b)/g, ''))
      .join('-')
      .slice(0, 76)
      .replace(/[^a-z0-9-]+/g, '')
      .replace(/-+/g, '-')
      .replace(/^-|-$/g, '') || 'topic';
  let id = plain;
  for (let number = 2; taken.has(id); number += 1) id = `${plain}-${number}`;
  taken.add(id);
  return id;
}
