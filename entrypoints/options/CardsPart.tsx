/** The options for cards: when they open, where they are placed, how much they say and in which language. */
import { i18n } from '#i18n';
import { sayNumber } from '@/components/say';
import { Choice } from '@/components/settings/Choice';
import { CARD_LANGUAGES, CARD_LENGTHS, CARD_PLACES, HOVER_DELAYS, OPENINGS } from '@/core/settings/settings';
import { Part, type PartProps } from './Part';

/** The preview opens its cards accordingly. */
export function CardsPart({ model, settings }: PartProps) {
  return (
    <Part name="cards" title={i18n.t('options.cards')}>
      <Choice
        title={i18n.t('options.opening')}
        values={OPENINGS}
        value={settings.opening}
        say={(value) => i18n.t(`options.opening_${value}`)}
        hint={i18n.t('options.opening_hint')}
        change={(opening) => void model.change({ opening })}
      />
      <Choice
        title={i18n.t('options.delay')}
        values={HOVER_DELAYS}
        value={settings.hoverDelay}
        say={saySeconds}
        change={(hoverDelay) => void model.change({ hoverDelay })}
      />
      <Choice
        title={i18n.t('options.place')}
        values={CARD_PLACES}
        value={settings.cardPlace}
        say={(value) => i18n.t(`options.place_${value}`)}
        change={(cardPlace) => void model.change({ cardPlace })}
      />
      <Choice
        title={i18n.t('options.length')}
        values={CARD_LENGTHS}
        value={settings.cardLength}
        say={(value) => i18n.t(`options.length_${value}`)}
        hint={i18n.t('options.length_hint')}
        change={(cardLength) => void model.change({ cardLength })}
      />
      <Choice
        title={i18n.t('options.language')}
        values={CARD_LANGUAGES}
        value={settings.cardLanguage}
        say={(value) => i18n.t(`tools.language_${value}`)}
        hint={i18n.t('options.language_hint')}
        change={(cardLanguage) => void model.change({ cardLanguage })}
      />
    </Part>
  );
}

function saySeconds(milliseconds: number): string {
  return sayNumber(milliseconds / 1_000, { style: 'unit', unit: 'second', unitDisplay: 'long' });
}
