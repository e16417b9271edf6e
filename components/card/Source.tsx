/** The card's source: the article, its publisher, the date of the facts, and where to read more. */
import type { VNode } from 'preact';
import { i18n } from '#i18n';
import { say, sayDate } from '@/components/say';
import type { CardContent } from '@/core/cards/card-content';
import type { Source as CitedSource } from '@/core/topics/topic';
import { OutLink } from './OutLink';
import { languageOf, Words } from './Words';

/** The foot of the card. */
export function Source({ content, brief = false }: { content: CardContent; brief?: boolean }) {
  return (
    <footer>
      {content.source && <Cite {...content.source} brief={brief} />}
      <p class="as-of">
        {i18n.t('card.pack')} <Words line={content.pack} />. {i18n.t('card.as_of', [sayDate(content.asOf)])}{' '}
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

/** Who wrote it, where it appeared, and when. */
export function sayCite({ author, publisher, date }: CitedSource): string {
  return [author, publisher, sayDate(date)].filter(Boolean).join(', ');
}

/** `brief`: one line, with the rest folded away. */
function Cite({ cite, stance, brief }: NonNullable<CardContent['source']> & { brief: boolean }) {
  const title = <cite {...languageOf(cite)}>{cite.title}</cite>;
  if (brief)
    return (
      <details class="cite">
        <summary>
          {i18n.t('card.source')}: {sayCite(cite)}
        </summary>
        <Whole cite={cite} stance={stance} title={title} />
      </details>
    );
  return (
    <>
      <h3>{i18n.t('card.source')}</h3>
      <Whole cite={cite} stance={stance} title={title} />
    </>
  );
}

type WholeProps = NonNullable<CardContent['source']> & { title: VNode };

function Whole({ cite, stance, title }: WholeProps) {
  return (
    <>
      <p>
        {cite.url ? (
          <a href={cite.url} target="_blank" rel="noopener noreferrer">
            {title}
          </a>
        ) : (
          title
        )}
        {'. '}
        {sayCite(cite)}.
      </p>
      <p>
        <Words line={stance} />
      </p>
    </>
  );
}
