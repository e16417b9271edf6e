/** Zips: the same files give the same bytes, and sources are all that a build needs. */
import { mkdir, mkdtemp, readFile, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../../../scripts/run/source-files';
import { zipFiles } from '../../../scripts/run/zip-files';

async function folderWith(texts: Record<string, string>, time: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'glosa-zip-'));
  for (const [name, text] of Object.entries(texts)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), text);
    await utimes(join(folder, name), time, time);
  }
  return folder;
}

describe('zipFiles', () => {
  it('gives the same bytes for the same files, whatever their order and age', async () => {
    const texts = { 'a.txt': 'one', 'b/c.txt': 'two'.repeat(500) };
    const [old, young] = [await folderWith(texts, 1_000_000_000), await folderWith(texts, 1_700_000_000)];
    await zipFiles(old, ['a.txt', 'b/c.txt'], join(old, 'x.zip'));
    await zipFiles(young, ['b/c.txt', 'a.txt'], join(young, 'x.zip'));
    const bytes = await readFile(join(old, 'x.zip'));
    expect(bytes.equals(await readFile(join(young, 'x.zip')))).toBe(true);
    const { files } = await JSZip.loadAsync(bytes);
    expect(Object.keys(files)).toEqual(['a.txt', 'b/c.txt']);
    expect(await files['a.txt']?.async('string')).toBe('one');
  });
});

describe('sourceFiles', () => {
  it('leaves out what .gitignore names, and packages of others', async () => {
    const texts = {
      '.gitignore': 'out/\n# a word\n*.log\n',
      '.npmrc': '',
      'core/a.ts': '',
      'core/debug.log': '',
      'out/b.js': '',
      'node_modules/c/index.js': '',
      '.git/HEAD': '',
    };
    expect(sourceFiles(await folderWith(texts, 1))).toEqual(['.gitignore', '.npmrc', 'core/a.ts']);
  });

  it('refuses a .gitignore that it would misread', async () => {
    const clever = await folderWith({ '.gitignore': '!kept/**/x\n' }, 1);
    expect(() => sourceFiles(clever)).toThrow('understands names and endings only');
  });
});
