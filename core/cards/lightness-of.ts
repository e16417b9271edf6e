/** Works out how light a computed CSS colour is. */

/**
 * Lightness from 0 (black) to 1 (white) of a colour as `getComputedStyle` writes it, or null if it is transparent or
 * in an unknown notation. Only good enough to tell dark from light.
 */
export function lightnessOf(colour: string): number | null {
  const [, notation = '', inside = ''] = /^([a-z]+)\((.*)\)$/.exec(colour.trim()) ?? [];
  const words = inside.split(/[\s,/]+/).filter(Boolean);
  const space = notation === 'color' ? (words.shift() ?? '') : notation;
  const values = words.map((word) => (word.endsWith('%') ? Number.parseFloat(word) / 100 : Number.parseFloat(word)));
  const [first = Number.NaN, second = Number.NaN, third = Number.NaN, alpha = 1] = values;
  if (alpha < 0.5 || Number.isNaN(first)) return null;
  switch (space) {
    case 'rgb':
    case 'rgba':
      return (0.2126 * first + 0.7152 * second + 0.0722 * third) / 255;
    case 'srgb':
    case 'display-p3':
      return 0.2126 * first + 0.7152 * second + 0.0722 * third;
    case 'oklab':
    case 'oklch':
      return first;
    case 'lab':
    case 'lch':
      return first / (words[0]?.endsWith('%') ? 1 : 100);
    default:
      return null;
  }
}
