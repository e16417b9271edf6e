/** The set-up before a command touches no folder that is not the project's own. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ROOT } from '../../scripts/run/root';

it('leaves linked dependencies alone, though the lock file is newer, and says what to do', () => {
  const folder = mkdtempSync(join(tmpdir(), 'glosa-setup-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const project = join(folder, 'project');
  const linked = join(folder, 'linked');
  mkdirSync(join(project, 'scripts'), { recursive: true });
  mkdirSync(linked);
  cpSync(join(ROOT, 'scripts', 'setup.mjs'), join(project, 'scripts', 'setup.mjs'));
  writeFileSync(join(linked, '.package-lock.json'), '{}');
  utimesSync(join(linked, '.package-lock.json'), 0, 0);
  writeFileSync(join(project, 'package.json'), '{}');
  writeFileSync(join(project, 'package-lock.json'), '{}');
  symlinkSync(linked, join(project, 'node_modules'), 'junction');
  // No npm within reach: were it called, the message would be another.
  const { status, stderr } = spawnSync(process.execPath, ['scripts/setup.mjs', 'scripts/x.ts'], {
    cwd: project,
    env: { PATH: '' },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/node_modules is a link/);
  expect(existsSync(join(linked, '.package-lock.json'))).toBe(true);
});
