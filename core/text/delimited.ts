/** Converts rows of cells to and from CSV and TSV, of which no spreadsheet takes a cell for a formula. */

/**
 * CSV as in RFC 4180: commas, CRLF, a cell in quotes where it must be. Begins with a byte order mark, without which Excel
 * reads accents wrongly.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map((cell) => csvCell(inert(cell))).join(',')}\r\n`).join('')}`;
}

/**
 * TSV for the clipboard: a line per row, without a final line feed, so that pasting adds no empty row. A cell that begins with
 * a quotation mark is in quotes, or a spreadsheet would read on to the next mark.
 */
export function tsvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => tsvCell(inert(cell))).join('\t')).join('\n');
}

/**
 * A cell on one line that stays text: an apostrophe goes before what begins like a formula (=, +, -, @ and their wide
 * forms; OWASP, "CSV injection"), also after a semicolon, which separates cells where the comma is the decimal sign.
 * Negative numbers stay as they are.
 */
function inert(cell: string): string {
  const line = cell.replace(/\s+/g, ' ').trim();
  if (/^-\d[\d.,]*\s?%?$/.test(line)) return line;
  return line.replace(/(^|;)(["' ]*)(?=[=+\-@＝＋－＠])/g, "$1$2'");
}

function csvCell(cell: string): string {
  return /[",;]/.test(cell) ? quoted(cell) : cell;
}

function tsvCell(cell: string): string {
  return cell.startsWith('"') ? quoted(cell) : cell;
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

/** What spreadsheets put between cells: a semicolon where the comma is the decimal sign. */
const SEPARATORS = ['\t', ';', ','] as const;
/** Where a cell ends, by what separates cells. */
const ENDS = { '\t': /[\t\r\n]/, ';': /[;\r\n]/, ',': /[,\r\n]/ } as const;

/**
 * The rows in the text of a CSV or TSV file, as spreadsheets write them: with or without a byte order mark, any line ends, cells in
 * quotes where they must be. Empty lines are left out. A quote that is never closed closes at the end. What `csvOf` puts before
 * formulas is taken away.
 */
export function rowsIn(text: string): string[][] {
  const all = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(all);
  const rows: string[][] = [[]];
  let from = 0;
  while (from < all.length) {
    const { cell, end } = cellAt(all, from, separator);
    rows.at(-1)?.push(lively(cell));
    if (end < all.length && all[end] !== separator) rows.push([]);
    // A separator at the very end has an empty cell behind it.
    if (end === all.length - 1 && all[end] === separator) rows.at(-1)?.push('');
    // Of CRLF, the second makes an empty row more.
    from = end + 1;
  }
  return rows.filter((row) => row.some((cell) => cell !== ''));
}

/** The cell that begins at `from`, and where its separator or line end is. What follows a closed quote is dropped. */
function cellAt(text: string, from: number, separator: (typeof SEPARATORS)[number]): { cell: string; end: number } {
  const quoted = text[from] === '"' ? /"(?:[^"]|"")*"?/y : null;
  if (quoted) quoted.lastIndex = from;
  const whole = quoted?.exec(text)?.[0];
  const behind = from + (whole?.length ?? 0);
  const rest = text.slice(behind).search(ENDS[separator]);
  const end = rest < 0 ? text.length : behind + rest;
  const cell = whole === undefined ? text.slice(from, end) : whole.replace(/^"|"$/g, '').replaceAll('""', '"');
  return { cell, end };
}

/** The separator that the first line has most of, outside quotes. */
function separatorOf(text: string): (typeof SEPARATORS)[number] {
  const [first = ''] = text.replace(/"(?:[^"]|"")*"/g, '').split(/[\r\n]/, 1);
  const counts = SEPARATORS.map((separator) => first.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** What `inert` made of a cell, as it was. */
function lively(cell: string): string {
  return cell.replace(/(^|;)(["' ]*)'(?=[=+\-@＝＋－＠])/g, '$1$2').trim();
}
