/** Reads messages of the interface out of their files, and puts values into their gaps. */

/** Every message of (a part of) a file of assets/locales, by its key: `card.close` with the separator ".". */
export function flatMessages(node: object, separator: '.' | '_', prefix = ''): [key: string, text: string][] {
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : flatMessages(value as object, separator, prefix + key + separator),
  );
}

/** `text` with `values` in place of $1, $2 ...; nothing where there is no such value. */
export function filled(text: string, values: readonly (string | number)[]): string {
  return text.replace(/\$(\d)/g, (_, place: string) => String(values[Number(place) - 1] ?? ''));
}
