/** Files of every encoding that an editor may write: read whole, or refused in words. */
import { describe, expect, it } from 'vitest';
import { textOfFile } from '@/core/packs/file-text';
import { readPackFile, readPackText } from '@/core/packs/read-pack';
import { decodeText } from '@/platform/decode-text';
import { tellFault } from '@/scripts/pack/say-fault';
import { makeName, makePack, makeTopic } from '../../kit/pack';

const bytesOf = (text: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding));
const read = (bytes: Uint8Array) => textOfFile(bytes, decodeText);
const MARK = '\ufeff';
const TEXT = '{"a": "Ríos, ñandú"}';

describe('the text of a file', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', bytesOf(TEXT, 'utf8')],
    ['UTF-8 with a mark', bytesOf(MARK + TEXT, 'utf8')],
    ['UTF-16, low byte first', bytesOf(MARK + TEXT, 'utf16le')],
    ['UTF-16, high byte first', new Uint8Array(Buffer.from(MARK + TEXT, 'utf16le').swap16())],
  ])('is read from %s', (_, bytes) => {
    expect(read(bytes)).toBe(TEXT);
  });

  it.each<[string, Uint8Array]>([
    ['Latin-1', bytesOf(TEXT, 'latin1')],
    ['UTF-16 without a mark', bytesOf('{"a": 1}', 'utf16le')],
    ['something that is no text', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0x00])],
  ])('is refused from %s', (_, bytes) => {
    expect(read(bytes)).toBeNull();
  });
});

const said = (text: string | Uint8Array) => {
  const reading = typeof text === 'string' ? readPackText(text) : readPackFile(text, decodeText);
  return 'faults' in reading ? reading.faults.map((fault) => tellFault(fault).message) : [];
};

it.each<[string, string | Uint8Array]>([
  [
    'is not in UTF-8, so its letters would be spoilt: save it again with the encoding UTF-8',
    bytesOf('{"ñ": 1}', 'latin1'),
  ],
  ['is empty: choose another file, or export the pack again', ''],
  ['is empty: choose another file, or export the pack again', ' \n'],
  ['has a comma before the bracket in line 2, column 1: take it out', '{"format": 1,\n}'],
  ['has a comma before the bracket in line 1, column 14: take it out', '{"a": [1, 2, ]}'],
  ['is not JSON: see line 1, column 1', 'x'],
])('an author is told: %s', (message, text) => {
  expect(said(text)).toEqual([message]);
});

describe('a name that stands on nearly every page', () => {
  const faultsFor = (text: string, more = {}) => {
    const reading = readPackText(
      JSON.stringify(makePack([{ ...makeTopic('one', ['One']), names: [makeName(text, more)] }])),
    );
    return 'faults' in reading ? reading.faults.map(({ code }) => code) : [];
  };

  it.each(['the', 'The', 'de', 'él', 'X', '7', 'ñ', '42', '2023', 'of the', 'De la', '🙂'])(
    'is refused: %s',
    (name) => {
      expect(faultsFor(name)).toEqual(['name_everywhere']);
    },
  );

  it('is refused with one capital too: it begins sentences', () => {
    expect(faultsFor('The', { exactCase: true })).toEqual(['name_everywhere']);
    expect(faultsFor('7', { exactCase: true })).toEqual(['name_everywhere']);
  });

  it.each([
    ['WHO', { exactCase: true }],
    ['X', { exactCase: true, cues: ['Twitter'] }],
    ['Of the people', {}],
    ['Li', {}],
    ['4T', {}],
    ['9/11', {}],
    ['Title 42', {}],
    ['The Who', { exactCase: true }],
  ])('is not %s', (name, more) => {
    expect(faultsFor(name, more)).toEqual([]);
  });
});
