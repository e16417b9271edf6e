/** Says in a sentence why there are no topics of this page to show, and what a reader can do. */
import { i18n } from '#i18n';
import type { TabReport } from '@/core/protocol';
import { calmReason } from '@/core/settings/calm-sites';
import { isSiteOn, type Settings, saidOf } from '@/core/settings/settings';
import type { ActiveTab } from '@/platform/tabs';
import type { PopupModel } from './popup-model';

type Sentence = [sentence: string, hint?: string];

/** Nothing until enough is known: a sentence that changes under the reader's eyes is worse than none for a moment. */
export function PageSentence({ model }: { model: PopupModel }) {
  const sentence = sentenceOf(model.tab.value, model.found.value, model.settings.value);
  if (!sentence) return <div class="sentence" />;
  return (
    <div class="sentence" role="status">
      <p>{sentence[0]}</p>
      {sentence[1] && <p class="hint">{sentence[1]}</p>}
    </div>
  );
}

function sentenceOf(
  tab: ActiveTab | null | undefined,
  found: TabReport | null,
  settings: Settings | null,
): Sentence | null {
  const notHere: Sentence = [i18n.t('popup.not_here'), i18n.t('popup.not_here_hint')];
  if (tab === null) return notHere;
  if (tab === undefined || !found || !settings) return null;
  if (found.state === null) return tab.loading ? [i18n.t('popup.reading')] : notHere;
  if (!settings.highlights) return [i18n.t('popup.off'), i18n.t('popup.off_hint')];
  if (settings.paused) return [i18n.t('popup.paused'), i18n.t('popup.paused_hint')];
  if (tab.host !== null && !isSiteOn(settings, tab.host)) {
    const calm = saidOf(settings, tab.host) === null && !settings.onlySites ? calmReason(tab.host) : null;
    if (calm) return [i18n.t('popup.calm', [tab.host]), i18n.t(`popup.calm_${calm}`)];
    return [i18n.t('popup.off_site', [tab.host]), i18n.t('popup.off_hint')];
  }
  // "off" with the switches on: a frame that has not begun yet.
  if (found.state !== 'done' || tab.loading) return [i18n.t('popup.reading')];
  return [i18n.t('popup.nothing'), i18n.t('popup.nothing_hint')];
}
