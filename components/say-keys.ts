/** Says keys as they are printed on a keyboard. */
import { i18n } from '#i18n';

/** "Alt+Shift+." for "Alt+Shift+Period", as browsers name it; in Spanish with "Mayús". */
export function sayKeys(keys: string): string {
  const printed: Readonly<Record<string, string>> = { Period: '.', Comma: ',', Shift: i18n.t('options.keys_shift') };
  return keys
    .split('+')
    .map((key) => printed[key] ?? key)
    .join('+');
}
