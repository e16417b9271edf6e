/** What a page leaves out, collapsed: topics tied to several of its own but not named on it. */
import { i18n } from '#i18n';
import { languageOf } from '@/components/card/Words';
import { interfaceLanguage } from '@/components/interface-language';
import { sayKind } from '@/components/say';
import type { LeftOut } from '@/core/page-topics/left-out';
import type { TopicKey } from '@/core/topics/topic';

/** Shows nothing if the page leaves nothing out. */
export function LeftOutList({ topics, open }: { topics: readonly LeftOut[]; open: (topic: TopicKey) => void }) {
  if (topics.length === 0) return null;
  const list = new Intl.ListFormat(interfaceLanguage());
  return (
    <details class="left-out">
      <summary>{i18n.t('panel.left_out', [topics.length])}</summary>
      <p class="hint">{i18n.t('panel.left_out_intro')}</p>
      <ul>
        {topics.map(({ key, name, kind, tiedTo }) => (
          <li key={key}>
            <button type="button" class="turn" onClick={() => open(key)} {...languageOf(name)}>
              {name.text}
            </button>{' '}
            <span class="hint">
              {sayKind(kind)}. {i18n.t('panel.tied_to', [list.format(tiedTo.map(({ text }) => text))])}.
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
