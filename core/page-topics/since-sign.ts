/** The sign of a topic that the article does not name, where there is no room for the words; a note beside it explains it. */
export const SINCE_SIGN = '*';

/** `text`, the name of a topic or the end of one, with the sign if the article does not name the topic. */
export function withSinceSign(text: string, { sinceOnly }: { readonly sinceOnly: boolean }): string {
  return sinceOnly ? text + SINCE_SIGN : text;
}
