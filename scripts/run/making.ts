/** Folders in which something is made before it is put in place whole, so that nothing half-made is ever taken for it. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of this process in `parent`, not yet there; those that processes have left which are gone are removed. */
export function makingFolder(parent: string): string {
  for (const name of existsSync(parent) ? readdirSync(parent) : []) {
    const [, pid] = /^\.making-(\d+)$/.exec(name) ?? [];
    if (pid && !isAlive(Number(pid))) rmSync(join(parent, name), { recursive: true, force: true });
  }
  return join(parent, `.making-${process.pid}`);
}

/** Moves what is in the folder `from` to `to`, in place of what is there by the same name. */
export function putInPlace(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    rmSync(join(to, name), { recursive: true, force: true });
    renameSync(join(from, name), join(to, name));
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
