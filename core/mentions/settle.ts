/** Decides which candidates of a block are mentions: evidence adds up, the longest wins, decoys rule out what they cover. */
import type { ResolvedName } from '../topics/resolved-words';
import type { Language, TopicKey } from '../topics/topic';
import type { Candidate, Standing } from './candidate';
import { COMPANY, cueKey, type DocumentEvidence, presenceOf, type Sign } from './evidence';
import type { Evidence, FoundBy, Mention } from './mention';
import type { NameBook } from './name-book';
import { type EvidenceKind, LIKELY, SURE, sumOf } from './weights';

/** A cue within this many words is beside the name. */
const NEAR_WORDS = 10;

/** What settling depends on besides the candidates. */
export interface Circumstances {
  evidence: DocumentEvidence;
  book: NameBook;
}

/** A candidate's standing in a block of that language, before any evidence from elsewhere. */
function standingOf(candidate: Candidate, language: Language | 'other' | null): Standing {
  const { name } = candidate.entry;
  if (name.topic === null) return candidate.edits === 0 ? 'decoy' : 'out';
  if (candidate.isSomebodyElse) return 'out';
  // A few words say little of their language, but a slip in a name of several can hardly be anything else.
  const isSlip = candidate.edits > 0;
  if (isSlip && (language === 'other' || (language === null && candidate.entry.words.length < 2))) return 'out';
  // A name not listed in both languages may mean anything in a third.
  if (language === 'other' && name.languages.length < 2) return 'out';
  candidate.isForeign =
    (language === 'en' || language === 'es') &&
    candidate.entry.words.length === 1 &&
    !name.languages.includes(language);
  if (name.cues === null) return candidate.doubtful || sumOf(localKinds(candidate)) < LIKELY ? 'open' : 'firm';
  return language === null || (language !== 'other' && name.languages.includes(language)) ? 'open' : 'out';
}

/** The evidence in a candidate's own block. */
function localKinds({ beside, isForeign }: Candidate): EvidenceKind[] {
  return isForeign ? [...beside, 'foreign'] : beside;
}

/**
 * Sets the standing of a block's candidates in its language, and collects the block's signs for its topics, each once.
 * Candidates covered by a longer one do not count.
 */
export function signsOf(candidates: readonly Candidate[], language: Language | 'other' | null): Sign[] {
  for (const candidate of candidates) candidate.standing = standingOf(candidate, language);
  const chosen = chooseLongest(candidates.filter(({ standing }) => standing !== 'out'));
  const signs: Sign[] = [];
  for (const candidate of chosen) addSign(signs, signOf(candidate));
  if (candidates.length > chosen.length) for (const rival of rivalsOf(candidates, chosen)) addSign(signs, rival);
  return signs;
}

/** A block has few different signs; thousands of identical ones are one. */
function addSign(signs: Sign[], sign: Sign | null): void {
  if (sign === null) return;
  const isThere = ({ topic, kind, words }: Sign) => topic === sign.topic && kind === sign.kind && words === sign.words;
  if (!signs.slice(-8).some(isThere)) signs.push(sign);
}

function signOf({ entry, edits, standing, whole, cue, beside }: Candidate): Sign | null {
  const { topic } = entry.name;
  if (topic === null || edits > 0) return null;
  if (standing === 'firm') return { topic, kind: 'full-name', words: whole };
  return cue === null || sumOf([...beside, 'cue']) < LIKELY ? null : { topic, kind: 'cue', words: cue };
}

/** Short names that are part of somebody else's here: after a given name, or inside a decoy. */
function rivalsOf(candidates: readonly Candidate[], chosen: readonly Candidate[]): Sign[] {
  const covers = new Map<number, Candidate>();
  for (const cover of chosen) for (let i = cover.first; i <= cover.last; i++) covers.set(i, cover);
  return candidates.flatMap((candidate) => {
    const key = rivalKey(candidate);
    const cover = covers.get(candidate.first);
    const isTaken = cover ? cover.entry.name.topic === null : candidate.isSomebodyElse;
    return key !== null && isTaken ? [{ topic: key, kind: 'rival' as const, words: (cover ?? candidate).written }] : [];
  });
}

