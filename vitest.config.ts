import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { installedBrowser } from './scripts/browsers';
import { bundledPacks } from './scripts/pack/vite-plugin';

const root = import.meta.dirname;
const chromium = installedBrowser('chromium');

/** Tests that need no browser; `isolate`: a process of its own for each file. */
function withoutBrowser(name: string, include: string[], isolate: boolean) {
  return {
    plugins: [WxtVitest(), bundledPacks()],
    test: { name, environment: 'node' as const, setupFiles: ['tests/kit/setup.ts'], include, isolate },
  };
}

/** End-to-end tests drive the built extension in one browser, one file after the other: a browser has one tab in front. */
function driven(name: string, browser: 'chromium' | 'firefox', include: string[], testTimeout = 60_000) {
  return {
    resolve: { alias: { '@': root } },
    test: {
      name,
      environment: 'node' as const,
      include,
      globalSetup: ['tests/kit/build.ts'],
      provide: { browser },
      testTimeout,
      hookTimeout: 180_000,
      // A busy machine takes its time; a fault stays one.
      expect: { poll: { timeout: 10_000 } },
      fileParallelism: false,
      // One worker, with what it has loaded and started: files hand their browser on (tests/kit/reader.ts).
      isolate: false,
      // Twice more where it failed: a browser that was late is not late thrice, a fault is there again. The report says which.
      retry: 2,
    },
  };
}

export default defineConfig({
  test: {
    projects: [
      // Nothing in these files outlives a test: a process for each would take longer than the tests.
      withoutBrowser('node', ['tests/{core,scripts,packs,evaluate}/**/*.test.ts', 'tests/*.test.ts'], false),
      // What a script remembers for as long as it lives must be forgotten for the next file.
      withoutBrowser('platform', ['tests/platform/**/*.test.ts'], true),
      {
        plugins: [preact()],
        resolve: {
          alias: {
            '@': root,
            '#i18n': resolve(root, '.wxt/i18n/index.ts'),
            'wxt/browser': resolve(root, 'tests/kit/mock-browser.ts'),
          },
        },
        // Named here, or Vite finds them in the middle of the first run and loads the page anew under the tests.
        optimizeDeps: {
          include: [
            'preact',
            'preact/hooks',
            'preact/jsx-dev-runtime',
            'preact/test-utils',
            '@preact/signals',
            '@wxt-dev/i18n',
            'axe-core',
            'd3-geo',
            'fuse.js',
            'lucide',
            'topojson-client',
            'valibot',
            'wxt/testing/fake-browser',
          ],
        },
        test: {
          name: 'browser',
          setupFiles: ['tests/kit/setup.ts'],
          include: ['tests/{page,components,entrypoints}/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
            provider: playwright({
              launchOptions: {
                ...(chromium ? { executablePath: chromium } : {}),
                args: ['--no-sandbox', '--disable-background-networking', '--no-first-run'],
              },
            }),
          },
        },
      },
      driven('e2e-chromium', 'chromium', ['tests/e2e/*.test.ts', 'tests/e2e/hostile/*.test.ts']),
      driven('e2e-firefox', 'firefox', ['tests/e2e/*.test.ts', 'tests/e2e/hostile/*.test.ts']),
      // A page here waits until those before it are read.
      driven('real', 'chromium', ['tests/e2e/real/*.test.ts'], 300_000),
      driven('real-firefox', 'firefox', ['tests/e2e/real/harmless.test.ts'], 300_000),
    ],
  },
});
