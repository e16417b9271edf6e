/** Writes words, lines and links as HTML. */
import type { Line } from '../cards/card-lines';
import type { Language } from '../topics/topic';

/** A link for web addresses; anything else is text. */
export function anchor(url: string, shown: string): string {
  return /^https?:\/\//.test(url)
    ? `<a href="${literal(url)}" rel="noopener noreferrer">${literal(shown)}</a>`
    : literal(shown);
}

/** A line of a pack, marked with its language if that is not the one around it. */
export function text(line: Line, language: Language): string {
  return line.language === language ? literal(line.text) : `<span lang="${line.language}">${literal(line.text)}</span>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Words as they are read, whatever signs they have. */
export function literal(words: string): string {
  return words.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
