/** The unit tests of `core` that say whether it is right, not what it costs: `npm run mutate` runs them hundreds of times. */
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // `core` needs no browser, no messages and no WXT: without them a run of one file begins in a tenth of the time.
  resolve: { alias: { '@': resolve(import.meta.dirname) } },
  test: {
    environment: 'node',
    // A machine that does nothing but mutate is slow; a mutant that hangs is ended by Stryker.
    testTimeout: 60_000,
    include: ['tests/core/**/*.test.ts'],
    // What these hold is that a great deal of text or names stays cheap: seconds each, and no mutant dies of them alone.
    exclude: ['tests/core/mentions/linear.test.ts'],
    testNamePattern: /^(?!.*(a million names|among 10,000 topics))/,
  },
});
