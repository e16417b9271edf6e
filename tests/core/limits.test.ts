/** What `core/limits.ts` promises: each limit with its reason, in use, and no other of its sort elsewhere. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as limits from '../../core/limits';
import { ROOT } from '../../scripts/run/root';

const FOLDERS = ['core', 'page', 'platform', 'components', 'entrypoints'];
const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
).filter((name) => name !== 'core/limits.ts');
const sources = new Map(files.map((name) => [name, readFileSync(join(ROOT, name), 'utf8')]));

/** Where everything is checked that is imported, stored, sent or typed. */
const CHECKS = /^(core\/(packs|settings)\/|core\/message|platform\/|entrypoints\/(background|options|popup)\/)/;
/** A cap of a file's own, and a number that caps in place. */
const OWN_CAP = /^(?:export )?const MAX_[A-Z_]+ =/m;
const BARE_CAP = /\b(?:maxLength|maxValue|maxSize)\(\s*[\d_]{2,}|\.(?:length|size) (?:<|>)=? [\d_]{3,}/;

describe('the limits', () => {
  it.each(Object.keys(limits))('%s has its reason, and is used', (name) => {
    const text = readFileSync(join(ROOT, 'core/limits.ts'), 'utf8');
    const before = text.slice(0, text.indexOf(`export const ${name}`));
    expect(before.trimEnd().endsWith('*/'), 'a comment stands before it').toBe(true);
    const used = [...sources.values()].some((source) => RegExp(`\\b${name}\\b`).test(source));
    expect(used || RegExp(`= [^;]*\\b${name}\\b`).test(text)).toBe(true);
  });

  it('are the only ones where something foreign is checked', () => {
    const checks = [...sources].filter(([name]) => CHECKS.test(name));
    expect(checks.length).toBeGreaterThan(50);
    const others = checks.filter(([, source]) => OWN_CAP.test(source) || BARE_CAP.test(source)).map(([name]) => name);
    expect(others).toEqual([]);
  });

  it.each(['const MAX_BYTES = 8;', 'v.maxLength(60)', 'if (text.length > 2_000) return;'])(
    'would notice %s',
    (source) => {
      expect(OWN_CAP.test(source) || BARE_CAP.test(source)).toBe(true);
    },
  );
});
