/** The options for what is found and marked: how often, how misspelt, how certain, of which kinds. */
import { i18n } from '#i18n';
import { SwitchRow } from '@/components/SwitchRow';
import { Choice } from '@/components/settings/Choice';
import { Kinds } from '@/components/settings/Kinds';
import { DENSITIES, FUZZINESSES } from '@/core/settings/settings';
import type { Kind } from '@/core/topics/kind-names';
import { Part, type PartProps } from './Part';

/** Every choice takes effect at once. */
export function FindingPart({ model, settings }: PartProps) {
  const switchKind = (kind: Kind, on: boolean) =>
    void model.change(({ kindsOff }) => {
      const others = kindsOff.filter((one) => one !== kind);
      return { kindsOff: on ? others : [...others, kind] };
    });
  return (
    <Part name="finding" title={i18n.t('options.finding')}>
      <Choice
        title={i18n.t('options.density')}
        values={DENSITIES}
        value={settings.density}
        say={(value) => i18n.t(`options.density_${value}`)}
        change={(density) => void model.change({ density })}
      />
      <Choice
        title={i18n.t('options.fuzziness')}
        values={FUZZINESSES}
        value={settings.fuzziness}
        say={(value) => i18n.t(`options.fuzziness_${value}`)}
        change={(fuzziness) => void model.change({ fuzziness })}
      />
      <div class="single">
        <SwitchRow
          label={i18n.t('options.likely')}
          on={settings.likely}
          describedBy="likely-hint"
          change={(likely) => model.change({ likely })}
        />
        <p id="likely-hint" class="hint">
          {i18n.t('options.likely_hint')}
        </p>
      </div>
      <Kinds off={settings.kindsOff} change={switchKind} />
    </Part>
  );
}
