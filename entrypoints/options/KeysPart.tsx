/** The list of keyboard shortcuts. */
import { i18n } from '#i18n';
import { Keys } from '@/components/settings/Keys';
import { Part, type PartProps } from './Part';

/** Shortcuts belong to the browser: they are listed here and changed on a page of its own. Shows nothing if it has none. */
export function KeysPart({ model }: Pick<PartProps, 'model'>) {
  if (model.keys.value.length === 0) return null;
  return (
    <Part name="keys" title={i18n.t('options.keys')}>
      <Keys keys={model.keys.value} closed={model.keysClosed.value} change={() => void model.changeKeys()} />
    </Part>
  );
}
