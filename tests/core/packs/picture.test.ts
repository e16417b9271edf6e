/** Which pictures a pack may carry: still ones in AVIF or WebP, no larger than they may be, whatever they say of themselves. */
import { describe, expect, it } from 'vitest';
import { MAX_PICTURE_BYTES } from '@/core/limits';
import { pictureHead } from '@/core/packs/picture-bytes';
import { readPack, readPackText } from '@/core/packs/read-pack';
import { bytesOfBase64 } from '@/core/text/base64';
import type { Picture } from '@/core/topics/topic';
import { tellFault } from '@/scripts/pack/say-fault';
import { makePack, makeTopic } from '../../kit/pack';
import {
  AVIF,
  AVIF_WIDE,
  makePicture,
  PNG,
  WEBP,
  WEBP_BOMB,
  WEBP_CLEAR,
  WEBP_LOSSLESS,
  WEBP_MOVING,
  WEBP_WIDE,
} from '../../kit/pictures';

const packOf = (picture: unknown) => makePack([makeTopic('sun', ['Morning sun'], { picture: picture as Picture })]);

/** What is said of a picture, with its place. */
function told(picture: unknown): string[] {
  const reading = readPack(packOf(picture));
  return 'faults' in reading
    ? reading.faults.map(({ topic: _, ...fault }) => `${fault.path}: ${tellFault(fault).message}`)
    : [];
}

const bytesOf = (data: string) => bytesOfBase64(data) ?? new Uint8Array();
const base64Of = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

/** The file with other bytes from `at` on. */
function patched(data: string, at: number, ...bytes: number[]): string {
  const copy = bytesOf(data).slice();
  copy.set(bytes, at);
  return base64Of(copy);
}

/** Where letters stand in the file. */
const placeOf = (data: string, letters: string) => Buffer.from(bytesOf(data)).indexOf(letters);

/** Every side that stands where the names of the parts are that state one, looked for without a plan of the file. */
function sidesSaid(bytes: Buffer): number[] {
  const after = (name: string, read: (at: number) => number[]) => {
    const at = bytes.indexOf(name);
    return at < 0 ? [] : read(at + name.length);
  };
  return [
    ...after('ispe', (at) => [bytes.readUInt32BE(at + 4), bytes.readUInt32BE(at + 8)]),
    ...after('VP8X', (at) => [bytes.readUIntLE(at + 8, 3) + 1, bytes.readUIntLE(at + 11, 3) + 1]),
    // The upper two bits of each say how to scale it.
    ...after('VP8 ', (at) => [bytes.readUInt16LE(at + 10) & 0x3fff, bytes.readUInt16LE(at + 12) & 0x3fff]),
  ];
}

/** The AVIF with another stream for its second picture, the clear ground, which is the last thing in it. */
function withLastStream(make: (stream: Buffer) => Uint8Array): string {
  const file = Buffer.from(bytesOf(AVIF));
  // In the second entry of the list: where the stream begins, and how long it is.
  const list = placeOf(AVIF, 'iloc');
  const start = file.readUInt32BE(list + 34);
  const stream = make(file.subarray(start));
  const data = placeOf(AVIF, 'mdat') - 4;
  file.writeUInt32BE(file.readUInt32BE(data) + stream.length - (file.length - start), data);
  file.writeUInt32BE(stream.length, list + 44);
  return base64Of(Buffer.concat([file.subarray(0, start), stream]));
}

/** The header of a sequence, as a unit of a stream. `bits` may have spaces between fields. */
function sequence(bits: string): Buffer {
  const bytes = (bits.replaceAll(' ', '').match(/.{1,8}/g) ?? []).map((byte) =>
    Number.parseInt(byte.padEnd(8, '0'), 2),
  );
  return Buffer.from([0x0a, bytes.length, ...bytes]);
}

/** One in short form: a still picture of so many pixels a side, up to 16,384. */
const shortSequence = (side: number) =>
  sequence(`000 1 1 00000 1101 1101 ${(side - 1).toString(2).padStart(14, '0').repeat(2)} 0000`);

/** One in long form, which says 60 by 40 pixels, and lets each frame say another size in so many bits. */
function longSequence(count: number): Buffer {
  const [most, wide, high] = [
    (count - 1).toString(2).padStart(4, '0'),
    ...[59, 39].map((side) => side.toString(2).padStart(count, '0')),
  ];
  return sequence(`000 1 0 0 0 00000 ${'0'.repeat(12)} 00000 ${most} ${most} ${wide} ${high} 0000`);
}

