/** Finds the mentions of a plain text with the core alone. */
import { choosePainted } from '../../core/mentions/choose-painted';
import { createDocumentMentions } from '../../core/mentions/document-mentions';
import type { Lexicon } from '../../core/mentions/lexicon';
import { blocksOfText, readToRest } from '../../core/mentions/mentions-of-text';
import { DEFAULT_SETTINGS } from '../../core/settings/settings';
import { topicIdOf } from '../../core/topics/topic';
import { type Annotation, countWords } from './annotation';

const CONTEXT = 40;

/** Annotates `text`, called `page`. Without `every`: what default settings would paint, the text being one section. */
export function annotateText(page: string, text: string, lexicon: Lexicon, every: boolean): Annotation {
  const begun = performance.now();
  const document = createDocumentMentions();
  const blocks = blocksOfText(text);
  for (const [id, block] of blocks.entries()) document.put(id, { text: block.text, language: null });
  readToRest(document, lexicon);
  const places = blocks.map((_, id) => ({ id, section: 0, place: 'main' as const }));
  const painted = choosePainted(document, places, DEFAULT_SETTINGS);
  const mentions = blocks.flatMap(({ start: blockStart }, id) =>
    (every ? document.mentionsOf(id) : (painted.get(id) ?? [])).map((mention) => {
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
    }),
  );
  return { page, words: countWords(text), ms: performance.now() - begun, mentions };
}
