/** A topic's own picture, with what must be said of it. */
import { interfaceLanguage } from '@/components/interface-language';
import { i18n } from '@/components/spoken';
import type { Language, Picture } from '@/core/topics/topic';

/** Fills a figure with a picture and its words; says with the last that a link opens in a new tab. */
export type DrawPicture = (figure: HTMLElement, picture: Picture, language: Language, newTab: string) => void;

/** A figure for `draw` to fill. A function and no component: it costs every card script fewer bytes. */
export function pictureFigure(picture: Picture, draw: DrawPicture | undefined) {
  return (
    <figure
      class="picture"
      ref={(figure) => {
        if (figure) draw?.(figure, picture, interfaceLanguage(), i18n.t('card.new_tab'));
      }}
    />
  );
}
