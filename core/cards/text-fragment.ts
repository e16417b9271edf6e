/** Makes an address with a text fragment, with which browsers scroll to words on a page and mark them. */

/** This many words on each side distinguish one place from others with the same words. */
const CONTEXT_WORDS = 3;

/**
 * `address` with a text fragment for `words`, with the words around them as context. Null for an address that
 * cannot be opened again (about:srcdoc, blob:, data:).
 */
export function linkToWords(address: string, before: string, words: string, after: string): string | null {
  if (!/^(https?|file):/.test(address)) return null;
  // Browsers match whole words, and count "Obrador's" as one.
  const rest = /^['’]\p{L}+/u.exec(after)?.[0] ?? '';
  const prefix = wordsOf(before).slice(-CONTEXT_WORDS).join(' ');
  const suffix = wordsOf(after.slice(rest.length)).slice(0, CONTEXT_WORDS).join(' ');
  const parts = [
    ...(prefix ? [`${escaped(prefix)}-`] : []),
    escaped(wordsOf(words + rest).join(' ')),
    ...(suffix ? [`-${escaped(suffix)}`] : []),
  ];
  const [page = '', fragment = ''] = address.split(/#(.*)/s);
  return `${page}#${fragment.replace(/:~:.*$/s, '')}:~:text=${parts.join(',')}`;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

/** A hyphen, a comma and an ampersand mean something in a fragment. */
function escaped(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
