/** Reads settings in frames, where every byte counts: only what `upgradeSettings` has let through is stored. */
import {
  CARD_LENGTHS,
  CARD_PLACES,
  DEFAULT_SETTINGS,
  DENSITIES,
  FUZZINESSES,
  HOVER_DELAYS,
  MARKS,
  OPENINGS,
  type Settings,
} from './settings';

/** The values of each field that has a few. */
export const CHOICES = {
  density: DENSITIES,
  fuzziness: FUZZINESSES,
  mark: MARKS,
  opening: OPENINGS,
  hoverDelay: HOVER_DELAYS,
  cardLength: CARD_LENGTHS,
  cardPlace: CARD_PLACES,
} as const satisfies Partial<Record<keyof Settings, readonly unknown[]>>;

/**
 * The settings in a stored value, as far as each field has its shape: a known choice, a boolean, a list of texts. What
 * a text says is not looked at: a site or a name that is none covers nothing. Never fails.
 */
export function settingsOfShape(stored: unknown): Settings {
  const changed: Record<string, unknown> = Object((stored as { changed?: unknown } | undefined)?.changed);
  const fields = Object.entries(DEFAULT_SETTINGS).map(([key, byDefault]) => {
    const value = Object.hasOwn(changed, key) ? changed[key] : undefined;
    return [key, hasShape(value, byDefault, CHOICES[key as keyof typeof CHOICES]) ? value : byDefault];
  });
  return Object.fromEntries(fields);
}

function hasShape(value: unknown, like: unknown, choices: readonly unknown[] | undefined): boolean {
  if (choices) return choices.includes(value);
  return Array.isArray(like)
    ? Array.isArray(value) && value.every((item) => typeof item === 'string')
    : typeof value === typeof like;
}
