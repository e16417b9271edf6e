/** Measures lines of text that a drawing will show. */

/** What panel.css sets for names in drawings, in units of the drawing. */
export const NAME_FONT = '12px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif';

/** Gives what says how many pixels a line takes in `font`. */
export function createRuler(font: string): (line: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  if (context) context.font = font;
  // Without a canvas no line is thought too short: letters are seldom wider than this.
  return (line) => context?.measureText(line).width ?? line.length * 7.2;
}
