import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { installedBrowser } from './scripts/browsers';
import { bundledPacks } from './scripts/pack/vite-plugin';

const root = import.meta.dirname;
const chromium = installedBrowser('chromium');

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest(), bundledPacks()],
        test: {
          name: 'node',
          environment: 'node',
          setupFiles: ['tests/kit/setup.ts'],
          include: ['tests/{core,platform,scripts,packs}/**/*.test.ts', 'tests/*.test.ts'],
        },
      },
      {
        plugins: [preact()],
        resolve: {
          alias: {
            '@': root,
            '#i18n': resolve(root, '.wxt/i18n/index.ts'),
            'wxt/browser': resolve(root, 'tests/kit/mock-browser.ts'),
          },
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
    ],
  },
});
