/** Whether a disk has room for what a command is about to write. */
import { statfsSync } from 'node:fs';
import { ROOT } from './root';

/** What builds, profiles of two browsers and copies take, in bytes, with something to spare. */
const NEEDED = 500_000_000;

/** Throws, in one line, where the disk of the project or of the folder `temporary` is as good as full. */
export function checkRoom(temporary: string): void {
  for (const folder of [ROOT, temporary]) {
    const { bavail, bsize } = statfsSync(folder);
    const free = bavail * bsize;
    if (free < NEEDED)
      throw new Error(
        `The disk of ${folder} is full: ${Math.round(free / 1e6)} MB are left, and ${NEEDED / 1e6} MB are needed.`,
      );
  }
}
