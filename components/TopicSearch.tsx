/** A search box over topics: a combobox whose list shows what was found as the reader types. */
import { Search, X } from 'lucide';
import type { Ref } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { TopicKey } from '@/core/topics/topic';
import type { LookupHit } from '@/core/topics/topic-entry';
import { Icon, KindIcon } from './Icon';
import { IconButton } from './IconButton';
import { MarkedText } from './MarkedText';
import { sayCount, sayKind } from './say';
import { TopicLine } from './TopicLine';

export interface TopicSearchProps {
  query: string;
  /** Null until the first answer to a query. */
  hits: readonly LookupHit[] | null;
  input: Ref<HTMLInputElement>;
  change: (query: string) => void;
  open: (topic: TopicKey) => void;
  /** Down was pressed in the empty box. */
  leave: () => void;
}

const LIST_ID = 'lookup-list';
const optionId = (place: number) => `lookup-${place}`;

/** Box and list. The first hit is selected from the start, so that Enter opens it; Escape clears the box. */
export function TopicSearch({ query, hits, input, change, open, leave }: TopicSearchProps) {
  const shown = query.trim() === '' ? null : hits;
  const count = shown?.length ?? 0;
  const { chosen, choose } = useChoice(hits);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && count > 0) choose((chosen + step + count) % count);
    else if (event.key === 'ArrowDown') leave();
    else if (event.key === 'Enter' && shown?.[chosen]) open(shown[chosen].key);
    else if (event.key === 'Escape' && query !== '') change('');
    else return;
    event.preventDefault();
  };
  return (
    <div class="search">
      <Box query={query} chosen={count > 0 ? chosen : null} {...{ input, change, onKeyDown }} />
      <p class="unseen" role="status">
        {shown && (count > 0 ? sayCount('results', count) : i18n.t('popup.no_results', [query.trim()]))}
      </p>
      <div id={LIST_ID} class="hits" role="listbox" aria-label={i18n.t('popup.search')} hidden={count === 0}>
        {shown?.map((hit, place) => (
          <Option key={hit.key} hit={hit} id={optionId(place)} chosen={place === chosen} open={open} />
        ))}
      </div>
      {shown && count === 0 && (
        <div class="sentence">
          <p>{i18n.t('popup.no_results', [query.trim()])}</p>
          <p class="hint">{i18n.t('popup.no_results_hint')}</p>
        </div>
      )}
    </div>
  );
}

/** Index of the selected hit. A selection is valid only for the list it was made in; in any other, the first hit is selected. */
function useChoice(hits: readonly LookupHit[] | null): { chosen: number; choose: (place: number) => void } {
  const [choice, setChoice] = useState({ hits, place: 0 });
  return {
    chosen: choice.hits === hits ? choice.place : 0,
    choose: (place) => setChoice({ hits, place }),
  };
}

interface BoxProps extends Pick<TopicSearchProps, 'query' | 'input' | 'change'> {
  /** Null if the list is empty. */
  chosen: number | null;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** The focus stays here; aria-activedescendant points at the selected hit. */
function Box({ query, chosen, input, change, onKeyDown }: BoxProps) {
  return (
    <div class="search-box">
      <Icon node={Search} />
      <input
        ref={input}
        type="text"
        role="combobox"
        class="search-input"
        aria-label={i18n.t('popup.search')}
        aria-expanded={chosen !== null}
        aria-controls={LIST_ID}
        aria-autocomplete="list"
        aria-activedescendant={chosen === null ? undefined : optionId(chosen)}
        placeholder={i18n.t('popup.search_hint')}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={query}
        onInput={(event) => change(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {query !== '' && <IconButton class="quiet" node={X} label={i18n.t('popup.clear')} onClick={() => change('')} />}
    </div>
  );
}

interface OptionProps extends Pick<TopicSearchProps, 'open'> {
  hit: LookupHit;
  id: string;
  chosen: boolean;
}

function Option({ hit, id, chosen, open }: OptionProps) {
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen) option.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const other = hit.shown === hit.name ? null : hit.name;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the box has the focus and handles keys
    // biome-ignore lint/a11y/useFocusableInteractive: the box points here with aria-activedescendant
    <div ref={option} id={id} role="option" class="hit" aria-selected={chosen} onClick={() => open(hit.key)}>
      <span class="hit-kind" title={sayKind(hit.kind)}>
        <KindIcon kind={hit.kind} />
        <span class="unseen">{sayKind(hit.kind)}</span>
      </span>
      <span class="topic">
        <span class="topic-name">
          <MarkedText text={hit.shown} ranges={hit.matched} />
          {other && <span class="other-name"> {other}</span>}
        </span>
        <TopicLine topic={hit} />
      </span>
    </div>
  );
}