/** The key under which a candidate's rivals are kept; null if its name can have none. */
function rivalKey({ entry, doubtful }: Candidate): string | null {
  const { topic, cues } = entry.name;
  return topic === null || (cues === null && !doubtful && !entry.isSurname) ? null : entry.rivalKey;
}

/** Keys of all that a block's result depends on. */
export function dependsOn(candidates: readonly Candidate[], book: NameBook): Set<string> {
  const keys = new Set<string>();
  for (const candidate of candidates) {
    const { name, cueWords, properCues } = candidate.entry;
    const key = rivalKey(candidate);
    if (name.topic === null || key === null) continue;
    keys.add(name.topic).add(key).add(COMPANY);
    for (const related of tiedTo(name, book)) keys.add(presenceOf(related));
    for (const word of [...cueWords, ...properCues.flat()]) keys.add(cueKey(word));
  }
  return keys;
}

/** Topics that support a name if the page has them: those tied to its own topic, and those that its cues name. */
function tiedTo({ topic, company }: ResolvedName, book: NameBook): TopicKey[] {
  return [...(book.topics.get(topic ?? '')?.related ?? []), ...company];
}

/** The mentions of a block, in order of `start`, without overlap. `signsOf` has set the standing of the candidates. */
export function settle(candidates: readonly Candidate[], circumstances: Circumstances): Mention[] {
  const accounts = new Map<Candidate, Account>();
  for (const candidate of candidates) {
    if (candidate.standing === 'out') continue;
    const account = accountOf(candidate, circumstances);
    if (candidate.standing === 'decoy' || sumOf(account.kinds) >= LIKELY) accounts.set(candidate, account);
  }
  const mentions: Mention[] = [];
  for (const candidate of chooseLongest([...accounts.keys()])) {
    const mention = mentionOf(candidate, accounts.get(candidate) as Account);
    if (mention) mentions.push(mention);
  }
  return mentions.sort((a, b) => a.start - b.start);
}

/** All evidence for and against a candidate, and the part of it that a reader is told. */
export interface Account {
  kinds: EvidenceKind[];
  evidence: Evidence | null;
}

/** The evidence for a candidate, including what the rest of the page says. */
export function accountOf(candidate: Candidate, { evidence, book }: Circumstances): Account {
  const { entry, standing, isAfterRival } = candidate;
  const { topic } = entry.name;
  const account: Account = { kinds: [...localKinds(candidate)], evidence: null };
  const key = rivalKey(candidate);
  if (topic === null || key === null) return account;
  const { kinds } = account;
  if (isAfterRival) kinds.push('last');
  const isTaken = evidence.wordsFor(key, 'rival') !== null;
  if (isTaken) kinds.push(entry.isSurname ? 'rival' : 'namesake');
  const full = evidence.wordsFor(topic, 'full-name');
  if (standing === 'open') {
    // If the page uses a short name for something else, only a cue of its own supports it.
    if (isTaken && !entry.isSurname) addCue(account, candidate, null);
    else addSupport(account, candidate, evidence, book);
  } else if (entry.isSurname) {
    const isNamed = full !== null && /\s/.test(full);
    kinds.push(isNamed ? 'full' : 'bare');
    // Others of that name are on the page: what the page is about tells whether this one is meant too.
    if (isTaken && !isNamed) addCompany(account, candidate, evidence, book);
  }
  return account;
}

/** The cue beside a name, or beside the same name elsewhere. */
function addCue(account: Account, { cue, cueDistance }: Candidate, elsewhere: string | null): void {
  const words = cue ?? elsewhere;
  if (words === null) return;
  account.kinds.push(cue === null ? 'elsewhere' : cueDistance > NEAR_WORDS ? 'cue' : 'near');
  account.evidence ??= { kind: 'cue', words };
}

