/** The option that lets the browser's own sync carry the settings. */
import { i18n } from '#i18n';
import { SwitchRow } from '@/components/SwitchRow';
import { Part, type PartProps } from './Part';

/** While it is on, any problem with it is shown. */
export function SyncPart({ model, settings }: PartProps) {
  const fault = settings.sync ? model.syncFault.value : null;
  return (
    <Part name="sync" title={i18n.t('options.sync')}>
      <div class="single">
        <SwitchRow
          label={i18n.t('options.sync_switch')}
          on={settings.sync}
          describedBy="sync-hint"
          change={(sync) => model.change({ sync })}
        />
        <p id="sync-hint" class="hint">
          {i18n.t('options.sync_hint')}
        </p>
      </div>
      <p class="fault" role="status">
        {fault && i18n.t(`options.sync_${fault}`)}
      </p>
    </Part>
  );
}
