/** How marks and the button in the toolbar look. */
import { i18n } from '#i18n';
import { SwitchRow } from '@/components/SwitchRow';
import { Choice } from '@/components/settings/Choice';
import { MARKS } from '@/core/settings/settings';
import { Part, type PartProps } from './Part';

/** The preview shows at once what is chosen. */
export function LookPart({ model, settings }: PartProps) {
  return (
    <Part title={i18n.t('options.look')}>
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
