/** Says what became of each place of a text where some words stand. */
import type { Lexicon } from '../../core/lexicon/lexicon';
import { resolveWords } from '../../core/lexicon/resolve-words';
import { readToRest } from '../../core/lookup/read-to-rest';
import type { Candidate } from '../../core/mentions/candidate';
import { LIKELY, sumOf, WEIGHTS } from '../../core/mentions/weights';
import { foldWords, wordsOf } from '../../core/text/fold-text';
import { topicIdOf } from '../../core/topics/topic';
import { blocksOfText } from './mentions-of-text';
import { OpenDocument } from './open-document';
import { plainBlock, readBlocks } from './read-blocks';

const CONTEXT = 30;

interface Place {
  /** UTF-16 offsets into its block, end exclusive. */
  start: number;
  end: number;
}

/** What became of each place where `words` stand in `text`, a line or more for each; one line where they stand nowhere. */
export function whyInText(text: string, words: string, lexicon: Lexicon): string[] {
  const blocks = blocksOfText(text);
  const document = new OpenDocument();
  for (const [id, block] of blocks.entries()) document.put(id, { text: block.text, language: null });
  readToRest(document, lexicon);
  const read = readBlocks(
    blocks.map((block) => plainBlock(block.text)),
    lexicon,
  );
  const lines = blocks.flatMap((block, id) =>
    placesOf(block.text, words).flatMap((place) => {
      const { start, end } = place;
      const before = block.text.slice(Math.max(0, start - CONTEXT), start);
      const around = `${before}[${block.text.slice(start, end)}]${block.text.slice(end, end + CONTEXT)}`;
      const painted = read[id]?.painted ?? [];
      return [around.replace(/\s+/g, ' '), ...reasonsAt(document, id, place, painted, lexicon, words)];
    }),
  );
  return lines.length > 0 ? lines : [`"${words}" stands nowhere in this text.`];
}

/** Where words stand in a text, whatever their case, accents and white space. */
function placesOf(text: string, words: string): Place[] {
  const wanted = foldWords(words);
  const all = wordsOf(text);
  if (wanted.length === 0) return [];
  return all.flatMap(({ start }, i) => {
    const last = all[i + wanted.length - 1];
    return last && wanted.every((word, k) => all[i + k]?.folded === word) ? [{ start, end: last.end }] : [];
  });
}

function reasonsAt(
  document: OpenDocument,
  id: number,
  place: Place,
  painted: readonly Place[],
  lexicon: Lexicon,
  words: string,
): string[] {
  const overlapping = (one: Place) => one.start < place.end && place.start < one.end;
  const mentions = document.mentionsOf(id).filter(overlapping);
  const accounts = document.accountsOf(id).filter(({ candidate }) => overlapping(candidate));
  if (accounts.length === 0) return [`  ${withoutCandidate(lexicon, words)}`];
  return accounts.map(({ candidate, account }) => {
    const { entry, written } = candidate;
    const sum = sumOf(account.kinds);
    const found = mentions.find((one) => one.topic === entry.name.topic && one.start === candidate.start);
    const weighed = account.kinds.map((kind) => `${kind} ${WEIGHTS[kind] > 0 ? '+' : ''}${WEIGHTS[kind]}`).join(', ');
    const what = entry.name.topic === null ? 'decoy' : topicIdOf(entry.name.topic);
    const isPainted = found !== undefined && painted.some((one) => one.start === found.start);
    const verdict = found
      ? `${found.certainty}${isPainted ? '' : '; not painted as the settings come: by density, or it is broad and waits for specific topics'}`
      : refusal(candidate, sum, mentions.length > 0);
    return `  ${what} "${entry.name.text}" at "${written}": ${verdict}. Evidence: ${weighed} = ${sum.toFixed(1)}`;
  });
}

function refusal({ entry, isSomebodyElse, standing }: Candidate, sum: number, isCovered: boolean): string {
  if (entry.name.topic === null) return 'it swallows what it covers';
  if (isSomebodyElse) return 'part of a longer name, or somebody else';
  if (standing === 'out') return 'no name in this language, or misspelt in a text of an unknown one';
  if (sum < LIKELY) return `not enough evidence (${entry.name.cues?.length ?? 0} cues were looked for)`;
  return isCovered ? 'a longer name or a decoy covers it' : 'another name is likelier here';
}

/** Why words that stand in a text are not even a candidate. */
function withoutCandidate(lexicon: Lexicon, words: string): string {
  const folded = foldWords(words);
  const listed = resolveWords(lexicon, folded).names.filter((name) => name.words.join(' ') === folded.join(' '));
  if (listed.length === 0) return 'not a listed form: no topic has a name of these words';
  const texts = listed.map(({ text }) => `"${text}"`).join(', ');
  return `listed as ${texts}, but written otherwise here: by its capitals, its signs, or inside an address`;
}
