/** Hands the reader text in the clipboard. */

/** Copies text, with the same as HTML for editors that take it. Rejects where the browser refuses. */
export async function copy(text: string, html: string): Promise<void> {
  const kinds = { 'text/plain': text, 'text/html': html };
  const blobs = Object.entries(kinds).map(([type, words]) => [type, new Blob([words], { type })] as const);
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}
