/** The figures of the page, sorted as the reader chose, to copy or save. */
import { signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { interfaceLanguage } from '@/components/interface-language';
import { NumberTable, numberWords } from '@/components/panel/NumberTable';

import { type NumberOrder, nextOrder, numberRows, pageNumbers, sortedNumbers } from '@/core/page-topics/numbers';
import { csvOf, tsvOf } from '@/core/text/delimited';
import type { PageTopics, PanelProps } from './panel-model';

/** How the table is sorted; kept while a card covers it. */
const order = signal<NumberOrder | null>(null);

/** The figures of `page`. */
export function NumbersTab({
  model,
  page,
  saveFile,
  copy,
  open,
}: Pick<PanelProps, 'model' | 'saveFile' | 'copy'> & { page: PageTopics; open: (topic: string) => void }) {
  const language = interfaceLanguage();
  const found = useMemo(() => pageNumbers(page.cards, language), [page.cards, language]);
  const numbers = sortedNumbers(found, order.value, language);
  const rows = () => numberRows(numbers, numberWords());
  const copyTable = () =>
    copy(tsvOf(rows())).then(
      () => model.say('panel.copied'),
      () => model.say('panel.copy_failed'),
    );
  return (
    <NumberTable
      numbers={numbers}
      order={order.value}
      sort={(by) => {
        order.value = nextOrder(order.value, by);
      }}
      open={open}
      copy={() => void copyTable()}
      save={() => saveFile('glosa-numbers.csv', 'text/csv', csvOf(rows()))}
    />
  );
}
