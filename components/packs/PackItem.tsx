/** One pack in the list: what it is, whether it is on, and its buttons. */
import { ArrowDown, ArrowUp } from 'lucide';
import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ListedPack } from '@/core/packs/pack-list';
import { textIn } from '@/core/topics/topic';
import { IconButton } from '../IconButton';
import { interfaceLanguage } from '../interface-language';
import { Question } from '../Question';
import { SwitchRow } from '../SwitchRow';
import { sayDate, sayNumber } from '../say';

export interface PackItemProps {
  pack: ListedPack;
  first: boolean;
  last: boolean;
  switchTo: (on: boolean) => Promise<void>;
  move: (by: -1 | 1) => void;
  takeOut: () => void;
  remove: () => void;
}

/** A damaged pack can only be removed. */
export function PackItem({ pack, first, last, switchTo, move, takeOut, remove }: PackItemProps) {
  const id = useId();
  const title = textIn(pack.title, interfaceLanguage());
  return (
    <li class="pack">
      <div class="pack-head">
        <div class="topic">
          <span class="topic-name" id={id}>
            {title}
          </span>
          <PackLine pack={pack} />
        </div>
        <Order {...{ title, first, last, move }} />
      </div>
      {pack.source && <p class="hint">{textIn(pack.source.stance, interfaceLanguage())}</p>}
      {pack.damaged && <p class="fault">{i18n.t('packs.damaged')}</p>}
      {!pack.fuzzy && <p class="hint">{i18n.t('packs.exact')}</p>}
      <div class="pack-foot">
        <SwitchRow
          label={i18n.t('packs.on')}
          on={pack.on}
          disabled={pack.damaged ?? false}
          describedBy={id}
          change={switchTo}
        />
        <div class="presses">
          {!pack.damaged && (
            <button type="button" class="press" aria-label={i18n.t('packs.export_label', [title])} onClick={takeOut}>
              {i18n.t('packs.export')}
            </button>
          )}
          {!pack.bundled && <Remove title={title} remove={remove} />}
        </div>
      </div>
    </li>
  );
}

/** The buttons that move it up and down. */
function Order({ title, first, last, move }: Pick<PackItemProps, 'first' | 'last' | 'move'> & { title: string }) {
  const [up, down] = [i18n.t('packs.up', [title]), i18n.t('packs.down', [title])];
  return (
    <div class="pack-order">
      <IconButton class="quiet" node={ArrowUp} label={up} title={up} disabled={first} onClick={() => move(-1)} />
      <IconButton class="quiet" node={ArrowDown} label={down} title={down} disabled={last} onClick={() => move(1)} />
    </div>
  );
}

/** How much it contains, as of when, and where it comes from. */
function PackLine({ pack: { topics, names, asOf, bundled, source } }: { pack: ListedPack }) {
  return (
    <span class="pack-line">
      {source && `${source.publisher}, ${sayDate(source.date)} · `}
      {i18n.t('packs.line', [sayNumber(topics), sayNumber(names), sayDate(asOf)])} ·{' '}
      {i18n.t(bundled ? 'packs.bundled' : 'packs.imported')}
    </span>
  );
}

/** Removing asks for confirmation: it cannot be undone. */
function Remove({ title, remove }: { title: string; remove: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
  const keep = () => {
    setAsking(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  return asking ? (
    <Question
      asks={i18n.t('packs.remove_ask', [title])}
      yes={i18n.t('packs.remove_yes')}
      no={i18n.t('packs.remove_no')}
      answer={(yes) => (yes ? remove() : keep())}
    />
  ) : (
    <button
      ref={button}
      type="button"
      class="press"
      aria-label={i18n.t('packs.remove_label', [title])}
      onClick={() => setAsking(true)}
    >
      {i18n.t('packs.remove')}
    </button>
  );
}
