/** The card's source: the article, its publisher and standpoint, the date of the facts, and where to read more. */
import type { ComponentChildren } from 'preact';
import { say, sayDate } from '@/components/say';
import { i18n } from '@/components/spoken';
import type { CardContent } from '@/core/cards/card-content';
import { hostOf } from '@/core/cards/links-of';
import type { Source as CitedSource } from '@/core/topics/topic';
import { OutLink } from './OutLink';
import { languageOf, Words } from './Words';

/** The foot of the whole card. `isCited`: a heading above already names the source. */
export function Source({ content, isCited }: { content: CardContent; isCited: boolean }) {
  return (
    <footer>
      {content.source && !isCited && (
        <Whose source={content.source}>
          {i18n.t('card.source')}: {sayWhere(content.source.cite)}
        </Whose>
      )}
      <p class="as-of">
        {i18n.t('card.pack')} <Words line={content.pack} />. {i18n.t('card.as_of', [sayDate(content.asOf)])}{' '}
        {content.links.map((link) => (
          <OutLink key={link.url} link={link} />
        ))}
      </p>
      {content.why && (
        <details
          class="why"
          // Its answer would lie under the lowest line.
          onToggle={({ currentTarget }) => currentTarget.open && currentTarget.scrollIntoView({ block: 'nearest' })}
        >
          <summary>{i18n.t('card.why')}</summary>
          <p>{say(content.why)}</p>
        </details>
      )}
    </footer>
  );
}

/** Where a brief card comes from: the article, with its standpoint one press away, and a word on the card's age if that matters. */
export function From({ content: { source, caution } }: { content: CardContent }) {
  const old = caution && ` · ${say(caution)}`;
  return (
    <div class="from">
      {source ? (
        <Whose source={source}>
          {sayWhere(source.cite, 'short')}
          {old}
        </Whose>
      ) : (
        <p>
          {i18n.t('card.added_since')}
          {old}
        </p>
      )}
    </div>
  );
}

/** Who wrote it, where it appeared, and when. */
export function sayCite({ author, publisher, date }: CitedSource): string {
  return [author, publisher, sayDate(date)].filter(Boolean).join(', ');
}

/** Where it appeared, and when. */
function sayWhere({ publisher, date }: CitedSource, length: 'long' | 'short' = 'long'): string {
  return `${publisher}, ${sayDate(date, length)}`;
}

interface WhoseProps {
  source: NonNullable<CardContent['source']>;
  children: ComponentChildren;
}

/** `children` name the source; a press shows its title, author and standpoint. */
export function Whose({ source: { cite, stance }, children }: WhoseProps) {
  const link = cite.url ?? cite.site;
  return (
    <details class="whose">
      <summary>{children}</summary>
      <p>
        <cite {...languageOf(cite)}>{cite.title}</cite>. {sayCite(cite)}.{' '}
        {link && <OutLink link={{ label: hostOf(link), url: link, by: null, date: null, language: null }} />}
      </p>
      <p>
        <Words line={stance} />
      </p>
    </details>
  );
}
