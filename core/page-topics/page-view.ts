/** Defines what the page in front reports to the panel or popup while one is open. */
import type { TopicKey } from '../topics/topic';

/** The name of the channel between a panel and the frame it watches. */
export const VIEW_CHANNEL = 'glosa:view';

export interface PageView {
  /** Topics in order of their first mention. */
  order: readonly TopicKey[];
  /** Topics with mentions in the viewport, from top to bottom. */
  inView: readonly TopicKey[];
  /** The page's own date (YYYY, YYYY-MM or YYYY-MM-DD), or null if it says none. */
  pageDate: string | null;
}

/** Parses a date as a page may give it: "2023-05-09T10:00Z" becomes "2023-05-09"; null for anything else. */
export function readDate(text: unknown): string | null {
  if (typeof text !== 'string') return null;
  const [, date] = /^\s*(\d{4}-\d{2}-\d{2})(?:$|[T\s])/.exec(text) ?? [];
  if (date === undefined) return null;
  const time = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(time.getTime()) || time.toISOString().slice(0, 10) !== date ? null : date;
}

/** The view in a message, as a fresh object; null if it is not one. Keys beyond `most` are dropped. */
export function readPageView(message: unknown, most: number): PageView | null {
  if (typeof message !== 'object' || message === null) return null;
  const { order, inView, pageDate } = message as Record<string, unknown>;
  if (!isKeys(order) || !isKeys(inView)) return null;
  return { order: order.slice(0, most), inView: inView.slice(0, most), pageDate: readDate(pageDate) };
}

function isKeys(value: unknown): value is TopicKey[] {
  return Array.isArray(value) && value.every((key) => typeof key === 'string');
}

/** `topics` in order of appearance; those not in `order` keep their order, at the end. */
export function inOrderOfAppearance<T extends { key: TopicKey }>(
  topics: readonly T[],
  order: readonly TopicKey[],
): T[] {
  const places = new Map(order.map((key, place) => [key, place]));
  const placeOf = ({ key }: T) => places.get(key) ?? order.length;
  return [...topics].sort((one, other) => placeOf(one) - placeOf(other));
}
