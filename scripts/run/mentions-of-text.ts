/** Runs the whole of finding over one text. */

import type { Lexicon } from '@/core/lexicon/lexicon';
import type { ResolveOptions } from '@/core/lexicon/resolve-words';
import { readToRest } from '@/core/lookup/read-to-rest';
import { createDocumentMentions } from '@/core/mentions/document-mentions';
import type { Mention } from '@/core/mentions/mention';
import type { Language } from '@/core/topics/topic';

/** A block of a text: the paragraphs between blank lines. */
export interface TextBlock {
  /** UTF-16 offset of the block in the text. */
  start: number;
  text: string;
}

/** Cuts a text at its blank lines. */
export function blocksOfText(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  let start = 0;
  for (const { 0: blank, index } of text.matchAll(/\n[^\S\n]*\n\s*/g)) {
    blocks.push({ start, text: text.slice(start, index) });
    start = index + blank.length;
  }
  blocks.push({ start, text: text.slice(start) });
  return blocks.filter((block) => block.text.trim() !== '');
}

/**
 * The mentions of a text, settled, with offsets into the whole text (UTF-16). `language` null, or left out: it is
 * guessed. Every mention is given, whatever density and broad topics say.
 */
export function mentionsOfText(
  lexicon: Lexicon,
  text: string,
  language: Language | null = null,
  options: ResolveOptions = {},
): Mention[] {
  const document = createDocumentMentions();
  const blocks = blocksOfText(text);
  for (const [id, block] of blocks.entries()) document.put(id, { text: block.text, language });
  readToRest(document, lexicon, options);
  return blocks.flatMap(({ start }, id) =>
    document.mentionsOf(id).map((mention) => ({ ...mention, start: mention.start + start, end: mention.end + start })),
  );
}
