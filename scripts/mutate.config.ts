/** How `npm run mutate` runs tests: those of `core` in Node, but for the ones that hold cost rather than result. */
import { resolve } from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': resolve(import.meta.dirname, '..') } },
  test: {
    root: resolve(import.meta.dirname, '..'),
    include: ['tests/core/**/*.test.ts'],
    exclude: [...configDefaults.exclude, '**/linear.test.ts'],
    // A million names, 10,000 topics: seconds each, and no mutant is noticed by them alone.
    testNamePattern: /^(?!.*(?:a million names|among 10,000 topics))/,
  },
});
