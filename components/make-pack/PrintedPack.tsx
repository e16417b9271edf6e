/** What is printed of a pack in the making: its finished topics, one after the other, and the article they are about. */
import { i18n } from '#i18n';
import type { Pack } from '@/core/topics/topic';
import { textIn } from '@/core/topics/topic';
import { interfaceLanguage } from '../interface-language';
import { sayDate, sayKind } from '../say';

/** On paper only. */
export function PrintedPack({ pack }: { pack: Pack }) {
  const language = interfaceLanguage();
  const [source] = pack.sources;
  return (
    <section class="printed">
      <h1>{textIn(pack.title, language)}</h1>
      {pack.topics.map(({ id, name, kind, line, names }) => {
        const title = textIn(name, language);
        const others = names.map(({ text }) => text).filter((text) => text !== title);
        return (
          <div key={id} class="printed-topic">
            <h2>{title}</h2>
            <p class="hint">{[sayKind(kind), ...others].join(' · ')}</p>
            <p>{textIn(line, language)}</p>
          </div>
        );
      })}
      {source && (
        <p class="hint">
          {i18n.t('make.printed', [source.title, source.publisher, sayDate(source.date), sayDate(pack.asOf)])}
          {source.url && ` ${source.url}`}
        </p>
      )}
    </section>
  );
}