/** How the stream begins: a mark between pictures, without content. */
const MARK = Buffer.from([0x12, 0]);

describe('base64', () => {
  it('is decoded as everybody else does', () => {
    for (const data of [WEBP, AVIF, '', 'AA==', 'AAA=', 'AAAA', '+/+/'])
      expect([...(bytesOfBase64(data) ?? [])]).toEqual([...Buffer.from(data, 'base64')]);
  });

  it.each(['A', 'AA', 'AAA', 'AA=A', 'A===', 'AA\nA', 'AA-_', 'ÁAAA'])('is not %j', (text) => {
    expect(bytesOfBase64(text)).toBeNull();
  });
});

describe('a picture', () => {
  it.each([
    ['a WebP with loss', WEBP, 'image/webp'],
    ['one without', WEBP_LOSSLESS, 'image/webp'],
    ['one with a clear ground', WEBP_CLEAR, 'image/webp'],
    ['an AVIF', AVIF, 'image/avif'],
  ])('may be %s', (_, data, type) => {
    expect(told(makePicture(data))).toEqual([]);
    expect(pictureHead(bytesOf(data))).toEqual({ type, size: [60, 40] });
  });

  it.each([
    ['nothing', ''],
    ['a PNG', PNG],
    ['a drawing with a script in it', base64Of(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'))],
    ['a page', base64Of(Buffer.from('<!doctype html><p>RIFF WEBP'))],
    ['a film', base64Of(Buffer.from('\0\0\0\x14ftypisom\0\0\0\0mp42', 'latin1'))],
  ])('is not %s', (_, data) => {
    expect(told(makePicture(data))).toEqual(['topics[0].picture.data: is not a picture in AVIF or WebP']);
  });

  it('is in base64', () => {
    expect(told(makePicture('not base64!'))).toEqual([
      'topics[0].picture.data: must be the bytes of a picture in base64, without line breaks',
    ]);
  });

  it('is no larger than it may be, and a larger one is not even decoded', () => {
    const large = base64Of(new Uint8Array(MAX_PICTURE_BYTES + 3));
    expect(told(makePicture(large))).toEqual([
      'topics[0].picture.data: must not take more than 24000 bytes: make the picture smaller, or its quality lower',
    ]);
    expect(told(makePicture('!'.repeat(5_000_000)))[0]).toMatch(/must not take more than/);
  });

  it('stands still', () => {
    const still = /is a moving picture/;
    expect(told(makePicture(WEBP_MOVING))[0]).toMatch(still);
    expect(told(makePicture(patched(AVIF, placeOf(AVIF, 'mif1'), ...Buffer.from('avis'))))[0]).toMatch(still);
    // Frames without the flag that announces them.
    const flags = placeOf(WEBP_MOVING, 'VP8X') + 8;
    expect(told(makePicture(patched(WEBP_MOVING, flags, 0)))[0]).toMatch(still);
  });

  it('is no bomb: neither side is longer than may be', () => {
    const wide = 'topics[0].picture.data: is too large a picture: neither side may exceed 1200 pixels';
    for (const data of [WEBP_BOMB, WEBP_WIDE, AVIF_WIDE]) expect(told(makePicture(data))).toEqual([wide]);
    expect(bytesOf(WEBP_BOMB)).toHaveLength(38);
  });

  it('is no bomb that says it is small', () => {
    // The outer header of a WebP is true, and the frame in it huge.
    const frame = placeOf(WEBP_CLEAR, 'VP8 ') + 8 + 6;
    expect(told(makePicture(patched(WEBP_CLEAR, frame, 0xff, 0x3f, 0xff, 0x3f)))[0]).toMatch(/cut off|too large/);
    // The container of an AVIF says one pixel, and the stream in it what it is.
    const stated = placeOf(AVIF_WIDE, 'ispe') + 8;
    expect(told(makePicture(patched(AVIF_WIDE, stated, 0, 0, 0, 1, 0, 0, 0, 1)))[0]).toMatch(/too large/);
    // Other items than frames may put pictures together, of any size.
    expect(told(makePicture(patched(AVIF, placeOf(AVIF, 'av01'), ...Buffer.from('grid'))))[0]).toMatch(
      /in a form that Glosa cannot show/,
    );
  });

  it('is no bomb behind a small one: a stream has one sequence', () => {
    const twice = (side: number) => withLastStream((stream) => Buffer.concat([stream, shortSequence(side)]));
    for (const side of [1_200, 1_201, 16_384])
      expect(told(makePicture(twice(side)))[0]).toMatch(/in a form that Glosa cannot show/);
    // Alone, the same header is read.
    const once = (side: number) => withLastStream(() => Buffer.concat([MARK, shortSequence(side)]));
    expect(told(makePicture(once(1_200)))).toEqual([]);
    expect(told(makePicture(once(1_201)))[0]).toMatch(/too large/);
  });

  it('is no bomb that lets its frames say they are larger', () => {
    const upTo = (count: number) => withLastStream(() => Buffer.concat([MARK, longSequence(count)]));
    expect(told(makePicture(upTo(10)))).toEqual([]);
    for (const count of [11, 12, 16])
      expect(told(makePicture(upTo(count)))[0]).toMatch(/in a form that Glosa cannot show/);
  });

  it('has no two parts of one number, of which one reader might take the first and another the last', () => {
    const grid = patched(AVIF, placeOf(AVIF, 'av01'), ...Buffer.from('grid'));
    expect(told(makePicture(patched(grid, placeOf(AVIF, 'infe') + 21 + 8, 0, 1)))[0]).toMatch(
      /in a form that Glosa cannot show/,
    );
  });

  it('is as large as the largest size that is stated of it, whichever comes first', () => {
    const small = patched(AVIF, placeOf(AVIF, 'ispe') + 8, 0, 0, 0, 8, 0, 0, 0, 8);
    const second = [...Buffer.from('ispe'), 0, 0, 0, 0, 0, 0, 0, 60, 0, 0, 0, 40];
    expect(pictureHead(bytesOf(patched(small, placeOf(AVIF, 'auxC'), ...second)))).toMatchObject({ size: [60, 40] });
  });

  it('is whole, and nothing else is behind it', () => {
    for (const data of [WEBP, WEBP_LOSSLESS, WEBP_CLEAR, AVIF]) {
      const bytes = bytesOf(data);
      for (let length = 12; length < bytes.length; length += 7)
        expect(told(makePicture(base64Of(bytes.subarray(0, length)))), `${length} of ${bytes.length}`).toHaveLength(1);
    }
    expect(told(makePicture(base64Of(Buffer.concat([bytesOf(WEBP), Buffer.from('<script>')]))))).toHaveLength(1);
  });

  it('never makes reading fail, and states no larger side anywhere in it, whatever its bytes are', () => {
    let seed = 1;
    const next = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed;
    };
    for (const data of [WEBP_CLEAR, AVIF]) {
      let taken = 0;
      for (let run = 0; run < 2_000; run++) {
        const bytes = Buffer.from(bytesOf(data));
        for (let change = 0; change < 3; change++) bytes[next() % Math.min(bytes.length, 400)] = next() % 256;
        const said = told(makePicture(base64Of(bytes)));
        if (said.length > 0) {
          expect(said).toEqual([expect.stringMatching(/^topics\[0\]\.picture\.data: /)]);
          continue;
        }
        taken++;
        for (const side of sidesSaid(bytes)) expect(side).toBeLessThanOrEqual(1_200);
      }
      // Neither all nor none.
      expect(taken).toBeGreaterThan(50);
      expect(taken).toBeLessThan(1_950);
    }
  });

  it('says in every language what is to be seen, who made it, under which licence, and where it is from', () => {
    const { description, credit, licence, source, ...bare } = makePicture();
    expect(told(bare)).toEqual(
      ['description', 'credit', 'licence', 'source'].map((field) => `topics[0].picture.${field}: is missing`),
    );
    expect(told({ ...makePicture(), description: { en: 'A sun.' } })).toEqual([
      'topics[0].picture.description.es: must exist in every language of the pack',
    ]);
    expect(told({ ...makePicture(), source: 'javascript:alert(1)' })[0]).toMatch(/^topics\[0\]\.picture\.source: /);
    expect(told({ ...makePicture(), credit: '<img src=x>' })[0]).toMatch(/must not hold HTML/);
    expect(told({ ...makePicture(), onload: 'x' })[0]).toMatch(/is not a field of this format/);
    expect([description, credit, licence, source]).not.toContain(undefined);
  });

  it('comes through an import as it was', () => {
    const reading = readPackText(JSON.stringify(packOf(makePicture(AVIF))));
    expect('pack' in reading && reading.pack.topics[0]?.picture).toEqual(makePicture(AVIF));
  });
});
