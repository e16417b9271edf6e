/** Works out how a figure can be drawn, where a drawing helps: a share as ten marks, a change as two bars. */
import { LANGUAGES } from '../packs/pack-schema';
import { type Amount, amountIn } from '../text/amount';
import type { Figure, Text } from '../topics/topic';

/** Ten marks, so many of them full; or two bars, each as a part of the longer. */
export type FigureDrawing = { readonly tenths: number } | { readonly was: number; readonly became: number };

/** Parts of a bar below this are not seen. */
const LEAST_BAR = 0.01;

/**
 * The drawing of `figure`; null where there is nothing to compare, or no number that can be drawn: none at all, one of a
 * million digits, a share below nothing or above all, a change between different things.
 */
export function figureDrawing({ value, unit, since }: Figure): FigureDrawing | null {
  const was = amountOf(value, unit);
  if (!was) return null;
  if (since) {
    const became = amountOf(since.value, unit);
    return became ? barsOf(was, became) : null;
  }
  return was.isShare && was.size >= 0 && was.size <= 1 ? { tenths: Math.round(was.size * 100) / 10 } : null;
}

/** True if what a figure became can be compared with what it was. */
export function isComparable({ value, unit, since }: Figure): boolean {
  const [was, became] = [amountOf(value, unit), since && amountOf(since.value, unit)];
  return !was || !became ? false : was.isShare === became.isShare;
}

function barsOf(was: Amount, became: Amount): FigureDrawing | null {
  const most = Math.max(was.size, became.size);
  const isDrawable = was.isShare === became.isShare && Math.min(was.size, became.size) >= 0 && Number.isFinite(most);
  if (!isDrawable || most === 0) return null;
  const part = (size: number) => (size === 0 ? 0 : Math.max(LEAST_BAR, Math.round((size / most) * 100) / 100));
  return { was: part(was.size), became: part(became.size) };
}

/** The number in a text, in whichever language says it; as `NumberTable` sorts it. */
function amountOf(text: Text, unit: Text | undefined): Amount | null {
  for (const language of LANGUAGES) {
    const words = text[language];
    const amount = words === undefined ? null : amountIn([words, unit?.[language] ?? ''].join(' '), language);
    if (amount) return amount;
  }
  return null;
}
