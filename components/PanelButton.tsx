/** The button that opens the side panel. */
import { PanelRight } from 'lucide';
import { i18n } from '#i18n';
import { Icon } from './Icon';

/** `open` runs inside the click: browsers open a panel for nothing less. */
export function PanelButton({ open }: { open: () => void }) {
  return (
    <button type="button" class="quiet" aria-label={i18n.t('panel.open')} title={i18n.t('panel.open')} onClick={open}>
      <Icon node={PanelRight} />
    </button>
  );
}
