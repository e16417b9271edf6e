/** Tells topics that are still being written from finished ones. */

/** Why the topic in `value` is unfinished, or null. `languages` are those of its pack. */
export function whyUnfinished(value: unknown, languages: readonly string[]): string | null {
  const draft = findKey(value, '');
  if (draft) return `still holds the editor's draft key "${draft}"`;
  const untranslated = findUntranslated(value, languages, '');
  return untranslated ? `lacks ${untranslated}` : null;
}

function findKey(value: unknown, at: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const path = at === '' ? key : `${at}.${key}`;
    if (key.startsWith('_')) return path;
    const found = findKey(inner, path);
    if (found) return found;
  }
  return null;
}

/** An object that has one language as a key is a text, and must have them all. */
function findUntranslated(value: unknown, languages: readonly string[], at: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const isText = languages.some((language) => language in value) && !/(^|\.)wikipedia$/.test(at);
  if (isText) {
    const missing = languages.find((language) => !(language in value));
    return missing === undefined ? null : `${at}.${missing}`;
  }
  for (const [key, inner] of Object.entries(value)) {
    const found = findUntranslated(inner, languages, at === '' ? key : `${at}.${key}`);
    if (found) return found;
  }
  return null;
}
