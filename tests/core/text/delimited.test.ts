import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf, rowsIn, tsvOf } from '../../../core/text/delimited';

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

describe('reading rows', () => {
  it.each<[string, string, string[][]]>([
    [
      'commas',
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'semicolons, as Spanish spreadsheets write them',
      'a;"b,c"\n d ;e',
      [
        ['a', 'b,c'],
        ['d', 'e'],
      ],
    ],
    [
      'tabs',
      'a\tb, c\nd\t',
      [
        ['a', 'b, c'],
        ['d', ''],
      ],
    ],
    [
      'a byte order mark, old line ends and empty lines',
      '\uFEFFa,b\r\r,\rc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['quotes, commas and line ends in quotes', '"a ""b"", c\nd",e', [['a "b", c\nd', 'e']]],
    ['empty cells', ',a,\n', [['', 'a', '']]],
    ['a quote within a cell', 'a"b,c', [['a"b', 'c']]],
    ['a quote that is never closed', '"a,b\nc', [['a,b\nc']]],
    ['words after a closed quote', '"a" b,c', [['a', 'c']]],
    ['nothing', '', []],
    ['no more than a mark', '\uFEFF', []],
  ])('of %s', (_, text, rows) => {
    expect(rowsIn(text)).toEqual(rows);
  });

  it('gives back what was written', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab"\';,=+-@ñ \t'.split('')), maxLength: 8 });
    const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 5 }), (rows) => {
        const written = rows.map((row) => row.map(tidy)).filter((row) => row.some(Boolean));
        expect(rowsIn(csvOf([['one', 'two', 'three'], ...written])).slice(1)).toEqual(written);
      }),
    );
  });
});
