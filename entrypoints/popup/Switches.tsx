/** The switches for highlights (on this page, on its site, on all pages, pause until the browser restarts), and the link to the options. */
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { SwitchRow, type SwitchRowProps } from '@/components/SwitchRow';
import { UnfoldButton } from '@/components/UnfoldButton';
import type { Settings } from '@/core/settings/settings';
import { isSiteOn } from '@/core/settings/switch-state';
import type { PopupModel } from './popup-model';

/** All take effect on open pages at once. The site's is in sight, the others a press away, or in sight too where one of them says off. */
export function Switches({ model }: { model: PopupModel }) {
  const settings = model.settings.value;
  const tab = model.tab.value;
  const [isAsked, ask] = useState<boolean | null>(null);
  // Shown only once both are known: a visible switch must be usable.
  if (!settings || tab === undefined) return <div class="switches" />;
  const host = tab?.host ?? null;
  const here: Here = { model, settings, host, isOnSite: host !== null && isSiteOn(settings, host) };
  const isOpen = isAsked ?? isOffByOthers(here);
  return (
    <fieldset class="switches">
      <legend class="unseen">{i18n.t('popup.highlights')}</legend>
      <div class="first-line">
        <SiteSwitch
          host={host}
          isPrivate={tab?.private === true}
          on={here.isOnSite}
          disabled={!settings.highlights || settings.paused}
          change={(on) => model.switchSite(on)}
        />
        <UnfoldButton label={i18n.t('popup.more')} controls={MORE_ID} isOpen={isOpen} toggle={() => ask(!isOpen)} />
        <button type="button" class="to-options" onClick={() => void model.openOptions()}>
          {i18n.t('popup.options')}
        </button>
      </div>
      {tab?.private === true && (
        <p id={PRIVATE_ID} class="hint">
          {i18n.t('popup.private')}
        </p>
      )}
      <div id={MORE_ID} class="more-switches" hidden={!isOpen}>
        <MoreSwitches {...here} />
      </div>
    </fieldset>
  );
}

const MORE_ID = 'more-switches';
const PRIVATE_ID = 'private-hint';

/** What the switches are about. */
interface Here {
  model: PopupModel;
  settings: Settings;
  host: string | null;
  isOnSite: boolean;
}

/** True where nothing is marked, and it is not the site's switch that says so: the one that does must be in sight. */
function isOffByOthers({ model, settings, isOnSite }: Here): boolean {
  return !settings.highlights || settings.paused || (isOnSite && model.found.value?.here === false);
}

function MoreSwitches({ model, settings, isOnSite }: Here) {
  const found = model.found.value;
  return (
    <>
      <SwitchRow
        label={i18n.t('popup.here')}
        on={isOnSite && found?.here === true}
        disabled={!isOnSite || !settings.highlights || settings.paused || !found?.state}
        change={(on) => model.switchHere(on)}
      />
      <SwitchRow label={i18n.t('popup.everywhere')} on={settings.highlights} change={(on) => model.switchAll(on)} />
      {/* Not a switch: the others are on where names are marked. */}
      <button
        type="button"
        class="press pause"
        disabled={!settings.highlights}
        onClick={() => void model.pause(!settings.paused)}
      >
        {i18n.t(settings.paused ? 'popup.resume' : 'popup.pause')}
      </button>
    </>
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
    <SwitchRow
      label={host === null ? i18n.t('popup.on_this_site') : i18n.t('popup.on_site', [host])}
      on={on}
      disabled={disabled || host === null || isPrivate}
      {...(isPrivate ? { describedBy: PRIVATE_ID } : {})}
      change={change}
    />
  );
}
