/** The switches for highlights (on this page, on its site, on all pages, pause until the browser restarts), and the link to the options. */
import { i18n } from '#i18n';
import { SwitchRow, type SwitchRowProps } from '@/components/SwitchRow';
import { isSiteOn } from '@/core/settings/switch-state';
import type { PopupModel } from './popup-model';

/** All take effect on open pages at once. */
export function Switches({ model }: { model: PopupModel }) {
  const settings = model.settings.value;
  const tab = model.tab.value;
  const host = tab?.host ?? null;
  const found = model.found.value;
  // Shown only once both are known: a visible switch must be usable.
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
      <SiteSwitch
        host={host}
        isPrivate={tab?.private === true}
        on={isOnSite}
        disabled={!settings.highlights || settings.paused}
        change={(on) => model.switchSite(on)}
      />
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

interface SiteSwitchProps extends Pick<SwitchRowProps, 'on' | 'change'> {
  /** Null if the page has no site a reader could switch. */
  host: string | null;
  isPrivate: boolean;
  disabled: boolean;
}

/** In a private window it is disabled, because it would store where the reader has been. */
function SiteSwitch({ host, isPrivate, on, disabled, change }: SiteSwitchProps) {
  return (
    <>
      <SwitchRow
        label={host === null ? i18n.t('popup.on_this_site') : i18n.t('popup.on_site', [host])}
        on={on}
        disabled={disabled || host === null || isPrivate}
        {...(isPrivate ? { describedBy: 'private-hint' } : {})}
        change={change}
      />
      {isPrivate && (
        <p id="private-hint" class="hint">
          {i18n.t('popup.private')}
        </p>
      )}
    </>
  );
}
