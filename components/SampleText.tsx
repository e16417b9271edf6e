/** The sample text on our own pages: two short sections with names in them. */
import type { Ref } from 'preact';
import { i18n } from '#i18n';

/** Paragraphs hold one text each; they carry the number of their section. */
export function SampleText({ text }: { text: Ref<HTMLDivElement> }) {
  return (
    <div ref={text} class="sample">
      <h3>{i18n.t('sample.heading_one')}</h3>
      <p data-section="0">{i18n.t('sample.text_one')}</p>
      <h3>{i18n.t('sample.heading_two')}</h3>
      <p data-section="1">{i18n.t('sample.text_two')}</p>
    </div>
  );
}
