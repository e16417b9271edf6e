/** The drawings that a store asks for beside pictures: the tile and the banner of its lists, and the icon, small and large, with air around it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FONT, FONT_FACES } from '../../tests/kit/font';
import { ROOT } from './root';

export interface StoreDrawing {
  name: string;
  width: number;
  height: number;
  html: string;
}

/** Pixels: 96 drawn, 16 of air on each side, as the Chrome Web Store asks. */
const ICON = { size: 128, air: 16 };
/** The same for Edge, which recommends this size. */
const LOGO = { size: 300, air: 38 };
/** Of one line of text in the drawing, in its own units: how long each is, and which words are underlined. */
const LINES = [232, 214, 240, 226, 190, 0, 236, 220, 242, 160] as const;
const LINE = { left: 28, first: 34, step: 21, height: 7 };
const UNDERLINED = { line: 3, from: 84, to: 158 };
/** Of the note beside the text. */
const NOTE = { x: 292, y: 72, width: 172, height: 130 };
/** Height of the scene in its own units; its width is that of the note and the text with equal air. */
const SCENE = { width: 492, height: 272 };

/** Every drawing, as a page of exactly its size. The same in every language: only the name is written. */
export function storeDrawings(): StoreDrawing[] {
  return [
    { name: 'tile', width: 440, height: 280, html: page(scene()) },
    { name: 'marquee', width: 1400, height: 560, html: page(scene()) },
    { name: 'icon', width: ICON.size, height: ICON.size, html: iconPage(ICON) },
    { name: 'logo', width: LOGO.size, height: LOGO.size, html: iconPage(LOGO) },
  ];
}

function page(content: string): string {
  return `<!doctype html><style>${FONT_FACES}html,body{margin:0;height:100%}body{background:#f5efe4;display:flex;align-items:center;
justify-content:center;overflow:hidden}svg{width:92%;height:92%}</style>${content}`;
}

/** A column of text with one name underlined, and the note in its margin. */
function scene(): string {
  const bars = LINES.map((width, at) => {
    const y = LINE.first + at * LINE.step;
    return width > 0 ? `<rect x="${LINE.left}" y="${y}" width="${width}" height="${LINE.height}" rx="1"/>` : '';
  });
  const y = LINE.first + UNDERLINED.line * LINE.step;
  const { from, to } = UNDERLINED;
  const name = `<rect x="${LINE.left + from}" y="${y}" width="${to - from}" height="${LINE.height}" rx="1" fill="#211d18"/>
<rect x="${LINE.left + from}" y="${y + 11}" width="${to - from}" height="3" fill="#9a3324"/>`;
  return `<svg viewBox="0 0 ${SCENE.width} ${SCENE.height}"><g fill="#211d18" fill-opacity=".26">${bars.join('')}</g>${name}${note(y + 12)}</svg>`;
}

/** The note, with a thin line from the underlined words at height `y`. */
function note(y: number): string {
  const { x, y: top, width, height } = NOTE;
  const bar = (at: number, length: number) =>
    `<rect x="${x + 16}" y="${top + at}" width="${length}" height="5" rx="1" fill="#62594d" fill-opacity=".45"/>`;
  return `<path d="M${LINE.left + UNDERLINED.to + 6} ${y}H${x}" stroke="#9a3324" stroke-width="1" fill="none"/>
<rect x="${x}" y="${top}" width="${width}" height="${height}" rx="3" fill="#fdfbf6" stroke="#d3c8b4"/>
<rect x="${x}" y="${top}" width="3" height="${height}" fill="#9a3324"/>
<text x="${x + 16}" y="${top + 42}" font-family="${FONT}" font-size="32" font-weight="700" fill="#211d18">Glosa</text>
${bar(60, 136)}${bar(74, 122)}<path d="M${x + 16} ${top + 94}h136" stroke="#e0d8c9"/>${bar(104, 92)}`;
}

function iconPage({ size, air }: typeof ICON): string {
  const icon = readFileSync(join(ROOT, 'assets', 'icon.svg'), 'utf8');
  return `<!doctype html><style>html,body{margin:0;background:transparent}svg{display:block;margin:${air}px;width:${
    size - 2 * air
  }px}</style>${icon}`;
}
