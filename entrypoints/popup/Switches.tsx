/** The switches for highlights: on all pages, on this site, not until the browser restarts; and the way to the options. */
import { i18n } from '#i18n';
import { SwitchRow } from '@/components/SwitchRow';
import { isSiteOn } from '@/core/settings/settings';
import type { PopupModel } from './popup-model';

/** Both act at once on open pages. In a private window the site's is shut: it would store where the reader has been. */
export function Switches({ model }: { model: PopupModel }) {
  const settings = model.settings.value;
  const tab = model.tab.value;
  const host = tab?.host ?? null;
  // Not before both are known: a switch that is there can be used.
  if (!settings || tab === undefined) return <div class="switches" />;
  return (
    <fieldset class="switches">
      <legend>{i18n.t('popup.highlights')}</legend>
      <SwitchRow label={i18n.t('popup.everywhere')} on={settings.highlights} change={(on) => model.switchAll(on)} />
      <SwitchRow
        label={host === null ? i18n.t('popup.on_this_site') : i18n.t('popup.on_site', [host])}
        on={host !== null && isSiteOn(settings, host)}
        disabled={host === null || tab?.private === true || !settings.highlights || settings.paused}
        {...(tab?.private ? { describedBy: 'private-hint' } : {})}
        change={(on) => model.switchSite(on)}
      />
      {tab?.private && (
        <p id="private-hint" class="hint">
          {i18n.t('popup.private')}
        </p>
      )}
      <SwitchRow
        label={i18n.t('popup.pause')}
        on={settings.paused}
        disabled={!settings.highlights}
        change={(on) => model.pause(on)}
      />
      <button type="button" class="to-options" onClick={() => void model.openOptions()}>
        {i18n.t('popup.options')}
      </button>
    </fieldset>
  );
}
