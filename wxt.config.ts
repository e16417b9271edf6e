import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { bundledFiles, bundledPacks } from './scripts/pack/vite-plugin';
import { earlyPopup } from './scripts/wxt/early-popup';
import { plainMessages } from './scripts/wxt/plain-messages';
import { smallerFrames } from './scripts/wxt/smaller-frames';
import { withoutPolyfill } from './scripts/wxt/without-polyfill';
import { writeNotices } from './scripts/wxt/write-notices';

const root = import.meta.dirname;

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  i18n: { localesDir: resolve(root, 'assets/locales') },
  autoIcons: { baseIconPath: 'assets/icon.svg', sizes: [16, 32, 48, 96, 128] },
  hooks: {
    // Safari has no side panel: there the panel is a page in a tab, and its own key opens it.
    'build:manifestGenerated': ({ config }, manifest) => {
      if (config.browser !== 'safari') return;
      delete manifest.side_panel;
      manifest.permissions = manifest.permissions?.filter((permission) => permission !== 'sidePanel');
    },
    'vite:build:extendConfig': withoutPolyfill,
    // What the background reads when it needs it, rather than as a part of its script.
    'build:publicAssets': async (_, files) => void files.push(...(await bundledFiles())),
    'build:done': ({ config }, { steps }) =>
      writeNotices(
        config.outDir,
        steps.flatMap(({ chunks }) => chunks),
      ),
  },
  vite: () => ({
    plugins: [preact(), bundledPacks(), plainMessages(), smallerFrames(), earlyPopup()],
    // The oldest browsers we run in: without it, CSS and syntax are rewritten for ones that never load this.
    // Vite's helper for old browsers would put a fetch() into our pages.
    build: { target: ['chrome140', 'firefox153'], modulePreload: { polyfill: false } },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_appName__',
    description: '__MSG_appDescription__',
    default_locale: 'en',
    // Firefox has a sidebar, which needs no permission; Safari has neither.
    permissions: ['storage', 'scripting', 'contextMenus', ...(/firefox|safari/.test(browser) ? [] : ['sidePanel'])],
    omnibox: { keyword: 'glosa' },
    host_permissions: ['<all_urls>'],
    commands: {
      'next-mention': { suggested_key: { default: 'Alt+Shift+Period' }, description: '__MSG_commandNext__' },
      'previous-mention': { suggested_key: { default: 'Alt+Shift+Comma' }, description: '__MSG_commandPrevious__' },
      'open-card': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandCard__' },
      // Chrome takes four suggested keys; the reader sets these two.
      'open-panel': { description: '__MSG_commandPanel__' },
      'make-note': { description: '__MSG_commandNote__' },
      'toggle-highlights': { suggested_key: { default: 'Alt+Shift+G' }, description: '__MSG_commandToggle__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'glosa@glosa.example',
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
            // Cards by tap, popup and panel as pages; no menus, keys or keyword there, and no sidebar.
            gecko_android: { strict_min_version: '153.0' },
          },
        }
      : browser === 'safari'
        ? {}
        : { minimum_chrome_version: '140' }),
  }),
});
