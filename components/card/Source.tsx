/** Where all of it comes from: the article, who publishes it, as of when, and where to read on. */
import { i18n } from '#i18n';
import { say, sayDate } from '@/components/say';
import type { CardContent } from '@/core/cards/card-content';
import { OutLink } from './OutLink';
import { languageOf, Words } from './Words';

/** The foot of the card. */
export function Source({ content }: { content: CardContent }) {
  return (
    <footer>
      {content.source && <Cite {...content.source} />}
      <p class="as-of">
        {i18n.t('card.pack')} <Words line={content.pack} />. {i18n.t('card.as_of', [sayDate(content.asOf)])}
        {content.links.map((link) => (
          <OutLink key={link.url} link={link} />
        ))}
      </p>
      {content.why && (
        <details class="why">
          <summary>{i18n.t('card.why')}</summary>
          <p>{say(content.why)}</p>
        </details>
      )}
    </footer>
  );
}

function Cite({ cite, stance }: NonNullable<CardContent['source']>) {
  const title = <cite {...languageOf(cite)}>{cite.title}</cite>;
  return (
    <>
      <h3>{i18n.t('card.source')}</h3>
      <p>
        {cite.url ? (
          <a href={cite.url} target="_blank" rel="noopener noreferrer">
            {title}
          </a>
        ) : (
          title
        )}
        {'. '}
        {[cite.author, cite.publisher, sayDate(cite.date)].filter(Boolean).join(', ')}.
      </p>
      <p>
        <Words line={stance} />
      </p>
    </>
  );
}
