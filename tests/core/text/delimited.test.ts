import { describe, expect, it } from 'vitest';
import { csvOf, tsvOf } from '../../../core/text/delimited';

/** A cell as it is read back from a CSV of one cell. */
const cell = (text: string) =>
  csvOf([[text]])
    .replace(/^\uFEFF|\r\n$/g, '')
    .replace(/^"([\s\S]*)"$/, '$1')
    .replaceAll('""', '"');

describe('csvOf', () => {
  it('ends every row with CRLF, quotes what has to be, and begins with a byte order mark', () => {
    const rows = [
      ['Topic', 'Value'],
      ['López, Ana', 'the “so-called” "ten"'],
    ];
    expect(csvOf(rows)).toBe('\uFEFFTopic,Value\r\n"López, Ana","the “so-called” ""ten"""\r\n');
    expect(csvOf([])).toBe('\uFEFF');
  });

  it('carries no formula', () => {
    const formulas = [
      '=1+1',
      '+1',
      '-1+1',
      '@SUM(A1)',
      '  =1',
      '\t=1',
      '\r\n=1',
      '＝1',
      '"=1',
      "' =1",
      '-',
      '--1',
      '-1,2;3',
    ];
    for (const text of formulas) expect(cell(text).replace(/^["' ]*(?=')/, '')).toMatch(/^'/);
    expect(cell('=HYPERLINK("https://x.example","x")')).toBe('\'=HYPERLINK("https://x.example","x")');
    // Where the decimal sign is a comma, a semicolon begins the next cell.
    expect(cell('a;=1+1; "@x;ñ=1')).toBe("a;'=1+1; \"'@x;ñ=1");
  });

  it('leaves numbers numbers, and words as they are', () => {
    const plain = ['-5', '-2.5', '-1,234.5', '-5%', '-5 %', '−5', '5-6', 'a=b', 'a@b.example', '2 + 2', '1e+21', ''];
    for (const text of plain) expect(cell(text)).toBe(text);
  });

  it('keeps a cell on one line', () => {
    expect(cell(' two\r\nlines\tand a tab ')).toBe('two lines and a tab');
  });
});

describe('tsvOf', () => {
  it('is a row per line, cells apart by tabs, with formulas inert', () => {
    expect(
      tsvOf([
        ['a', 'b\tc'],
        ['=1', '-5'],
      ]),
    ).toBe("a\tb c\n'=1\t-5");
    expect(
      tsvOf([
        ['"open', 'the "second"'],
        ['"=1"', '5'],
      ]),
    ).toBe(`"""open"\tthe "second"\n"""'=1"""\t5`);
  });
});
