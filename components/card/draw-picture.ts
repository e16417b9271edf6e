/** Draws a topic's picture: decoded by the browser, in our own world, into pixels that the page's rules for pictures do not reach. */
import { pictureWords } from '@/core/cards/card-picture';
import { pictureHead } from '@/core/packs/picture-bytes';
import { bytesOfBase64 } from '@/core/text/base64';
import type { Language, Picture } from '@/core/topics/topic';

/** What a drawing was made of, so that it is made once. */
const drawn = new WeakMap<HTMLElement, [Picture, Language]>();

/**
 * Fills `figure` with the picture and, under it, what it shows, whose it is and where it is from, in `language`. `newTab` says
 * that a link opens in one. A picture that the browser cannot decode is left out, and its words stay.
 */
export function drawPicture(figure: HTMLElement, picture: Picture, language: Language, newTab: string): void {
  const [before, spoken] = drawn.get(figure) ?? [];
  if (before === picture && spoken === language) return;
  drawn.set(figure, [picture, language]);
  const canvas = document.createElement('canvas');
  // The caption says the same to those who do not see it.
  canvas.setAttribute('aria-hidden', 'true');
  figure.replaceChildren(canvas, captionOf(picture, language, newTab));
  decodeInto(canvas, picture).catch(() => canvas.remove());
}

/** As large as the header says at once, so that nothing moves when the pixels come. */
async function decodeInto(canvas: HTMLCanvasElement, { data }: Picture): Promise<void> {
  const bytes = bytesOfBase64(data);
  const head = bytes && pictureHead(bytes);
  if (!bytes || !head || typeof head === 'string') throw new TypeError('not a picture');
  [canvas.width, canvas.height] = head.size;
  const bitmap = await createImageBitmap(new Blob([bytes], { type: head.type }));
  // A picture may be kept on its side.
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
}

function captionOf(picture: Picture, language: Language, newTab: string): HTMLElement {
  const { description, credit, source } = pictureWords(picture, language);
  const told = document.createElement('span');
  told.textContent = description.text;
  if (description.language !== language) told.lang = description.language;
  const link = document.createElement('a');
  Object.assign(link, { href: source.url, target: '_blank', rel: 'noopener noreferrer', textContent: source.label });
  const unseen = document.createElement('span');
  Object.assign(unseen, { className: 'unseen', textContent: ` (${newTab})` });
  link.append(unseen);
  const caption = document.createElement('figcaption');
  caption.append(told, ` ${credit}. `, link);
  return caption;
}
