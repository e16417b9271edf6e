/** Misspells names as people and machines do, the same way in every run. */

export const SLIPS = [
  'neighbouring key',
  'dropped letter',
  'doubled letter',
  'swapped letters',
  'lost accent',
  'OCR confusion',
  'joined words',
  'split word',
  'hyphen for space',
] as const;
export type Slip = (typeof SLIPS)[number];

const KEYS = ['qwertyuiop', 'asdfghjklñ', 'zxcvbnm'];
const OCR: readonly [string, string][] = [
  ['rn', 'm'],
  ['m', 'rn'],
  ['l', '1'],
  ['o', '0'],
  ['i', 'l'],
  ['cl', 'd'],
  ['h', 'b'],
  ['e', 'c'],
];
const ACCENTS: Readonly<Record<string, string>> = { á: 'a', é: 'e', í: 'i', ó: 'o', ú: 'u', ñ: 'n', ü: 'u' };

/** `name` with one slip of that kind, or null where it offers no place for one. */
export function misspell(name: string, slip: Slip, random: () => number): string | null {
  const edits = placesFor(name, slip);
  const edit = edits[Math.floor(random() * edits.length)];
  if (!edit) return null;
  const written =
    name.slice(0, edit.at) +
    matchCase(edit.put, name.slice(edit.at, edit.at + edit.drop)) +
    name.slice(edit.at + edit.drop);
  return written === name ? null : written;
}

interface Edit {
  at: number;
  drop: number;
  put: string;
}

/** A capital goes where a capital stood. */
function matchCase(put: string, dropped: string): string {
  return dropped !== '' && dropped.charAt(0) !== dropped.charAt(0).toLowerCase()
    ? put.charAt(0).toUpperCase() + put.slice(1)
    : put;
}

function placesFor(name: string, slip: Slip): Edit[] {
  const edits: Edit[] = [];
  for (let at = 0; at < name.length; at++) edits.push(...editsAt(name, at, slip));
  return edits;
}

function editsAt(name: string, at: number, slip: Slip): Edit[] {
  const letter = name.charAt(at);
  const lower = letter.toLowerCase();
  const next = name.charAt(at + 1);
  const isLetter = /\p{L}/u.test(letter);
  switch (slip) {
    case 'neighbouring key':
      return neighbours(lower).map((put) => ({ at, drop: 1, put }));
    case 'dropped letter':
      return isLetter ? [{ at, drop: 1, put: '' }] : [];
    case 'doubled letter':
      return isLetter ? [{ at: at + 1, drop: 0, put: lower }] : [];
    case 'swapped letters':
      return isLetter && /\p{L}/u.test(next) && lower !== next.toLowerCase()
        ? [{ at, drop: 2, put: next.toLowerCase() + lower }]
        : [];
    case 'lost accent':
      return ACCENTS[lower] === undefined ? [] : [{ at, drop: 1, put: ACCENTS[lower] }];
    case 'OCR confusion':
      return OCR.filter(([from]) => name.slice(at, at + from.length).toLowerCase() === from).map(([from, put]) => ({
        at,
        drop: from.length,
        put,
      }));
    case 'joined words':
      return letter === ' ' ? [{ at, drop: 1, put: '' }] : [];
    case 'split word':
      // Somewhere inside a word, two letters from either end at least.
      return /^\p{L}{4}$/u.test(name.slice(at - 2, at + 2)) && at >= 2 ? [{ at, drop: 0, put: ' ' }] : [];
    case 'hyphen for space':
      return letter === ' ' ? [{ at, drop: 1, put: '-' }] : [];
  }
}

function neighbours(letter: string): string[] {
  const row = KEYS.findIndex((keys) => keys.includes(letter));
  const at = KEYS[row]?.indexOf(letter) ?? -1;
  if (at < 0) return [];
  const around = [KEYS[row]?.[at - 1], KEYS[row]?.[at + 1], KEYS[row - 1]?.[at], KEYS[row + 1]?.[at]];
  return around.filter((key): key is string => key !== undefined);
}
