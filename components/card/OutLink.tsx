/** A link to another site: it opens in a new tab and sends no referrer. */

import { sayCount, sayDate } from '@/components/say';
import { i18n } from '@/components/spoken';
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

/** Where a statement can be read, behind one small sign that says how many pages there are. */
export function References({ links }: { links: readonly Link[] }) {
  return links.length === 0 ? null : (
    <details class="references">
      <summary aria-label={sayCount('sources', links.length)} title={sayCount('sources', links.length)}>
        {links.length}
      </summary>
      <ul>
        {links.map((link) => (
          <li key={link.url}>
            <OutLink link={link} />
            {link.by !== null && `, ${link.by}`}
            {link.date !== null && `, ${sayDate(link.date)}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
