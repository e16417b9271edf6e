/** The glossary of a page, to read, copy, print or save. */
import { Copy, FileCode, FileText, type IconNode, Printer } from 'lucide';
import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { drawPicture } from '@/components/card/draw-picture';
import { factItem } from '@/components/card/Fact';
import { Locator } from '@/components/card/Locator';
import { pictureFigure } from '@/components/card/picture-figure';
import { List } from '@/components/card/Section';
import { sayCite } from '@/components/card/Source';
import { Words } from '@/components/card/Words';
import { Icon } from '@/components/Icon';
import { say, sayDate, sayDates, sayKind } from '@/components/say';
import type { Glossary, GlossaryEntry } from '@/core/page-topics/glossary';
import type { GlossaryWords } from '@/core/page-topics/glossary-words';
import { foldWords } from '@/core/text/fold-text';

export interface GlossaryPaneProps {
  glossary: Glossary;
  words: GlossaryWords;
  actions: {
    copy: () => void;
    print: () => void;
    saveMarkdown: () => void;
    saveHtml: () => void;
  };
}

/** The words of the interface that a written glossary needs. `page` is the page's title, `address` where it is. */
export function glossaryWords(glossary: Glossary, page: string | null, address: string | null): GlossaryWords {
  return {
    title: i18n.t('panel.glossary_title', [page ?? i18n.t('panel.this_page')]),
    address,
    made: i18n.t('panel.made', [glossary.asOf === null ? '' : sayDate(glossary.asOf)]),
    source: i18n.t('card.source'),
    say,
    kind: sayKind,
    dates: sayDates,
    paragraph: (number) => i18n.t('card.paragraph', [String(number)]),
  };
}

/** Buttons above, the glossary itself below; only the glossary is printed. */
export function GlossaryPane({ glossary, words, actions }: GlossaryPaneProps) {
  const buttons: [label: string, node: IconNode, act: () => void][] = [
    [i18n.t('panel.copy'), Copy, actions.copy],
    [i18n.t('panel.print'), Printer, actions.print],
    [i18n.t('panel.save_markdown'), FileText, actions.saveMarkdown],
    [i18n.t('panel.save_html'), FileCode, actions.saveHtml],
  ];
  return (
    <div class="glossary">
      <div class="actions">
        {buttons.map(([label, node, act]) => (
          <button key={label} type="button" class="press" onClick={act}>
            <Icon node={node} />
            {label}
          </button>
        ))}
      </div>
      <h2 class="print-only">{words.title}</h2>
      <p class="hint">{words.made}</p>
      <Entries entries={glossary.entries} />
      <Sources glossary={glossary} />
    </div>
  );
}

/** Folded, and only those with the words that the reader types. */
function Entries({ entries }: Pick<Glossary, 'entries'>) {
  const [filter, setFilter] = useState('');
  const shown = entries.filter((entry) => hasWords(entry, filter));
  return (
    <>
      <input
        type="search"
        class="filter"
        aria-label={i18n.t('panel.filter')}
        placeholder={i18n.t('panel.filter')}
        value={filter}
        onInput={(event) => setFilter(event.currentTarget.value)}
      />
      {shown.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
      <p class="hint" role="status">
        {shown.length === 0 && i18n.t('panel.filter_none', [filter.trim()])}
      </p>
    </>
  );
}

/** Whatever the case and the accents. */
function hasWords({ name, otherName, line, kind }: GlossaryEntry, filter: string): boolean {
  const text = [name.text, otherName?.text ?? '', line.text, sayKind(kind)].join(' ');
  return foldWords(text).join(' ').includes(foldWords(filter).join(' '));
}

function Entry({ entry }: { entry: GlossaryEntry }) {
  return (
    <details class="entry">
      <summary>
        <h2>
          <Words line={entry.name} />
        </h2>
        <p>
          <span class="hint">{sayKind(entry.kind)}.</span> <Words line={entry.line} />
        </p>
      </summary>
      {entry.notices.map((notice) => (
        <p key={notice.key} class="hint">
          {say(notice)}
        </p>
      ))}
      {entry.picture && pictureFigure(entry.picture, drawPicture)}
      {entry.place && <Locator place={entry.place} />}
      {entry.sections.map(({ key, title, note, facts }) => (
        <Fragment key={say(title)}>
          <h3>{say(title)}</h3>
          {note && <p class="attribution">{say(note)}</p>}
          {key === 'since' ? (
            <List items={facts.map(factItem)} first={3} kind="changes" />
          ) : (
            <ul class={key === 'figures' ? 'list figures' : 'list'}>{facts.map(factItem)}</ul>
          )}
        </Fragment>
      ))}
    </details>
  );
}

function Sources({ glossary }: { glossary: Glossary }) {
  return (
    <div class="entry">
      <h2>{i18n.t('card.source')}</h2>
      {glossary.sources.map(({ cite, stance }) => (
        <p key={cite.title}>
          <cite lang={cite.language}>{cite.title}</cite>. {sayCite(cite)}. <Words line={stance} />{' '}
          {(cite.url ?? cite.site) && <span class="address">{cite.url ?? cite.site}</span>}
        </p>
      ))}
    </div>
  );
}
