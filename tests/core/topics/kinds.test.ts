/** The table of kinds: a row is whole, or it does not compile. */
import { describe, expect, it } from 'vitest';
import { KIND_NAMES, type Kind } from '../../../core/topics/kind-names';
import { KINDS, type KindFields } from '../../../core/topics/kinds';

const { finding, writing } = KINDS.substance;

describe('the table of kinds', () => {
  it('has a row for every kind, in the order of the list, and none besides', () => {
    expect(Object.keys(KINDS)).toEqual([...KIND_NAMES]);
  });

  it('refuses a kind without a row', () => {
    const { slogan: _slogan, ...others } = KINDS;
    // @ts-expect-error: a kind lacks its row
    const rows: Record<Kind, KindFields> = others;
    expect(rows).not.toHaveProperty('slogan');
  });

  it('refuses a row that lacks a field: `npm run types` fails where one of these compiles', () => {
    const { owned: _owned, ...shortFinding } = finding;
    const { attributed: _attributed, ...shortWriting } = writing;
    // @ts-expect-error: finding lacks a field
    const first: KindFields = { finding: shortFinding, writing };
    // @ts-expect-error: writing lacks a field
    const second: KindFields = { finding, writing: shortWriting };
    expect([first, second]).toHaveLength(2);
  });

  it('says of a person what finding and writing ask of one', () => {
    expect(KINDS.person).toEqual({
      acts: true,
      finding: { names: 'person', goOn: true, seat: false, owned: true, fullNameSettles: true },
      writing: { translated: false, attributed: true, proper: true, ordinary: false },
    });
  });
});
