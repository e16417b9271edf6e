/** Says of a picture what is to be seen, whose it is and where it is from. */
import { type Language, otherThan, type Picture, textIn } from '../topics/topic';
import type { Line } from './card-lines';
import { hostOf, type Link } from './links-of';

export interface PictureWords {
  readonly description: Line;
  /** Who made it, and under which licence it may be shown. */
  readonly credit: string;
  readonly source: Link;
}

/** The words under a picture in `language`; its description is in the other one where the pack lacks it in that. */
export function pictureWords({ description, credit, licence, source }: Picture, language: Language): PictureWords {
  return {
    description: {
      text: textIn(description, language),
      language: description[language] === undefined ? otherThan(language) : language,
    },
    credit: `${credit}, ${licence}`,
    source: { label: hostOf(source), url: source, by: null, date: null, language: null },
  };
}
