/** The card's top line, which stays in sight: the topic's kind and name, back and forward, and close. */
import { ArrowLeft, ArrowRight, X } from 'lucide';
import { KindIcon } from '@/components/Icon';
import { IconButton } from '@/components/IconButton';
import { sayKind } from '@/components/say';
import { i18n } from '@/components/spoken';
import type { Turner } from '@/core/cards/card-content';
import type { Line } from '@/core/cards/card-lines';
import type { Kind } from '@/core/topics/kind-names';
import type { TopicKey } from '@/core/topics/topic';
import { CARD_TITLE_ID } from './card-title';
import { Unseen, Words } from './Words';

export interface CardBarProps {
  /** The topic that is shown; null where the card shows none. */
  topic: { readonly kind: Kind; readonly name: Line; readonly turner: Turner | null } | null;
  canGoBack: boolean;
  canGoForward: boolean;
  /** Id of the popover in the same root, so that the browser itself closes it; null if there is none. */
  popover: string | null;
  back: () => void;
  forward: () => void;
  close: () => void;
  turn: (topic: TopicKey) => void;
}

/** Back and forward appear once there is somewhere to go; then both stay, and what is pressed stands behind them, so that nothing moves under the pointer. */
export function CardBar({ topic, canGoBack, canGoForward, popover, back, forward, close, turn }: CardBarProps) {
  const native = popover === null ? {} : { popovertarget: popover, popovertargetaction: 'hide' as const };
  return (
    <header class="bar">
      {topic && (
        <span class="kind" title={sayKind(topic.kind)}>
          <KindIcon kind={topic.kind} />
          <Unseen>{sayKind(topic.kind)}</Unseen>
        </span>
      )}
      {topic ? (
        <h2 id={CARD_TITLE_ID} title={topic.name.text}>
          <Words line={topic.name} />
        </h2>
      ) : (
        <span class="no-title" />
      )}
      {(canGoBack || canGoForward) && (
        <>
          <IconButton node={ArrowLeft} label={i18n.t('card.back')} disabled={!canGoBack} onClick={back} />
          <IconButton node={ArrowRight} label={i18n.t('card.forward')} disabled={!canGoForward} onClick={forward} />
        </>
      )}
      {topic?.turner && <TurnerButton turner={topic.turner} turn={turn} />}
      <IconButton node={X} label={i18n.t('card.close')} onClick={close} {...native} />
    </header>
  );
}

/** Says that several packs know the words, and turns from one pack's card to the next one's. */
function TurnerButton({ turner: { place, of, next }, turn }: { turner: Turner } & Pick<CardBarProps, 'turn'>) {
  const label = i18n.t('card.turner_label', [of, place]);
  return (
    <button type="button" class="turner" aria-label={label} title={label} onClick={() => turn(next)}>
      {i18n.t('card.turner', [place, of])}
    </button>
  );
}
