/** Which keys do what. */
import { i18n } from '#i18n';
import { Keys } from '@/components/settings/Keys';
import { Part, type PartProps } from './Part';

/** Keys are the browser's: it shows them here and changes them on a page of its own. Nothing where it has none. */
export function KeysPart({ model }: Pick<PartProps, 'model'>) {
  if (model.keys.value.length === 0) return null;
  return (
    <Part title={i18n.t('options.keys')}>
      <Keys keys={model.keys.value} closed={model.keysClosed.value} change={() => void model.changeKeys()} />
    </Part>
  );
}