/** What supports a doubtful name: its cues and its company. */
function addSupport(account: Account, candidate: Candidate, evidence: DocumentEvidence, book: NameBook): void {
  const { entry } = candidate;
  const topic = entry.name.topic as TopicKey;
  const { kinds } = account;
  const full = evidence.wordsFor(topic, 'full-name');
  if (full !== null) {
    kinds.push('full');
    account.evidence = { kind: 'full-name', words: full };
  }
  addCue(account, candidate, evidence.wordsFor(topic, 'cue'));
  addPage(kinds, candidate, evidence, book);
  addCompany(account, candidate, evidence, book);
}

/** Cues anywhere on the page. "Telmex" is on few pages that are not about Slim; "Mexico" is on many. */
function addPage(kinds: EvidenceKind[], { entry, cue }: Candidate, evidence: DocumentEvidence, book: NameBook): void {
  const has = (word: number) => evidence.hasCue(word);
  const cues = entry.cueWords.filter(has).length;
  if (cues > 1) kinds.push('pages');
  if (cue !== null) return;
  const isTelling = entry.properCues.some((words) => words.every(has) && !words.every((word) => book.isListed(word)));
  if (cues > 0) kinds.push('page');
  if (isTelling) kinds.push('telling');
  // A surname is a surname: it is only the person that is in doubt.
  if (entry.isSurname && (isTelling || cues > 0) && !kinds.includes('elsewhere')) kinds.push('elsewhere');
}

/** The other topics that the page names: those tied to this one, and how many there are. */
function addCompany(account: Account, { entry }: Candidate, evidence: DocumentEvidence, book: NameBook): void {
  const topic = entry.name.topic as TopicKey;
  const { kinds } = account;
  const tied = tiedTo(entry.name, book);
  const firm = tied.filter((one) => evidence.wordsFor(one, 'full-name') !== null);
  const specific = firm.find(
    (one) => book.topics.get(one)?.broad !== true && book.topics.get(topic)?.related.includes(one),
  );
  if (specific !== undefined) kinds.push('related');
  const weak = specific ?? firm[0] ?? tied.find((one) => evidence.wordsFor(one, 'cue') !== null);
  if (specific === undefined && weak !== undefined) kinds.push('broad');
  if (weak !== undefined) account.evidence ??= { kind: 'related', topic: weak };
  const company = evidence.company(topic);
  if (company > 0) kinds.push('company');
  if (company > 1) kinds.push('story');
}

const RANK: Readonly<Record<Standing, number>> = { decoy: 0, firm: 1, open: 2, out: 3 };

/** Resolves overlaps: the longest wins, then the one with fewer edits, then the one with the firmer standing. */
function chooseLongest(candidates: readonly Candidate[]): readonly Candidate[] {
  if (!anyOverlap(candidates)) return candidates;
  const ordered = [...candidates].sort(
    (a, b) =>
      b.end - b.start - (a.end - a.start) ||
      a.edits - b.edits ||
      RANK[a.standing] - RANK[b.standing] ||
      a.start - b.start ||
      a.entry.name.id - b.entry.name.id,
  );
  const taken = new Set<number>();
  return ordered.filter(({ first, last }) => {
    for (let i = first; i <= last; i++) if (taken.has(i)) return false;
    for (let i = first; i <= last; i++) taken.add(i);
    return true;
  });
}

/** False if they are in order and do not overlap, as is usual; true may be a false alarm. */
function anyOverlap(candidates: readonly Candidate[]): boolean {
  let last = -1;
  for (const candidate of candidates) {
    if (candidate.first <= last) return true;
    last = candidate.last;
  }
  return false;
}

function mentionOf(candidate: Candidate, { kinds, evidence }: Account): Mention | null {
  const { start, end, edits, written, entry, standing } = candidate;
  const { topic, text, demonym } = entry.name;
  if (topic === null) return null;
  const by: FoundBy = edits > 0 ? 'fuzzy' : standing === 'open' ? 'short' : 'name';
  return {
    topic,
    start,
    end,
    text: written,
    by,
    certainty: edits === 0 && sumOf(kinds) >= SURE ? 'sure' : 'likely',
    demonym,
    reason: { name: text, edits, evidence },
  };
}
