/** The options for the sites on which names are marked. */
import { i18n } from '#i18n';
import { SwitchRow } from '@/components/SwitchRow';
import { WordList } from '@/components/settings/WordList';
import { toSitePattern } from '@/core/settings/site-pattern';
import { Part, type PartProps } from './Part';

/** A site is typed as the address bar shows it, or as a pattern. */
export function SitesPart({ model, settings }: PartProps) {
  const list = (field: 'sitesOff' | 'sitesOn', title: string, one: string) => (
    <WordList
      title={title}
      one={one}
      placeholder="*.example.org"
      items={settings[field]}
      read={readSite}
      add={(site) => void model.change((now) => ({ [field]: [...now[field], site] }))}
      remove={(site) => void model.change((now) => ({ [field]: now[field].filter((other) => other !== site) }))}
    />
  );
  return (
    <Part name="sites" title={i18n.t('options.sites')}>
      <p class="hint">{i18n.t('options.pattern_hint')}</p>
      {list('sitesOff', i18n.t('options.sites_off'), i18n.t('options.sites_off_short'))}
      {list('sitesOn', i18n.t('options.sites_on'), i18n.t('options.sites_on_short'))}
      <p class="hint">{i18n.t('options.sites_on_hint')}</p>
      <div class="single">
        <SwitchRow
          label={i18n.t('options.only')}
          on={settings.onlySites}
          change={(onlySites) => model.change({ onlySites })}
        />
      </div>
    </Part>
  );
}

function readSite(typed: string): { item: string } | { fault: string } {
  const item = toSitePattern(typed);
  return item === null ? { fault: i18n.t('options.site_wrong', [typed]) } : { item };
}
