/** The button that opens the side panel. */
import { PanelRight } from 'lucide';
import { i18n } from '#i18n';
import { IconButton } from './IconButton';

/** `open` runs inside the click handler: browsers open a panel only for a click. */
export function PanelButton({ open }: { open: () => void }) {
  const label = i18n.t('panel.open');
  return <IconButton class="quiet" node={PanelRight} label={label} title={label} onClick={open} />;
}
