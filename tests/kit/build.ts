/** Before end-to-end tests, builds the extension where it is missing or old; after them, ends browsers that still run. */
import { execFileSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { sweep, TEMPORARY, temporaryFolder } from '../../scripts/run/children';
import { ROOT } from '../../scripts/run/root';

declare module 'vitest' {
  interface ProvidedContext {
    browser: 'chromium' | 'firefox';
    /** Folder of the built extension. */
    extension: string;
  }
}

export default function setup(project: TestProject): () => void {
  const target = project.config.provide.browser === 'firefox' ? 'firefox' : 'chrome';
  // In a process of its own: a build must not see that it is part of a test.
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  const folder = execFileSync(process.execPath, ['--import', 'tsx', 'scripts/run/built.ts', target], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  project.provide('extension', folder.trim());
  // Workers keep profiles and copies in it; a run of one project is one run.
  const temporary = temporaryFolder();
  for (const name of TEMPORARY) process.env[name] = temporary;
  return () => sweep(temporary);
}
