/** Hands what the panel made to the reader: as a file, or in the clipboard. */

/** A browser reads the file's address a moment after the click. */
const KEEP_MS = 60_000;

/** Saves a file by the browser's own download. */
export function saveFile(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_MS);
}

/** Copies text, with the same as HTML for editors that take it. Rejects where the browser refuses. */
export async function copy(text: string, html: string): Promise<void> {
  const kinds = { 'text/plain': text, 'text/html': html };
  const blobs = Object.entries(kinds).map(([type, words]) => [type, new Blob([words], { type })] as const);
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}
