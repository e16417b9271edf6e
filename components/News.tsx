/** One unobtrusive line about what an update brought, shown until it is closed. */
import { X } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from './IconButton';

export interface NewsProps {
  /** The version with news; null if there is none. */
  untold(): Promise<string | null>;
  forget(): Promise<void>;
}

/** Shows nothing until the answer is known, or if it cannot be read. */
export function News({ untold, forget }: NewsProps) {
  const [version, setVersion] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a page is given it keeps
  useEffect(() => {
    untold().then(setVersion, () => undefined);
  }, []);
  if (version === null) return null;
  const close = () => {
    setVersion(null);
    forget().catch(() => undefined);
  };
  return (
    <p class="news">
      <span>{i18n.t('popup.news', [version])}</span>
      <IconButton class="quiet" node={X} label={i18n.t('popup.news_close')} onClick={close} />
    </p>
  );
}
