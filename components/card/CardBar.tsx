/** The card's top line: what kind of topic it is, the way back and forward, and out. */
import { ArrowLeft, ArrowRight, X } from 'lucide';
import { i18n } from '#i18n';
import { KindIcon } from '@/components/Icon';
import { IconButton } from '@/components/IconButton';
import { sayKind } from '@/components/say';
import type { Kind } from '@/core/topics/kind-names';

export interface CardBarProps {
  kind: Kind | null;
  canGoBack: boolean;
  canGoForward: boolean;
  /** Id of the popover in the same root, so that the browser itself closes it; null if there is none. */
  popover: string | null;
  back: () => void;
  forward: () => void;
  close: () => void;
}

/** Back and forward appear once there is somewhere to go; then both stay, so that nothing moves under the pointer. */
export function CardBar({ kind, canGoBack, canGoForward, popover, back, forward, close }: CardBarProps) {
  const native = popover === null ? {} : { popovertarget: popover, popovertargetaction: 'hide' as const };
  return (
    <header class="bar">
      <span class="kind">
        {kind && <KindIcon kind={kind} />}
        {kind && sayKind(kind)}
      </span>
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
