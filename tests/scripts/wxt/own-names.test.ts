/** Names are shortened only if nothing but the reader script knows them. */
import { describe, expect, it } from 'vitest';
import { ownNames } from '../../../scripts/wxt/own-names';

const READER = 'entrypoints/reader/index.ts';
const CARD = 'entrypoints/card/index.ts';

/** The own names of a reader script whose code is `reader`, beside these other files. */
function namesOf(reader: string, others: Record<string, string> = {}, browsers: string[] = []): string[] {
  return ownNames(READER, new Map(Object.entries({ [READER]: reader, ...others })), new Set(browsers));
}

describe('own names', () => {
  it('are those of the script and of the files that it alone loads', () => {
    const files = { 'page/a.ts': 'inner.hidden;', 'page/b.ts': 'export const shared = { both: 1 };' };
    const reader = "import { x } from '@/page/a';\nimport { y } from '../../page/b';\nx.mine;";
    const card = "import { z } from '@/page/b';";
    expect(namesOf(reader, { ...files, [CARD]: card })).toEqual(expect.arrayContaining(['mine', 'inner', 'hidden']));
    expect(namesOf(reader, { ...files, [CARD]: card })).not.toContain('both');
  });

  it.each([
    ['another file uses', { 'scripts/run/a.ts': 'session.mine();' }],
    ['a file of types declares', { 'core/topics/a.ts': 'export interface A { mine: string }' }],
  ])('are none that %s', (_, others) => {
    expect(namesOf('x.mine; x.own;', others)).toContain('own');
    expect(namesOf('x.mine; x.own;', others)).not.toContain('mine');
  });

  it('are none in a string, and none of a browser', () => {
    expect(namesOf("x[`a-mine`]; x.mine; x['other']; x.other; x.title;", {}, ['title'])).not.toEqual(
      expect.arrayContaining(['mine']),
    );
    expect(namesOf("x['other']; x.other; x.title;", {}, ['title'])).toEqual(['x']);
  });

  it('are none of what speaks to the browser', () => {
    const reader = "import { x } from '@/platform/a';\nx.own;";
    expect(namesOf(reader, { 'platform/a.ts': 'browser.runtime.lastError;' })).not.toContain('lastError');
  });

  it('are found in the real tree, without those of the browser', () => {
    const names = ownNames(READER);
    expect(names).toContain('judgeNext');
    for (const known of ['shadowRoots', 'mentionAt', 'addEventListener', 'fuzziness', 'highlights'])
      expect(names).not.toContain(known);
  });
});
