/** The options for the look of marks and of the toolbar button. */
import { i18n } from '#i18n';
import { SwitchRow } from '@/components/SwitchRow';
import { Choice } from '@/components/settings/Choice';
import { MARKS } from '@/core/settings/settings';
import { Part, type PartProps } from './Part';

/** The preview follows at once. */
export function LookPart({ model, settings }: PartProps) {
  return (
    <Part name="look" title={i18n.t('options.look')}>
      <Choice
        title={i18n.t('options.mark')}
        values={MARKS}
        value={settings.mark}
        say={(value) => i18n.t(`options.mark_${value}`)}
        change={(mark) => void model.change({ mark })}
      />
      <div class="single">
        <SwitchRow label={i18n.t('options.badge')} on={settings.badge} change={(badge) => model.change({ badge })} />
      </div>
    </Part>
  );
}
