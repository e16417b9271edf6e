/** Reads blocks of text with the core alone: what is found, and what a reader sees of it at first. */

import type { Lexicon } from '../../core/lexicon/lexicon';
import { readToRest } from '../../core/lookup/read-to-rest';
import { createDocumentMentions } from '../../core/mentions/document-mentions';
import type { Mention } from '../../core/mentions/mention';
import { choosePainted } from '../../core/painting/choose-painted';
import { DEFAULT_SETTINGS } from '../../core/settings/settings';
import type { PageBlock } from '../pack/page-blocks';

/** A block with what finding and painting hang on. */
export type ReadBlock = Pick<PageBlock, 'text' | 'language' | 'section' | 'place'>;

/** The mentions of one block, in order. */
export interface BlockMentions {
  all: readonly Mention[];
  /** Those that the settings as they come would paint. */
  painted: readonly Mention[];
}

/** The mentions of each of `blocks`, which together are one document. */
export function readBlocks(blocks: readonly ReadBlock[], lexicon: Lexicon): BlockMentions[] {
  const document = createDocumentMentions();
  for (const [id, { text, language }] of blocks.entries()) document.put(id, { text, language });
  readToRest(document, lexicon);
  const places = blocks.map(({ section, place }, id) => ({ id, section, place }));
  const painted = choosePainted(document, places, DEFAULT_SETTINGS);
  return blocks.map((_, id) => ({ all: document.mentionsOf(id), painted: painted.get(id) ?? [] }));
}

/** A paragraph of plain text, which says neither its language nor where it stands. */
export function plainBlock(text: string): ReadBlock {
  return { text, language: null, section: 0, place: 'main' };
}
