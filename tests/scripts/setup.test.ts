/** The set-up before a command touches no folder that is not the project's own, and can be broken off. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ROOT } from '../../scripts/run/root';

/** A project that has nothing but the set-up, in a folder of its own. */
function emptyProject(): { folder: string; project: string } {
  const folder = mkdtempSync(join(tmpdir(), 'glosa-setup-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const project = join(folder, 'project');
  mkdirSync(join(project, 'scripts'), { recursive: true });
  cpSync(join(ROOT, 'scripts', 'setup.mjs'), join(project, 'scripts', 'setup.mjs'));
  writeFileSync(join(project, 'package.json'), '{}');
  writeFileSync(join(project, 'package-lock.json'), '{}');
  return { folder, project };
}

it('leaves linked dependencies alone, though the lock file is newer, and says what to do', () => {
  const { folder, project } = emptyProject();
  const linked = join(folder, 'linked');
  mkdirSync(linked);
  writeFileSync(join(linked, '.package-lock.json'), '{}');
  utimesSync(join(linked, '.package-lock.json'), 0, 0);
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

it.skipIf(process.platform === 'win32')(
  'ends at Ctrl+C, though npm hears it and goes on unpacking',
  async () => {
    const { folder, project } = emptyProject();
    const npm = join(folder, 'npm-cli.js');
    writeFileSync(npm, "process.on('SIGINT', () => {}); setInterval(() => {}, 1_000); console.log(process.pid);");
    const child = spawn(process.execPath, ['scripts/setup.mjs', 'scripts/x.ts'], {
      cwd: project,
      env: { npm_execpath: npm },
      // A group of its own, which Ctrl+C reaches as a whole.
      detached: true,
    });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    const [pid] = await once(child.stdout, 'data');
    process.kill(-(child.pid ?? 0), 'SIGINT');
    const [status] = await once(child, 'close');
    expect(status).toBe(130);
    expect(said).toMatch(/^Installing.*\nBroken off: what was installed so far is taken away by the next run\.\n$/);
    expect(() => process.kill(Number(pid), 0)).toThrow();
  },
  60_000,
);
