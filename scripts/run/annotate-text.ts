/** Finds the mentions of a plain text with the core alone. */
import type { Lexicon } from '../../core/lexicon/lexicon';
import { topicIdOf } from '../../core/topics/topic';
import { type Annotation, countWords } from './annotation';
import { blocksOfText } from './mentions-of-text';
import { plainBlock, readBlocks } from './read-blocks';

const CONTEXT = 40;

/** Annotates `text`, called `page`. Without `every`: what default settings would paint, the text being one section. */
export function annotateText(page: string, text: string, lexicon: Lexicon, every: boolean): Annotation {
  const begun = performance.now();
  const blocks = blocksOfText(text);
  const read = readBlocks(
    blocks.map((block) => plainBlock(block.text)),
    lexicon,
  );
  const mentions = blocks.flatMap(({ start: blockStart }, id) => {
    const { all = [], painted = [] } = read[id] ?? {};
    return (every ? all : painted).map((mention) => {
      const start = mention.start + blockStart;
      const end = mention.end + blockStart;
      return {
        topic: topicIdOf(mention.topic),
        text: text.slice(start, end),
        start,
        end,
        certainty: mention.certainty,
        by: mention.by,
        context: text.slice(Math.max(0, start - CONTEXT), end + CONTEXT),
      };
    });
  });
  return { page, words: countWords(text), ms: performance.now() - begun, mentions };
}
