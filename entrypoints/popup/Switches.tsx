/** The switches for highlights: on this page, on its site, on all pages, not until the browser restarts; and the way to the options. */
import { i18n } from '#i18n';
import { SwitchRow } from '@/components/SwitchRow';
import { isSiteOn } from '@/core/settings/settings';
import type { PopupModel } from './popup-model';

/** All act at once on open pages. In a private window the site's is shut: it would store where the reader has been. */
export function Switches({ model }: { model: PopupModel }) {
  const settings = model.settings.value;
  const tab = model.tab.value;
  const host = tab?.host ?? null;
  const found = model.found.value;
  // Not before both are known: a switch that is there can be used.
  if (!settings || tab === undefined) return <div class="switches" />;
  const isOnSite = host !== null && isSiteOn(settings, host);
  return (
    <fieldset class="switches">
      <legend>{i18n.t('popup.highlights')}</legend>
      <SwitchRow
        label={i18n.t('popup.here')}
        on={isOnSite && found?.here === true}
        disabled={!isOnSite || !settings.highlights || settings.paused || !found?.state}
        change={(on) => model.switchHere(on)}
      />
      <SwitchRow
        label={host === null ? i18n.t('popup.on_this_site') : i18n.t('popup.on_site', [host])}
        on={isOnSite}
        disabled={host === null || tab?.private === true || !settings.highlights || settings.paused}
        {...(tab?.private ? { describedBy: 'private-hint' } : {})}
        change={(on) => model.switchSite(on)}
      />
      {tab?.private && (
        <p id="private-hint" class="hint">
          {i18n.t('popup.private')}
        </p>
      )}
      <SwitchRow label={i18n.t('popup.everywhere')} on={settings.highlights} change={(on) => model.switchAll(on)} />
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
