/** Writes rows of cells as CSV and as TSV that no spreadsheet takes for formulas. */

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
