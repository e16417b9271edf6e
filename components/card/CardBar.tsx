/** The card's top line, which stays in sight: the topic's kind and name, back and forward, and close. */
import { ArrowLeft, ArrowRight, X } from 'lucide';
import { i18n } from '#i18n';
import { KindIcon } from '@/components/Icon';
import { IconButton } from '@/components/IconButton';
import { sayKind } from '@/components/say';
import type { Line } from '@/core/cards/card-lines';
import type { Kind } from '@/core/topics/kind-names';
import { CARD_TITLE_ID } from './card-title';
import { Unseen, Words } from './Words';

export interface CardBarProps {
  /** The topic that is shown; null where the card shows none. */
  topic: { readonly kind: Kind; readonly name: Line } | null;
  canGoBack: boolean;
  canGoForward: boolean;
  /** Id of the popover in the same root, so that the browser itself closes it; null if there is none. */
  popover: string | null;
  back: () => void;
  forward: () => void;
  close: () => void;
}

/** Back and forward appear once there is somewhere to go; then both stay, so that nothing moves under the pointer. */
export function CardBar({ topic, canGoBack, canGoForward, popover, back, forward, close }: CardBarProps) {
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
      <IconButton node={X} label={i18n.t('card.close')} onClick={close} {...native} />
    </header>
  );
}
