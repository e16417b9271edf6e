/** Reads stored settings in frames, by the type of each field alone: what is stored was checked when it was stored. */
import { FIELD_ENTRIES, type Field, type Settings } from './settings';

/**
 * The settings in a stored value, as far as each field has its type: a known choice, a switch, a list of texts. What a
 * text says is not looked at: a site or a name that is none covers nothing. Never fails.
 */
export function frameSettings(stored: unknown): Settings {
  const changed: Record<string, unknown> = Object((stored as { changed?: unknown } | undefined)?.changed);
  const settings = FIELD_ENTRIES.map(([key, field]) => {
    const value = Object.hasOwn(changed, key) ? changed[key] : undefined;
    return [key, hasType(value, field) ? value : field.byDefault];
  });
  return Object.fromEntries(settings);
}

function hasType(value: unknown, { values, items }: Field): boolean {
  if (values) return values.includes(value);
  return items ? Array.isArray(value) && value.every((item) => typeof item === 'string') : typeof value === 'boolean';
}
