/** The glossary of the page, with buttons to copy, print and save it. */

import { useEffect } from 'preact/hooks';
import { interfaceLanguage } from '@/components/interface-language';
import { GlossaryPane, glossaryWords } from '@/components/panel/GlossaryPane';
import { glossaryOf } from '@/core/page-topics/glossary';
import { glossaryHtml } from '@/core/page-topics/glossary-html';
import { glossaryMarkdown } from '@/core/page-topics/glossary-markdown';
import type { PageTopics, PanelProps } from './panel-model';

/** The glossary of `page`. */
export function GlossaryTab({
  model,
  page,
  today,
  saveFile,
  copy,
  pageDate,
}: Pick<PanelProps, 'model' | 'today' | 'saveFile' | 'copy'> & { page: PageTopics; pageDate: string | null }) {
  const maps = model.maps.value;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a panel is given it keeps
  useEffect(() => void model.askMaps(page.cards), [page.cards]);
  const cards = page.cards.map((card) => {
    const map = maps.get(card.key);
    return map ? { ...card, map } : card;
  });
  const glossary = glossaryOf(cards, { language: interfaceLanguage(), pageDate, today });
  const words = glossaryWords(glossary, page.tab.title, page.tab.address);
  const copyBoth = () =>
    copy(glossaryMarkdown(glossary, words), glossaryHtml(glossary, words)).then(
      () => model.say('panel.copied'),
      () => model.say('panel.copy_failed'),
    );
  return (
    <GlossaryPane
      glossary={glossary}
      words={words}
      actions={{
        copy: () => void copyBoth(),
        print: () => window.print(),
        saveMarkdown: () => saveFile('glosa-glossary.md', 'text/markdown', glossaryMarkdown(glossary, words)),
        saveHtml: () => saveFile('glosa-glossary.html', 'text/html', glossaryHtml(glossary, words)),
      }}
    />
  );
}
