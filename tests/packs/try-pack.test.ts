/** What a pack would mark on pages, and which names are found nowhere. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tryPack } from '@/scripts/pack/try-pack';
import { makeName, makePack, makeTopic } from '../kit/pack';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'glosa-try-'));
  await writeFile(
    join(folder, 'a.html'),
    '<nav>Ferry Line</nav><p>The town of Port Alder has a bridge.</p><p>The Port Alder bridge is new.</p>',
  );
  await writeFile(join(folder, 'b.txt'), 'Nothing of the kind is told of here.');
});
afterAll(() => rm(folder, { recursive: true }));

const pack = makePack([
  makeTopic('bridge', ['Port Alder bridge', 'Alder viaduct']),
  makeTopic('town', ['Port Alder', makeName('Alder', { cues: ['mayor'] })]),
  makeTopic('council', ['Port Alder council']),
  makeTopic('ferry', ['Alder ferry', 'Ferry Company']),
]);
const lines = async (...names: string[]) =>
  (
    await tryPack(
      pack,
      names.map((name) => ({ path: join(folder, name), shown: name })),
    )
  ).join('\n');

test('every mention stands in its sentence, under its topic', async () => {
  const said = await lines('a.html', 'b.txt');
  expect(said).toContain('a.html: 2 mentions of 2 topics, 2 underlined');
  expect(said).toContain('_ The town of [Port Alder] has a bridge.');
  expect(said).toContain('_ The [Port Alder bridge] is new.');
  expect(said).toMatch(/b\.txt: 0 mentions[^\n]*\n {2}Nothing\. Does the page/);
});

test('names that were found nowhere are told, whole topics too', async () => {
  const said = await lines('a.html');
  expect(said).toContain('bridge: "Alder viaduct"');
  expect(said).toContain('town: "Alder"');
  expect(said).toContain('council: its only name, "Port Alder council"');
  expect(said).toContain('ferry: none of its 2 names');
});

test('a page that cannot be read says what to name', async () => {
  await expect(lines('c.html')).rejects.toThrow(/name a \.txt, \.md or \.html file, or a web address/);
});
