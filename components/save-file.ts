/** Saves a file for the reader. */

/** Browsers read the file's address a moment after the click. */
const KEEP_MS = 60_000;

/** Saves a file as a browser download. */
export function saveFile(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_MS);
}
