/** One sentence on why there are no topics to show for this page, and what the reader can do. */
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { StoryNote } from '@/components/StoryNote';
import { calmReason } from '@/core/settings/calm-sites';
import { isSiteOn, saidOf } from '@/core/settings/switch-state';
import type { PopupModel } from './popup-model';

/** `stories`: there is nothing to do on this page, so the stories that Glosa knows are shown. */
type Sentence = [sentence: string, hint?: string, stories?: true];

/** Shows nothing until enough is known: a sentence that changes while it is being read is worse than none for a moment. */
export function PageSentence({ model }: { model: PopupModel }) {
  const sentence = sentenceOf(model);
  if (!sentence) return <div class="sentence" />;
  return (
    <div class="sentence" role="status">
      <p>{sentence[0]}</p>
      {sentence[1] && <p class="hint">{sentence[1]}</p>}
      {isWithheld(model) && (
        <button type="button" class="ask" onClick={() => void model.askForAccess()}>
          {i18n.t('popup.withheld_ask')}
        </button>
      )}
      {sentence[2] && <Stories model={model} />}
    </div>
  );
}

function Stories({ model }: { model: PopupModel }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a popup is given it keeps
  useEffect(() => void model.askStories(), []);
  return <StoryNote stories={model.stories.value} openSample={() => void model.openSample()} />;
}

/** Nothing of ours runs there, and the browser allows it only if the reader agrees. */
function isWithheld({ found, access }: PopupModel): boolean {
  return found.value?.state === null && access.value === false;
}

function sentenceOf(model: PopupModel): Sentence | null {
  const [tab, found, settings] = [model.tab.value, model.found.value, model.settings.value];
  const reading: Sentence = [i18n.t('popup.reading'), i18n.t('popup.reading_hint')];
  const notHere: Sentence = [i18n.t('popup.not_here'), i18n.t('popup.not_here_hint'), true];
  if (tab === null) return notHere;
  if (tab === undefined || !found || !settings) return null;
  if (isWithheld(model)) return [i18n.t('popup.withheld'), i18n.t('popup.withheld_hint')];
  if (found.state === null) return tab.loading ? reading : notHere;
  if (!settings.highlights) return [i18n.t('popup.off'), i18n.t('popup.off_hint')];
  if (settings.paused) return [i18n.t('popup.paused'), i18n.t('popup.paused_hint')];
  if (tab.host !== null && !isSiteOn(settings, tab.host)) {
    const calm = saidOf(settings, tab.host) === null && !settings.onlySites ? calmReason(tab.host) : null;
    if (calm) return [i18n.t('popup.calm', [tab.host]), i18n.t(`popup.calm_${calm}`)];
    return [i18n.t('popup.off_site', [tab.host]), i18n.t('popup.off_hint')];
  }
  if (!found.here) return [i18n.t('popup.off_page'), i18n.t('popup.off_hint')];
  // "off" although the switches are on: a frame that has not started yet.
  if (found.state !== 'done' || tab.loading) return reading;
  return [i18n.t('popup.nothing'), i18n.t('popup.nothing_hint'), true];
}
