/** Says what became of each place of a page where some words stand. */
import type { Lexicon } from '../../core/lexicon/lexicon';
import { resolveWords } from '../../core/lexicon/resolve-words';
import { CUE_REACH_WORDS, SPECIFIC_TOPICS_FOR_BROAD } from '../../core/limits';
import { readToRest } from '../../core/lookup/read-to-rest';
import type { Candidate } from '../../core/mentions/candidate';
import type { Mention } from '../../core/mentions/mention';
import type { Account } from '../../core/mentions/settle';
import { LIKELY, SURE, sumOf, WEIGHTS } from '../../core/mentions/weights';
import { choosePainted } from '../../core/painting/choose-painted';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings/settings';
import { boundOf } from '../../core/text/edit-bounds';
import { editDistance } from '../../core/text/edit-distance';
import { foldWords, wordsOf } from '../../core/text/fold-text';
import { topicIdOf } from '../../core/topics/topic';
import type { PassedOver } from '../pack/page-blocks';
import { OpenDocument } from './open-document';
import type { ReadBlock } from './read-blocks';

const CONTEXT = 30;
/** A listed form further away than this, or than half the letters, is no help to anybody. */
const FAR = 4;

interface Occurrence {
  /** UTF-16 offsets into its block, end exclusive. */
  start: number;
  end: number;
}

/** A page that was read to its end, and what asks about it. */
interface Read {
  document: OpenDocument;
  blocks: readonly ReadBlock[];
  lexicon: Lexicon;
}

/**
 * What became of each place where `words` stand in `blocks`, which together are one page, or in what was passed over: a
 * line or more for each; one line where they stand nowhere. Painting is told as the settings come.
 */
export function whyInBlocks(
  blocks: readonly ReadBlock[],
  passedOver: readonly PassedOver[],
  words: string,
  lexicon: Lexicon,
): string[] {
  const document = new OpenDocument();
  for (const [id, { text, language }] of blocks.entries()) document.put(id, { text, language });
  readToRest(document, lexicon);
  const read = { document, blocks, lexicon };
  const lines = blocks.flatMap(({ text }, id) =>
    placesOf(text, words).flatMap((place) => [inContext(text, place), ...reasonsAt(read, id, place, words)]),
  );
  for (const { text, because } of passedOver)
    for (const place of placesOf(text, words)) lines.push(inContext(text, place), `  not read: ${because}`);
  return lines.length > 0 ? lines : [`"${words}" stands nowhere in this text.`];
}

/** Where words stand in a text, whatever their case, accents and white space. */
function placesOf(text: string, words: string): Occurrence[] {
  const wanted = foldWords(words);
  const all = wordsOf(text);
  if (wanted.length === 0) return [];
  return all.flatMap(({ start }, i) => {
    const last = all[i + wanted.length - 1];
    return last && wanted.every((word, k) => all[i + k]?.folded === word) ? [{ start, end: last.end }] : [];
  });
}

function inContext(text: string, { start, end }: Occurrence): string {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  return `${before}[${text.slice(start, end)}]${text.slice(end, end + CONTEXT)}`.replace(/\s+/g, ' ');
}

function reasonsAt(read: Read, id: number, place: Occurrence, words: string): string[] {
  const accounts = read.document
    .accountsOf(id)
    .filter(({ candidate }) => candidate.start < place.end && place.start < candidate.end);
  if (accounts.length === 0) return [`  ${withoutCandidate(read.lexicon, words)}`];
  const mentions = read.document.mentionsOf(id);
  const others = accounts.map(({ candidate }) => candidate);
  return accounts.map(({ candidate, account }) => {
    const { entry, written } = candidate;
    const { topic, text } = entry.name;
    if (topic === null) return `  decoy "${text}": it swallows what it covers`;
    const found = mentions.find((one) => isOf(one, candidate));
    const verdict = found ? whyPainted(read, id, found) : refusal(read, id, candidate, others, account);
    return `  ${topicIdOf(topic)} "${text}" at "${written}": ${verdict}. ${inSum(account)}`;
  });
}

/** The account in one line: each kind of evidence with its weight, the sum, and the two sums that matter. */
function inSum({ kinds }: Account): string {
  const weighed = kinds.map((kind) => `${kind} ${WEIGHTS[kind] > 0 ? '+' : ''}${WEIGHTS[kind]}`).join(', ');
  return `Evidence: ${weighed} = ${sumOf(kinds).toFixed(1)} (a mention from ${LIKELY}, sure from ${SURE})`;
}

function refusal(read: Read, id: number, candidate: Candidate, others: Candidate[], account: Account): string {
  const { text } = read.blocks[id] as ReadBlock;
  const mentions = read.document.mentionsOf(id);
  const counts = (one: Candidate) => one.entry.name.topic === null || mentions.some((mention) => isOf(mention, one));
  const cover = others.find((one) => one.start <= candidate.start && one.end >= candidate.end && counts(one));
  if (cover) {
    const { topic, text: name } = cover.entry.name;
    if (cover.start === candidate.start && cover.end === candidate.end) return `the name "${name}" fits better here`;
    return topic === null ? `inside the decoy "${name}"` : `part of the longer name "${name}" of ${topicIdOf(topic)}`;
  }
  if (candidate.isSomebodyElse) return `part of a longer name, or somebody else's: "${longerName(text, candidate)}"`;
  if (candidate.standing === 'out') return 'no name in the language of this text, or misspelled in an unknown one';
  if (sumOf(account.kinds) < LIKELY) return `not enough evidence: ${cuesOf(candidate, text)}`;
  return 'another name is likelier here';
}

