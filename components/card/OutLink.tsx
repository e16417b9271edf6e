/** A link to another site: it opens in a new tab and sends no referrer. */
import { i18n } from '#i18n';
import type { Link } from '@/core/cards/links-of';
import { Unseen } from './Words';

/** A normal link to `link.url`, never fetched by us. */
export function OutLink({ link }: { link: Link }) {
  return (
    <a href={link.url} target="_blank" rel="noopener noreferrer" {...(link.language && { hreflang: link.language })}>
      <span>{link.label}</span>
      <Unseen> ({i18n.t('card.new_tab')})</Unseen>
    </a>
  );
}

/** Links after a statement, one after the other. */
export function References({ links }: { links: readonly Link[] }) {
  return links.length === 0 ? null : (
    <span class="references">
      {links.map((link) => (
        <OutLink key={link.url} link={link} />
      ))}
    </span>
  );
}
