/** The button that begins a pack of the page in front. */
import { FilePlus2 } from 'lucide';
import { i18n } from '#i18n';
import { Icon } from './Icon';

/** Words beside the icon: what it does nobody would guess. */
export function MakePackButton({ open }: { open: () => void }) {
  return (
    <button type="button" class="make-pack" onClick={open}>
      <Icon node={FilePlus2} />
      {i18n.t('make.button')}
    </button>
  );
}
