/** Writes the drawings of a glossary as markup: maps, figures and pictures, which need no script and fetch nothing. */
import { pictureWords } from '../cards/card-picture';
import type { CardPlace } from '../cards/card-place';
import type { FigureDrawing } from '../cards/figure-drawing';
import { MARK_PITCH, marksPath } from '../cards/figure-marks';
import { LABEL_BASE, LABEL_SIDES, LOCATOR_MARK } from '../cards/locator-labels';
import { MAP_HEIGHT, MAP_WIDTH } from '../limits';
import { pictureHead } from '../packs/picture-bytes';
import { bytesOfBase64 } from '../text/base64';
import { anchor, literal, text } from '../text/html';
import type { Language, Picture } from '../topics/topic';
import type { GlossaryWords } from './glossary-words';

/** How the drawings look, on paper that is always light. */
export const DRAWING_STYLE = `svg{display:block;margin:.25rem 0}.map{max-width:100%;border:1px solid #e0d8c9}
.map path{fill:none;stroke:#8c8273;stroke-width:.75;stroke-linejoin:round}.map .land{fill:#f3ede1}.map .area{fill:#f6e3df;stroke:#9a3324}
.map .line{stroke:#9a3324;stroke-width:3}.map circle{fill:#9a3324;stroke:#fdfbf6;stroke-width:1.5}
.map text{font:11px system-ui,sans-serif;fill:#62594d;text-anchor:middle;paint-order:stroke;stroke:#f3ede1;stroke-width:3;stroke-linejoin:round}
.map .label{font-weight:600;font-size:12px;fill:#211d18}.full{fill:#9a3324}.was{fill:#8c8273}.empty{fill:none;stroke:#8c8273;stroke-width:.75}
figure{margin:1rem 0;color:#62594d}img{display:block;max-width:100%;max-height:20rem}`;

/** The map of a place, described in words for who cannot see it. */
export function mapMarkup({ drawing, labels, countries, caption }: CardPlace, words: GlossaryWords): string {
  const { land, borders, area, line, marks, names } = drawing;
  const shape = (kind: string, d: string) => (d === '' ? '' : `<path class="${kind}" d="${literal(d)}"/>`);
  const said = caption.map((message) => words.say(message)).join(' ');
  return [
    `<svg class="map" role="img" aria-label="${literal(said)}" width="${MAP_WIDTH}" height="${MAP_HEIGHT}" viewBox="0 0 ${MAP_WIDTH} ${MAP_HEIGHT}">`,
    shape('land', land),
    shape('area', area),
    shape('borders', borders),
    shape('line', line),
    ...names.map(({ x, y }, at) => `<text x="${x}" y="${y + LABEL_BASE}">${literal(countries[at] ?? '')}</text>`),
    ...marks.map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="${LOCATOR_MARK}"/>`),
    ...marks.map(({ x, y, label }, at) => {
      const named = labels[at];
      if (!label || !named) return '';
      const { dx, dy, anchor: side } = LABEL_SIDES[label];
      return `<text class="label" x="${x + dx}" y="${y + dy}" style="text-anchor:${side}">${literal(named.text)}</text>`;
    }),
    '</svg>',
  ].join('');
}

/** The marks or bars of a figure; they say nothing that the words do not. */
export function figureMarkup(drawing: FigureDrawing): string {
  if ('tenths' in drawing)
    return `<svg aria-hidden="true" width="120" height="12" viewBox="-1 -1 ${10 * MARK_PITCH} ${MARK_PITCH}"><path class="empty" d="${marksPath(10)}"/><path class="full" d="${marksPath(drawing.tenths)}"/></svg>`;
  const bar = (kind: string, part: number, isLast: boolean) =>
    `<rect class="${kind}" y="${isLast ? 8 : 0}" width="${180 * part}" height="6"/>`;
  return `<svg aria-hidden="true" width="180" height="14">${bar('was', drawing.other, !drawing.last)}${bar('full', drawing.full, drawing.last)}</svg>`;
}

/** The picture itself, and what must be said of it; nothing where it is no picture. */
export function pictureMarkup(picture: Picture, language: Language): string {
  const bytes = bytesOfBase64(picture.data);
  const head = bytes && pictureHead(bytes);
  if (!head || typeof head === 'string') return '';
  const { description, credit, source } = pictureWords(picture, language);
  const [width, height] = head.size;
  return `<figure><img alt="" width="${width}" height="${height}" src="data:${head.type};base64,${picture.data}"><figcaption>${text(description, language)} ${literal(credit)}. ${anchor(source.url, source.label)}</figcaption></figure>`;
}
