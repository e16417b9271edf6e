/** Decides which candidates of a block are mentions: longest wins, decoys swallow, evidence settles the ambiguous. */
import type { Language } from '../topics/topic';
import type { Candidate, Standing } from './candidate';
import { type DocumentEvidence, presenceOf, type Sign } from './evidence';
import type { Certainty, Evidence, FoundBy, Mention } from './mention';
import type { NameBook } from './name-book';

/** What settling goes by besides the candidates. */
export interface Circumstances {
  evidence: DocumentEvidence;
  book: NameBook;
}

/** How a candidate stands in a block of that language, before any evidence. */
function standingOf(candidate: Candidate, language: Language | 'other' | null): Standing {
  const { name } = candidate.entry;
  if (name.topic === null) return candidate.edits === 0 ? 'decoy' : 'out';
  if (candidate.isSomebodyElse) return 'out';
  if (candidate.edits > 0 && (language === null || language === 'other')) return 'out';
  if (name.cues === null) return candidate.doubtful ? 'open' : 'firm';
  const speaks = language === null || (language !== 'other' && name.languages.includes(language));
  return speaks ? 'open' : 'out';
}

/**
 * Decides how the candidates of a block stand in its language, and tells what the block says for its topics: each sign
 * once. Only candidates that no longer one covers speak.
 */
export function signsOf(candidates: readonly Candidate[], language: Language | 'other' | null): Sign[] {
  for (const candidate of candidates) candidate.standing = standingOf(candidate, language);
  const chosen = chooseLongest(candidates.filter(({ standing }) => standing !== 'out'));
  const signs: Sign[] = [];
  for (const candidate of chosen) addSign(signs, signOf(candidate));
  if (candidates.length > chosen.length) for (const rival of rivalsOf(candidates, chosen)) addSign(signs, rival);
  return signs;
}

/** A block has few different signs; where it has thousands of the same, they are one. */
function addSign(signs: Sign[], sign: Sign | null): void {
  if (sign === null) return;
  const isThere = ({ topic, kind, words }: Sign) => topic === sign.topic && kind === sign.kind && words === sign.words;
  if (!signs.slice(-8).some(isThere)) signs.push(sign);
}

function signOf({ entry, edits, standing, whole, cue }: Candidate): Sign | null {
  const { topic } = entry.name;
  if (topic === null || edits > 0) return null;
  if (standing === 'firm') return { topic, kind: 'full-name', words: whole };
  return cue === null ? null : { topic, kind: 'cue', words: cue };
}

/** Short names that are part of somebody else's here: behind a given name, or inside a decoy. */
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

/** Under which a candidate's rivals are kept; null where its name can have none. */
function rivalKey({ entry, doubtful }: Candidate): string | null {
  const { topic, cues } = entry.name;
  return topic === null || (cues === null && !doubtful && !entry.isSurname) ? null : entry.rivalKey;
}

/** Topics (and rivals) on whose evidence the block's result depends. */
export function dependsOn(candidates: readonly Candidate[], book: NameBook): Set<string> {
  const keys = new Set<string>();
  for (const candidate of candidates) {
    const { topic } = candidate.entry.name;
    const key = rivalKey(candidate);
    if (topic === null || key === null) continue;
    keys.add(topic).add(key);
    for (const related of book.topics.get(topic)?.related ?? []) {
      if (!book.topics.get(related)?.broad) keys.add(presenceOf(related));
    }
  }
  return keys;
}

/** The mentions of a block, in order of `start`, without overlap. `signsOf` has decided how the candidates stand. */
export function settle(candidates: readonly Candidate[], circumstances: Circumstances): Mention[] {
  const proofs = new Map<Candidate, Evidence | null>();
  for (const candidate of candidates) {
    const { standing } = candidate;
    if (standing === 'out') continue;
    const proof = standing === 'open' ? proofOf(candidate, circumstances) : null;
    if (standing === 'open' ? proof === null : isAnotherOfThatName(candidate, circumstances.evidence)) continue;
    proofs.set(candidate, proof);
  }
  const mentions: Mention[] = [];
  for (const candidate of chooseLongest([...proofs.keys()])) {
    const mention = mentionOf(candidate, proofs.get(candidate) ?? null, circumstances.evidence);
    if (mention) mentions.push(mention);
  }
  return mentions.sort((a, b) => a.start - b.start);
}

/** True for a bare surname where the document has others of that name and never this person's full one. */
function isAnotherOfThatName(candidate: Candidate, evidence: DocumentEvidence): boolean {
  const { topic } = candidate.entry.name;
  if (topic === null || !candidate.entry.isSurname) return false;
  if (evidence.wordsFor(rivalKey(candidate) ?? '', 'rival') === null) return false;
  return isBareSurname(candidate, evidence);
}

/** What settles an open candidate; null where nothing does. */
function proofOf(candidate: Candidate, { evidence, book }: Circumstances): Evidence | null {
  const { topic } = candidate.entry.name;
  if (topic === null) return null;
  const beside: Evidence | null = candidate.cue === null ? null : { kind: 'cue', words: candidate.cue };
  if (evidence.wordsFor(rivalKey(candidate) ?? '', 'rival') !== null) return beside;
  const words = evidence.wordsFor(topic, 'full-name');
  if (words !== null) return { kind: 'full-name', words };
  if (beside !== null) return beside;
  const elsewhere = evidence.wordsFor(topic, 'cue');
  if (elsewhere !== null) return { kind: 'cue', words: elsewhere };
  for (const related of book.topics.get(topic)?.related ?? []) {
    if (book.topics.get(related)?.broad) continue;
    if (evidence.wordsFor(related, 'full-name') !== null) return { kind: 'related', topic: related };
  }
  return null;
}

const RANK: Readonly<Record<Standing, number>> = { decoy: 0, firm: 1, open: 2, out: 3 };

/** Those that remain where they overlap: the longest, then the one with fewer edits, then what stands firmer. */
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

/** False where they stand in order and apart, as most do; true may be a false alarm. */
function anyOverlap(candidates: readonly Candidate[]): boolean {
  let last = -1;
  for (const candidate of candidates) {
    if (candidate.first <= last) return true;
    last = candidate.last;
  }
  return false;
}

function mentionOf(candidate: Candidate, proof: Evidence | null, evidence: DocumentEvidence): Mention | null {
  const { start, end, edits, written, entry } = candidate;
  const { topic, text, demonym } = entry.name;
  if (topic === null) return null;
  const by: FoundBy = edits > 0 ? 'fuzzy' : proof !== null ? 'short' : 'name';
  return {
    topic,
    start,
    end,
    text: written,
    by,
    certainty: isBareSurname(candidate, evidence) ? 'likely' : certaintyOf(by, proof),
    demonym,
    reason: { name: text, edits, evidence: proof },
  };
}

/** True for a surname in a document that has this person neither by full name nor by title. */
function isBareSurname({ entry }: Candidate, evidence: DocumentEvidence): boolean {
  return entry.isSurname && !/\s/.test(evidence.wordsFor(entry.name.topic ?? '', 'full-name') ?? '');
}

function certaintyOf(by: FoundBy, proof: Evidence | null): Certainty {
  if (by === 'fuzzy') return 'likely';
  return proof === null || proof.kind === 'full-name' ? 'sure' : 'likely';
}
