/** Finds and paints mentions in a few paragraphs of our own pages, where no content script runs. */
import { createLatest } from '@/core/latest';
import { MAX_WORDS_PER_QUESTION } from '@/core/limits';
import type { DocumentMentions } from '@/core/mentions/document';
import { createDocumentMentions } from '@/core/mentions/document-mentions';
import type { Mention } from '@/core/mentions/mention';
import { choosePainted, type PlacedBlock } from '@/core/painting/choose-painted';
import { limitNear } from '@/core/painting/limit-near';
import type { Settings } from '@/core/settings/settings';
import type { ResolvedWords } from '@/core/topics/resolved-words';
import type { Language } from '@/core/topics/topic';
import { createHighlightLayer } from './highlight-layer';
import { styleOf } from './highlight-registry';
import { spotAt } from './hit-test';
import { contains } from './measure';
import type { Stretch } from './painted-list';

/** One paragraph: an element with a single text node. */
export interface SampleParagraph {
  element: Element;
  /** Paragraphs with the same number are one section. */
  section: number;
}

export interface Sample {
  /** Finds and paints as `settings` say, ignoring their switches and sites; returns what is painted, in order. */
  show(settings: Settings): Promise<readonly Mention[]>;
  /** The painted mention under a point of the viewport. */
  mentionAt(x: number, y: number): Mention | null;
  clear(): void;
}

const SLICE = 1 << 16;

/** Makes a sample over `paragraphs`; `ask` requests names from the background. */
export function createSample(
  paragraphs: readonly SampleParagraph[],
  language: Language,
  ask: (words: string[]) => Promise<ResolvedWords>,
): Sample {
  const layer = createHighlightLayer<Mention>();
  const texts = paragraphs.map(({ element }) => element.firstChild as Text);
  const blocks = paragraphs.map(({ section }, id): PlacedBlock => ({ id, section, place: 'main' }));
  const askOnce = createAskOnce(ask);
  const begin = createLatest();

  const read = async ({ fuzziness }: Settings): Promise<DocumentMentions> => {
    const document = createDocumentMentions();
    for (const [id, { data }] of texts.entries()) document.put(id, { text: data, language });
    for (;;) {
      while (document.work(SLICE));
      const words = document.takeUnknownWords(MAX_WORDS_PER_QUESTION);
      if (words.length === 0) return document;
      document.learn(words, limitNear(await askOnce(words), fuzziness));
    }
  };

  return {
    async show(settings) {
      const isLatest = begin();
      const chosen = choosePainted(await read(settings), blocks, settings);
      const stretches = [...chosen].flatMap(([id, mentions]) =>
        mentions.map((mention) => stretchOf(texts[id] as Text, mention, settings)),
      );
      // If two run at once, the later one counts.
      if (isLatest()) layer.paint(stretches);
      return stretches.map(({ owner }) => owner);
    },
    mentionAt(x, y) {
      const spot = spotAt(document, x, y, []);
      const found = spot ? layer.at(spot.node, spot.offset)[0] : undefined;
      if (!spot || !found) return null;
      const range = document.createRange();
      range.setStart(spot.node, found.start);
      range.setEnd(spot.node, found.end);
      return contains([...range.getClientRects()], x, y) ? found : null;
    },
    clear() {
      begin();
      layer.clear();
    },
  };
}

/** Makes every request only once, unless it failed. */
function createAskOnce(ask: (words: string[]) => Promise<ResolvedWords>): typeof ask {
  const answers = new Map<string, Promise<ResolvedWords>>();
  return (words) => {
    const key = words.join(' ');
    const answer = answers.get(key) ?? ask(words);
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    return answer;
  };
}

function stretchOf(node: Text, mention: Mention, { mark }: Settings): Stretch<Mention> {
  const place = { startContainer: node, startOffset: mention.start, endContainer: node, endOffset: mention.end };
  return { place, style: styleOf(mark, mention.certainty), owner: mention };
}
