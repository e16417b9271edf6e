/** Says the messages of cards in the browser's language, or in the one that the reader wants cards to be in. */
import { i18n as browsers } from '#i18n';
import { filled } from '@/core/message-texts';

/** Messages by their keys, such as `card.close`. */
export type WordTable = Readonly<Record<string, string>>;

let table: WordTable | null = null;

/** From now on messages are those of `words`; null, and for every message that `words` lacks: the browser's. */
export function speak(words: WordTable | null): void {
  table = words;
}

function translate(key: Parameters<typeof browsers.t>[0], values: readonly (string | number)[] = []): string {
  const text = table?.[key];
  if (text !== undefined) return filled(text, values);
  return values.length > 0 ? browsers.t(key as 'card.more', values as [string]) : browsers.t(key as 'card.dates');
}

/** Typed as the browser's messages are. */
export const i18n = { t: translate as typeof browsers.t };
