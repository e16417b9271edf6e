/** `npm run pack` as a person runs it: what it says, and how it exits. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPackText } from '@/core/packs/read-pack';
import { makePack, makeTopic } from '../kit/pack';

const ROOT = resolve(import.meta.dirname, '../..');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'glosa-command-'));
  await writeFile(join(folder, 'sound.json'), JSON.stringify(makePack([makeTopic('bridge', ['Port Alder bridge'])])));
  await writeFile(join(folder, 'faulty.json'), JSON.stringify({ ...makePack([]), asOf: 'lately' }));
  await writeFile(join(folder, 'newer.json'), JSON.stringify({ ...makePack([]), format: 2 }));
});
afterAll(() => rm(folder, { recursive: true }));

function run(...args: string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/pack.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  });
  return { code: status, said: stdout + stderr };
}

describe('npm run pack', { timeout: 120_000 }, () => {
  test('check passes a sound pack, and says what it could not check', () => {
    const { code, said } = run('check', 'sound.json');
    expect([code, said]).toEqual([0, expect.stringMatching(/1 topic read, 0 faults\.[\s\S]*article was not found/)]);
  });

  test('check lists every fault with its place, and fails', () => {
    const { code, said } = run('check', 'faulty.json');
    expect([code, said]).toEqual([1, expect.stringMatching(/^asOf\n[\s\S]*^topics\n[\s\S]*2 faults/m)]);
  });

  test('check says no more of another format than that it is one', () => {
    const { code, said } = run('check', 'newer.json');
    expect([code, said]).toEqual([
      1,
      expect.stringMatching(/^format\n\s+is 2; this Glosa reads format 1\.[\s\S]*1 fault\./m),
    ]);
  });

  test('build writes one file that reads as a pack', async () => {
    const out = join(folder, 'built.json');
    const { code, said } = run('build', join(ROOT, 'assets/packs/amlo-2023'), '-o', 'built.json');
    expect([code, said]).toEqual([0, expect.stringMatching(/\d+ topics, \d+ look-alike words/)]);
    expect(readPackText(await readFile(out, 'utf8'))).toMatchObject({ pack: { id: 'amlo-2023' } });
  });

  test('print prints the cards asked for, in the language asked for', () => {
    const { code, said } = run('print', 'sound.json', 'bridge', '--lang', 'es');
    expect([code, said]).toEqual([0, expect.stringContaining('Qué es Port Alder bridge.')]);
  });

  test.each([
    [['check', 'nowhere.json'], /There is no pack at/],
    [['print', 'sound.json', 'ferry'], /No topic ferry/],
    [['print', 'nowhere', 'bridge'], /No topic nowhere, bridge: [\s\S]*There is no pack at \S+nowhere either\./],
    [['print', '--lang', 'fr'], /--lang takes en or es/],
    [['bake'], /There is no command "bake"/],
    [[], /npm run pack -- check/],
  ])('%j fails and says what to do', (args, message) => {
    expect(run(...args)).toEqual({ code: 1, said: expect.stringMatching(message) });
  });
});
