/** Decides which candidates of a block are mentions: longest wins, decoys swallow, evidence settles the ambiguous. */
import type { Language, TopicKey } from '../topics/topic';
import type { DocumentEvidence, Sign } from './evidence';
import type { Candidate } from './find-mentions';
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
  if (candidate.behindGivenName) return 'out';
  if (candidate.edits > 0 && (language === null || language === 'other')) return 'out';
  if (name.cues === null) return candidate.doubtful ? 'open' : 'firm';
  const speaks = language === null || (language !== 'other' && name.languages.includes(language));
  return speaks ? 'open' : 'out';
}

/** What a block says for its topics: each sign once. Only candidates that no longer one covers speak. */
export function signsOf(candidates: readonly Candidate[], language: Language | 'other' | null): Sign[] {
  const standing = candidates.filter((candidate) => standingOf(candidate, language) !== 'out');
  const signs = new Map<string, Sign>();
  for (const candidate of chooseLongest(standing, language)) {
    const { topic } = candidate.entry.name;
    if (topic === null || candidate.edits > 0) continue;
    const firm = standingOf(candidate, language) === 'firm';
    if (!firm && candidate.cue === null) continue;
    const sign: Sign = firm
      ? { topic, kind: 'full-name', words: candidate.written }
      : { topic, kind: 'cue', words: candidate.cue ?? '' };
    signs.set(`${sign.kind} ${topic} ${sign.words}`, sign);
  }
  return [...signs.values()];
}

/** Topics on whose evidence the block's result depends. */
export function dependsOn(candidates: readonly Candidate[], book: NameBook): Set<TopicKey> {
  const topics = new Set<TopicKey>();
  for (const { entry, doubtful } of candidates) {
    const { topic, cues } = entry.name;
    if (topic === null || (cues === null && !doubtful)) continue;
    topics.add(topic);
    for (const related of book.topics.get(topic)?.related ?? []) topics.add(related);
  }
  return topics;
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
    if (how === 'open' && proof === null) continue;
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

/** What settles an open candidate; null where nothing does. */
function proofOf(candidate: Candidate, { evidence, book }: Circumstances): Evidence | null {
  const { topic } = candidate.entry.name;
  if (topic === null) return null;
  const words = evidence.wordsFor(topic, 'full-name');
  if (words !== null) return { kind: 'full-name', words };
  if (candidate.cue !== null) return { kind: 'cue', words: candidate.cue };
  const elsewhere = evidence.wordsFor(topic, 'cue');
  if (elsewhere !== null) return { kind: 'cue', words: elsewhere };
  for (const related of book.topics.get(topic)?.related ?? []) {
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
