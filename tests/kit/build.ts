/** Builds the extension before end-to-end tests, where it is missing or older than its sources. */
import { execFileSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { ROOT } from '../../scripts/run/root';

declare module 'vitest' {
  interface ProvidedContext {
    browser: 'chromium' | 'firefox';
    /** Folder of the built extension. */
    extension: string;
  }
}

export default function setup(project: TestProject): void {
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
}
