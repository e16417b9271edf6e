/** Decodes base64, for which core has no function of the browser's. */

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const FORM = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** The bytes of `text`; null if it is not base64 without line breaks. */
export function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (!FORM.test(text)) return null;
  const digits = text.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let held = 0;
  let at = 0;
  for (let place = 0; place < digits.length; place++) {
    held = ((held << 6) | DIGITS.indexOf(digits.charAt(place))) & 0xffffff;
    const bits = ((place + 1) * 6) % 8;
    if (place % 4 !== 0) bytes[at++] = held >> bits;
  }
  return bytes;
}
