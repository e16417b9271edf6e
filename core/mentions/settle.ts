/** Decides which candidates of a block are mentions: longest wins, decoys swallow, evidence settles the ambiguous. */
import type { Language } from '../topics/topic';
import type { Candidate } from './candidate';
import { type DocumentEvidence, presenceOf, type Sign } from './evidence';
import type { Certainty, Evidence, FoundBy, Mention } from './mention';
import type { NameBook } from './name-book';

/** What settling goes by besides the candidates. */
export interface Circumstances {
  language: Language | 'other' | null;
  evidence: DocumentEvidence;
  book: NameBook;
}

/** `firm` stands by itself, `open` needs evidence, `decoy` swallows, `out` is nothing at all. */
type Standing = 'firm' | 'open' | 'decoy' | 'out';

/** How a candidate stands in a block of that language, before any evidence. */
export function standingOf(candidate: Candidate, language: Language | 'other' | null): Standing {
  const { name } = candidate.entry;
  if (name.topic === null) return candidate.edits === 0 ? 'decoy' : 'out';
  if (candidate.isSomebodyElse) return 'out';
  if (candidate.edits > 0 && (language === null || language === 'other')) return 'out';
  if (name.cues === null) return candidate.doubtful ? 'open' : 'firm';
  const speaks = language === null || (language !== 'other' && name.languages.includes(language));
  return speaks ? 'open' : 'out';
}

/** What a block says for its topics: each sign once. Only candidates that no longer one covers speak. */
export function signsOf(candidates: readonly Candidate[], language: Language | 'other' | null): Sign[] {
  const standing = candidates.filter((candidate) => standingOf(candidate, language) !== 'out');
  const chosen = chooseLongest(standing, language);
  const signs = new Map<string, Sign>();
  for (const sign of [...chosen.flatMap((candidate) => signOf(candidate, language)), ...rivalsOf(candidates, chosen)]) {
    signs.set(`${sign.kind} ${sign.topic} ${sign.words}`, sign);
  }
  return [...signs.values()];
}

function signOf(candidate: Candidate, language: Language | 'other' | null): Sign[] {
  const { topic } = candidate.entry.name;
  if (topic === null || candidate.edits > 0) return [];
  if (standingOf(candidate, language) === 'firm') return [{ topic, kind: 'full-name', words: candidate.whole }];
  return candidate.cue === null ? [] : [{ topic, kind: 'cue', words: candidate.cue }];
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
  const { topic, cues, words } = entry.name;
  if (topic === null || (cues === null && !doubtful && !entry.isSurname)) return null;
  return `${topic} ${words.join(' ')}`;
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

/** The mentions of a block, in order of `start`, without overlap. */
export function settle(candidates: readonly Candidate[], circumstances: Circumstances): Mention[] {
  const { language } = circumstances;
  const proofs = new Map<Candidate, Evidence | null>();
  const standing: Candidate[] = [];
  for (const candidate of candidates) {
    const how = standingOf(candidate, language);
    if (how === 'out') continue;
    const proof = how === 'open' ? proofOf(candidate, circumstances) : null;
    if (how === 'open' ? proof === null : isAnotherOfThatName(candidate, circumstances.evidence)) continue;
    proofs.set(candidate, proof);
    standing.push(candidate);
  }
  const mentions: Mention[] = [];
  for (const candidate of chooseLongest(standing, language)) {
    const mention = mentionOf(candidate, proofs.get(candidate) ?? null);
    if (mention) mentions.push(mention);
  }
  return mentions.sort((a, b) => a.start - b.start);
}

/** True for a bare surname where the document has others of that name and never this person's full one. */
function isAnotherOfThatName(candidate: Candidate, evidence: DocumentEvidence): boolean {
  const { topic } = candidate.entry.name;
  if (topic === null || !candidate.entry.isSurname) return false;
  if (evidence.wordsFor(rivalKey(candidate) ?? '', 'rival') === null) return false;
  return !/\s/.test(evidence.wordsFor(topic, 'full-name') ?? '');
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

/** Those that remain where they overlap: the longest, then the one with fewer edits, then what stands firmer. */
function chooseLongest(candidates: readonly Candidate[], language: Language | 'other' | null): Candidate[] {
  if (candidates.length < 2) return [...candidates];
  const rank = { decoy: 0, firm: 1, open: 2, out: 3 };
  const ordered = [...candidates].sort(
    (a, b) =>
      b.end - b.start - (a.end - a.start) ||
      a.edits - b.edits ||
      rank[standingOf(a, language)] - rank[standingOf(b, language)] ||
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

function mentionOf(candidate: Candidate, proof: Evidence | null): Mention | null {
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
    certainty: certaintyOf(by, proof),
    demonym,
    reason: { name: text, edits, evidence: proof },
  };
}

function certaintyOf(by: FoundBy, proof: Evidence | null): Certainty {
  if (by === 'fuzzy') return 'likely';
  return proof === null || proof.kind === 'full-name' ? 'sure' : 'likely';
}
