/** A topic's own picture, with what must be said of it. */
import { interfaceLanguage } from '@/components/interface-language';
import { i18n } from '@/components/spoken';
import type { Language, Picture as TopicPicture } from '@/core/topics/topic';

/** Fills a figure with a picture and its words; says with the last that a link opens in a new tab. */
export type DrawPicture = (figure: HTMLElement, picture: TopicPicture, language: Language, newTab: string) => void;

/** A place for `draw` to fill. */
export function Picture({ picture, draw }: { picture: TopicPicture; draw: DrawPicture | undefined }) {
  return (
    <figure
      class="picture"
      ref={(figure) => {
        if (figure) draw?.(figure, picture, interfaceLanguage(), i18n.t('card.new_tab'));
      }}
    />
  );
}
