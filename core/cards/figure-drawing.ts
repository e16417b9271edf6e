/** Works out how a figure can be drawn, where a drawing helps: a share as ten marks, a change or a comparison as two bars. */
import { LANGUAGES } from '../packs/pack-schema';
import { type Amount, amountIn } from '../text/amount';
import type { Figure, Text } from '../topics/topic';

/** Two bars in the order of the words, each as a part of the longer. */
interface Bars {
  /** The figure that counts. */
  readonly full: number;
  readonly other: number;
  /** The one that counts comes second. */
  readonly last: boolean;
}

/** Ten marks, so many of them full; or two bars. */
export type FigureDrawing = { readonly tenths: number } | Bars;

/** Parts of a bar below this are not seen. */
const LEAST_BAR = 0.01;

/**
 * The drawing of `figure`; null where there is nothing to compare, or no number that can be drawn: none at all, one of a
 * million digits, a share below nothing or above all, a change between different things. Of a change, what it became counts;
 * of a comparison, the figure itself.
 */
export function figureDrawing({ value, unit, since, beside }: Figure): FigureDrawing | null {
  const own = amountOf(value, unit);
  if (!own) return null;
  const other = since ?? beside;
  if (other) {
    const amount = amountOf(other.value, unit);
    if (!amount) return null;
    return since ? barsOf(amount, own, true) : barsOf(own, amount, false);
  }
  return own.isShare && own.size >= 0 && own.size <= 1 ? { tenths: Math.round(own.size * 100) / 10 } : null;
}

/** True if what a figure became, or stands beside, can be compared with it. */
export function isComparable({ value, unit, since, beside }: Figure): boolean {
  const other = since ?? beside;
  const [own, amount] = [amountOf(value, unit), other && amountOf(other.value, unit)];
  return !own || !amount ? false : own.isShare === amount.isShare;
}

function barsOf(one: Amount, other: Amount, last: boolean): FigureDrawing | null {
  const most = Math.max(one.size, other.size);
  const isDrawable = one.isShare === other.isShare && Math.min(one.size, other.size) >= 0 && Number.isFinite(most);
  if (!isDrawable || most === 0) return null;
  const part = (size: number) => (size === 0 ? 0 : Math.max(LEAST_BAR, Math.round((size / most) * 100) / 100));
  return { full: part(one.size), other: part(other.size), last };
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