/** True where the mention was made of that candidate: several names of a topic may stand in one place. */
function isOf({ topic, start, end, reason }: Mention, candidate: Candidate): boolean {
  const { name } = candidate.entry;
  return topic === name.topic && start === candidate.start && end === candidate.end && reason.name === name.text;
}

/** The name and the capitalised words around it. */
function longerName(text: string, { start, end }: Occurrence): string {
  const before = /(?:\p{Lu}[\p{L}.’'-]*\s+(?:(?:of|the|de|del|la|las|los|por|para)\s+)*)*$/u.exec(text.slice(0, start));
  const after = /^(?:\s+(?:(?:of|the|de|del|la|las|los|por|para)\s+)*\p{Lu}[\p{L}.’'-]*)*/u.exec(text.slice(end));
  return `${before?.[0] ?? ''}${text.slice(start, end)}${after?.[0] ?? ''}`;
}

/** Which cues would have spoken for a name, and the nearest that its block has, however far off. */
function cuesOf({ entry, start, end, cue, cueDistance }: Candidate, text: string): string {
  const cues = [...(entry.cues?.values() ?? [])].flat();
  if (cues.length === 0) return 'the name has no cues to look for';
  const looked = `looked within ${CUE_REACH_WORDS} words for ${cues.map((one) => `"${one.text}"`).join(', ')}`;
  if (cue !== null) return `${looked}; found "${cue}", ${cueDistance} words off`;
  const words = wordsOf(text);
  const first = words.findIndex((word) => word.end > start);
  const last = words.findLastIndex((word) => word.start < end);
  const near = cues
    .flatMap((one) => placesOf(text, one.text))
    .filter((at) => at.end <= start || at.start >= end)
    .map((at) => {
      const index = words.findIndex((word) => word.start === at.start);
      return { written: text.slice(at.start, at.end), distance: index < first ? first - index : index - last };
    })
    .sort((a, b) => a.distance - b.distance)[0];
  if (!near) return `${looked}; none of them stands in this paragraph`;
  const why = near.distance > CUE_REACH_WORDS ? 'too far' : 'part of another name, or without its capital';
  return `${looked}; the nearest is "${near.written}", ${near.distance} words off: ${why}`;
}

/** How certain a mention is, and whether it is painted as the settings come; where not, why. */
function whyPainted(read: Read, id: number, mention: Mention): string {
  const chosen = paintedIn(read, {});
  if (chosen.get(id)?.includes(mention)) return `${mention.certainty}, painted`;
  return `${mention.certainty}, not painted: ${whyUnpainted(read, id, mention, chosen)}`;
}

/** The same choice with one thing let through after the other: the first that lets it pass is the reason. */
function whyUnpainted(read: Read, id: number, mention: Mention, chosen: Map<number, Mention[]>): string {
  const passes = (settings: Partial<Settings>, everywhere = false) =>
    paintedIn(read, settings, everywhere).get(id)?.includes(mention) === true;
  if (passes({ density: 'every' })) {
    if (mention.demonym) return 'a demonym, which only the density "every one" paints';
    const { section } = read.blocks[id] as ReadBlock;
    const turn = [...chosen].find(
      ([block, mentions]) =>
        read.blocks[block]?.section === section && mentions.some(({ topic }) => topic === mention.topic),
    );
    const first = turn?.[1].find(({ topic }) => topic === mention.topic);
    const at = turn && first ? inContext((read.blocks[turn[0]] as ReadBlock).text, first) : 'another one';
    return `by density, the first in this section has the turn: ${at}`;
  }
  if (passes({ density: 'every' }, true))
    return 'in navigation or a list of links, and the text itself names the topic';
  const needed = read.document.factsOf(mention.topic)?.finding.fullNameSettles ? 1 : SPECIFIC_TOPICS_FOR_BROAD;
  return `broad, it waits for ${needed} surely found specific topic${needed === 1 ? '' : 's'} on this page, of which there are fewer`;
}

function paintedIn({ document, blocks }: Read, settings: Partial<Settings>, everywhere = false) {
  const places = blocks.map(({ section, place }, id) => ({
    id,
    section,
    place: everywhere ? ('main' as const) : place,
  }));
  return choosePainted(document, places, { ...DEFAULT_SETTINGS, ...settings });
}

/** Why words that stand in a text are not even a candidate. */
function withoutCandidate(lexicon: Lexicon, words: string): string {
  const folded = foldWords(words);
  const phrase = folded.join(' ');
  const listed = resolveWords(lexicon, folded).names.filter((name) => name.words.join(' ') === phrase);
  if (listed.length > 0) {
    const texts = listed.map(({ text }) => `"${text}"`).join(', ');
    return `listed as ${texts}, but written otherwise here: by its capitals, its signs, or inside an address`;
  }
  const far = Math.min(FAR, phrase.length >> 1);
  const near = [...lexicon.names]
    .filter(({ topic }) => topic !== null)
    .map((name) => ({ name, edits: editDistance(phrase, name.words.join(' '), far) }))
    .sort((a, b) => a.edits - b.edits)[0];
  if (!near || near.edits > far) return `not a listed form, and none is within ${far} edits of it`;
  const { name, edits } = near;
  const most = boundOf(name.words.join('').length);
  const allowed = `${most === 0 ? 'none is' : most === 1 ? 'one is' : 'two are'} allowed in a name of its length`;
  const word = lexicon.lookalikes.has(phrase) ? 'these are a word of their own' : 'the words it falls on are too short';
  const ruled = edits <= most ? `, but ${word}` : '';
  const off = `${edits} ${edits === 1 ? 'edit' : 'edits'} away`;
  return `not a listed form: the nearest is "${name.text}" of ${topicIdOf(name.topic as string)}, ${off} (${allowed}${ruled})`;
}
