/** Measures the words of drawings. */

/** As panel.css sets names in drawings, in units of the drawing. */
const NAME_FONT = '12px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif';

/** Makes a function that measures a line of a name, in units of the drawing. */
export function createRuler(): (line: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  if (context) context.font = NAME_FONT;
  // Without a canvas, overestimate: letters are seldom wider than this.
  return (line) => context?.measureText(line).width ?? line.length * 7.2;
}
