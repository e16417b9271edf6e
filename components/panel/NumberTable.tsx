/** The figures of a page's topics, in a table that is sorted by clicking a heading. */
import { ArrowDown, ArrowUp, ChevronsUpDown, Copy, FileSpreadsheet } from 'lucide';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { FigureMarks } from '@/components/card/FigureMarks';
import { References } from '@/components/card/OutLink';
import { Doubts, Nature, Paragraph } from '@/components/card/Statement';
import { Unseen, Words } from '@/components/card/Words';
import { Icon } from '@/components/Icon';
import { say } from '@/components/say';
import type { NumberColumn, NumberOrder, NumberWords, PageNumber } from '@/core/page-topics/numbers';
import type { TopicKey } from '@/core/topics/topic';
import { EventTopics } from './EventTopics';
import { SinceNote } from './SinceMark';

export interface NumberTableProps {
  /** As sorted. */
  numbers: readonly PageNumber[];
  /** Null: as on the page. */
  order: NumberOrder | null;
  sort: (by: NumberColumn) => void;
  open: (topic: TopicKey) => void;
  copy: () => void;
  save: () => void;
}

/** The words of the interface that the written table needs. */
export function numberWords(): NumberWords {
  const { t } = i18n;
  return {
    headings: [
      t('panel.topic'),
      t('panel.figure'),
      t('panel.unit'),
      t('panel.counts'),
      t('panel.as_number'),
      t('panel.says'),
      t('panel.paragraph'),
      t('panel.differs'),
      t('panel.article'),
    ],
    say,
    reported: t('card.reported'),
  };
}

/** Buttons above, the table below; a sentence if there are no figures. */
export function NumberTable({ numbers, order, sort, open, copy, save }: NumberTableProps) {
  if (numbers.length === 0) return <p class="sentence">{i18n.t('panel.no_numbers')}</p>;
  // A number that leads nowhere is not shown, and a column of them would be empty.
  const isPlaced = numbers.some(({ figure }) => figure.origin.place !== null);
  const heading = (by: NumberColumn, name: ComponentChildren) => (
    <Heading sorted={order?.by === by ? order : null} sort={() => sort(by)}>
      {name}
    </Heading>
  );
  return (
    <div class="numbers">
      <div class="actions">
        <button type="button" class="press" onClick={copy}>
          <Icon node={Copy} />
          {i18n.t('panel.copy_table')}
        </button>
        <button type="button" class="press" onClick={save}>
          <Icon node={FileSpreadsheet} />
          {i18n.t('panel.save_csv')}
        </button>
      </div>
      <SinceNote topics={numbers.flatMap(({ topics }) => topics)} />
      <table class="number-table">
        <thead>
          <tr>
            {heading('amount', i18n.t('panel.figure'))}
            {heading('topic', i18n.t('panel.topic'))}
            {isPlaced &&
              heading(
                'paragraph',
                <>
                  <span aria-hidden="true">¶</span>
                  <Unseen>{i18n.t('panel.paragraph')}</Unseen>
                </>,
              )}
          </tr>
        </thead>
        <tbody>
          {numbers.map((number) => (
            <Row key={keyOf(number)} number={number} isPlaced={isPlaced} open={open} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function keyOf({ topics: [topic], figure: { value, label, origin } }: PageNumber): string {
  return [topic?.key, value.text, label.text, origin.paragraph].join();
}

interface HeadingProps {
  /** Null if the table is not sorted by this column. */
  sorted: NumberOrder | null;
  sort: () => void;
  children: ComponentChildren;
}

function Heading({ sorted, sort, children }: HeadingProps) {
  const node = sorted === null ? ChevronsUpDown : sorted.descending ? ArrowDown : ArrowUp;
  return (
    <th scope="col" {...(sorted && { 'aria-sort': sorted.descending ? 'descending' : 'ascending' })}>
      <button type="button" class="sort" onClick={sort}>
        {children}
        <Icon node={node} size={12} />
      </button>
    </th>
  );
}

interface RowProps extends Pick<NumberTableProps, 'open'> {
  number: PageNumber;
  /** The table has a column for paragraphs. */
  isPlaced: boolean;
}

function Row({ number: { figure, topics }, isPlaced, open }: RowProps) {
  const { value, unit, label, origin, doubts, compared, drawing } = figure;
  return (
    <tr class={origin.nature}>
      <th scope="row">
        <Words line={value} kind="value" />
        {unit && (
          <>
            {' '}
            <Words line={unit} kind="unit" />
          </>
        )}
        {drawing && <FigureMarks drawing={drawing} />}
      </th>
      <td>
        <EventTopics topics={topics} open={open} />
        <Nature origin={origin} />
        <Words line={label} />
        {compared && (
          <>
            {' '}
            {say(compared.words)} <References links={compared.references} />
          </>
        )}
        {doubts.length > 0 && (
          <details>
            <summary>{i18n.t('panel.differs')}</summary>
            <Doubts doubts={doubts} />
          </details>
        )}
      </td>
      {isPlaced && (
        <td>
          <Paragraph origin={origin} />
        </td>
      )}
    </tr>
  );
}
