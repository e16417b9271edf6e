/** Builds the gallery: one page without any address in it, to be opened from anywhere. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { build } from 'vite';
import { bundledPacks } from '../pack/vite-plugin';
import { ROOT } from '../run/root';

/** The folder of the built gallery. */
export const GALLERY = join(ROOT, '.glosa', 'gallery');

/** Builds the page; returns its path. */
export async function buildGallery(): Promise<string> {
  const page = join(ROOT, 'scripts', 'gallery', 'page');
  const built = await build({
    configFile: false,
    root: page,
    logLevel: 'warn',
    plugins: [preact(), bundledPacks()],
    resolve: {
      alias: {
        '@': ROOT,
        '#i18n': resolve(ROOT, '.wxt/i18n/index.ts'),
        '@wxt-dev/browser': join(page, 'browser.ts'),
      },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(page, 'main.tsx'), formats: ['iife'], name: 'gallery' },
    },
  });
  const chunks = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const code = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk.code] : [])).join('\n');
  const path = join(GALLERY, 'gallery.html');
  mkdirSync(GALLERY, { recursive: true });
  writeFileSync(path, pageAround(code));
  return path;
}

function pageAround(code: string): string {
  const head = '<meta charset="utf-8"><title>Glosa: every state of the card</title><link rel="icon" href="data:,">';
  return `<!DOCTYPE html><html lang="en"><head>${head}</head><body><h1 hidden>Every state of the card</h1><script>${code.replaceAll('</script', '<\\/script')}</script></body></html>\n`;
}
