/** Which browser is taken: one that is named and new enough, or none and a line that says why. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { installedBrowser } from '../../scripts/browsers';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glosa-browsers-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** A program that tells this version, and no more. */
function program(name: string, says: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\necho "${says}"\n`, { mode: 0o755 });
  return path;
}

describe.skipIf(process.platform === 'win32')('a browser', () => {
  it('that the environment names is taken', () => {
    const path = program('some-browser', 'Chromium 156.0.1');
    vi.stubEnv('GLOSA_CHROMIUM', path);
    expect(installedBrowser('chromium')).toBe(path);
  });

  it.each([
    ['is too old', 'Chromium 120.0.1', /GLOSA_CHROMIUM names .*, which is version 120: Glosa needs 140 or later\./],
    ['tells no version', 'Hello', /GLOSA_CHROMIUM names .*, which does not run or tells no version\./],
  ])('that the environment names and %s is refused in one line', (_, says, line) => {
    vi.stubEnv('GLOSA_CHROMIUM', program('some-browser', says));
    expect(() => installedBrowser('chromium')).toThrow(line);
  });

  it('in PATH is passed over where it is too old, for one that is not', () => {
    program('chromium', 'Chromium 120.0.1');
    const fresh = program('google-chrome', 'Google Chrome 150.0');
    vi.stubEnv('GLOSA_CHROMIUM', '');
    vi.stubEnv('PATH', folder);
    expect(installedBrowser('chromium')).toBe(fresh);
  });
});
