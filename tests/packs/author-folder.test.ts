/** An author's folder: compiled, checked, bundled in place of the packs that ship. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { frontDecoded } from '@/core/text/front-coding';
import type { Pack, Topic } from '@/core/topics/topic';
import { fileOfLookalikes, fileOfPack } from '@/platform/own-file-names';
import { checkAt } from '@/scripts/pack/check-folder';
import { compileFolder, compilePackFolder } from '@/scripts/pack/compile-pack';
import { openPack } from '@/scripts/pack/open-pack';
import { bundledFiles } from '@/scripts/pack/vite-plugin';
import { makeName, makePack, makeTopic } from '../kit/pack';

const SLOW = { timeout: 120_000 };
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'glosa-pack-'));
  const {
    topics,
    lookalikes: _,
    ...head
  } = makePack([
    makeTopic('bridge', ['Port Alder bridge', makeName('Alder bridge', { note: 'As the town says.' })], {
      notes: ['indirect: 2'],
      relations: [{ type: 'located-in', to: 'port-alder', nature: 'reported' }],
    }),
    makeTopic('port-alder', ['Port Alder']),
  ]);
  await mkdir(join(folder, 'topics'));
  await writeFile(join(folder, 'pack.json'), JSON.stringify(head));
  for (const topic of topics) await write(topic.id, topic);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

async function write(id: string, topic: unknown): Promise<void> {
  await writeFile(join(folder, 'topics', `${id}.json`), JSON.stringify(topic));
}

async function change(id: string, edit: (topic: Topic & Record<string, unknown>) => void): Promise<void> {
  const topic = JSON.parse(await readFile(join(folder, 'topics', `${id}.json`), 'utf8'));
  edit(topic);
  await write(id, topic);
}

describe('compiling', SLOW, () => {
  test('gives one pack, topics in order of id, with look-alikes and without notes', async () => {
    const { pack, unfinished, warnings } = await compileFolder(folder);
    expect(pack.topics.map(({ id }) => id)).toEqual(['bridge', 'port-alder']);
    expect(JSON.stringify(pack)).not.toMatch(/"notes?"/);
    expect(pack.lookalikes).toContain('elder');
    expect([unfinished, warnings]).toEqual([[], []]);
  });

  test('gives the same twice', async () => {
    expect(JSON.stringify(await compilePackFolder(folder))).toBe(JSON.stringify(await compilePackFolder(folder)));
  });

  test.each<[string, (topic: Topic & Record<string, unknown>) => void, string]>([
    ['a draft key', (topic) => Object.assign(topic, { _draft: {} }), '_draft'],
    ['a draft key deep inside', (topic) => Object.assign(topic.names[0] ?? {}, { _note: 'x' }), 'names.0._note'],
    ['no Spanish', (topic) => delete topic.line.es, 'line.es'],
  ])('leaves a topic out that has %s, and says so', async (_, edit, where) => {
    await change('port-alder', edit);
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const pack = await compilePackFolder(folder);
    expect(pack.topics.map(({ id }) => id)).toEqual(['bridge']);
    expect(pack.topics[0]?.relations).toEqual([]);
    expect(warn.mock.calls.flat().join('\n')).toContain('port-alder.json');
    expect(warn.mock.calls.flat().join('\n')).toContain(where);
  });

  test('names the file and the place of a fault', async () => {
    await change('bridge', (topic) => Object.assign(topic, { kind: 'robot' }));
    await expect(compileFolder(folder)).rejects.toThrow(/topics\/bridge\.json: kind: /);
  });

  test('names a file that is not JSON', async () => {
    await writeFile(join(folder, 'topics/bridge.json'), '{');
    await expect(compileFolder(folder)).rejects.toThrow(/bridge\.json is not JSON/);
  });

  test('says so where nothing is finished', async () => {
    for (const id of ['bridge', 'port-alder']) await change(id, (topic) => delete topic.line.es);
    await expect(compileFolder(folder)).rejects.toThrow(/No topic of .* is finished/);
  });
});

describe('checking', SLOW, () => {
  test('finds a sound folder sound, and says that the article is not there', async () => {
    expect(await checkAt(folder)).toEqual({ faults: [], advice: [], topics: 2, article: false });
  });

  test('refuses an unfinished topic, but not a relation to it', async () => {
    await change('port-alder', (topic) => Object.assign(topic, { _draft: {} }));
    const { faults } = await checkAt(folder);
    expect(faults).toEqual([{ path: 'topics/port-alder.json', message: expect.stringContaining('unfinished') }]);
  });

  test('refuses a relation to a topic that is nowhere', async () => {
    await change('bridge', (topic) => Object.assign(topic.relations[0] ?? {}, { to: 'ferry' }));
    expect((await checkAt(folder)).faults.map(({ path }) => path)).toEqual(['topics/bridge.json: relations[0].to']);
  });

  test('refuses an id that is not the name of its file', async () => {
    await change('port-alder', (topic) => Object.assign(topic, { id: 'alder' }));
    expect((await checkAt(folder)).faults.map(({ path }) => path)).toContain('topics/port-alder.json: id');
  });

  test('uses the ordinary words of both languages', async () => {
    await change(
      'port-alder',
      (topic) => Object.assign(topic, { kind: 'place' }) && topic.names.push(makeName('puente'), makeName('harbour')),
    );
    const { faults } = await checkAt(folder);
    expect(faults.map(({ path }) => path)).toEqual([
      'topics/port-alder.json: names[1]',
      'topics/port-alder.json: names[2]',
    ]);
  });

  test('reads the article named', async () => {
    const article = join(folder, 'article.txt');
    await writeFile(article, 'Title\n\nPort Alder has a bridge.\n');
    const { faults, article: found } = await checkAt(folder, { article });
    expect(found).toBe(true);
    expect(faults.map(({ path }) => path)).toEqual(['pack.json: sources[0].paragraphs']);
  });
});

describe('another pack in the build', SLOW, () => {
  /** The packs as the files of the build have them. */
  async function built(): Promise<unknown> {
    const files = new Map((await bundledFiles()).map(({ relativeDest, contents }) => [relativeDest, contents]));
    const ids = [...files.keys()].flatMap((name) => /^packs\/(.*(?<!-maps))\.json$/.exec(name)?.[1] ?? []);
    return ids.map((id) => ({
      ...(JSON.parse(files.get(fileOfPack(id)) ?? '') as Pack),
      lookalikes: frontDecoded(files.get(fileOfLookalikes(id)) ?? ''),
    }));
  }

  test('is a folder named by GLOSA_PACK', async () => {
    vi.stubEnv('GLOSA_PACK', folder);
    expect(await built()).toEqual([await compilePackFolder(folder)]);
  });

  test('is a file named by GLOSA_PACK', async () => {
    const file = join(folder, 'built.json');
    await writeFile(file, JSON.stringify(await compilePackFolder(folder)));
    vi.stubEnv('GLOSA_PACK', file);
    expect(await built()).toEqual([await openPack(file)]);
  });

  test('stops the build where it is faulty or not there', async () => {
    vi.stubEnv('GLOSA_PACK', join(folder, 'nothing.json'));
    await expect(built()).rejects.toThrow(/There is no pack at/);
    await cp(join(folder, 'pack.json'), join(folder, 'nothing.json'));
    await expect(built()).rejects.toThrow(/topics/);
  });
});
