/** A Vite plugin: the popup's page is drawn with its field before anything else of it is loaded. */
import type { Plugin } from 'vite';

const POPUP = /(?:^|\/)popup(?:\/index)?\.html$/;
const SHEET = /\s*<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>/g;
const MODULES = /\s*<(?:script type="module"[^>]*><\/script>|link rel="modulepreload"[^>]*>)/g;

/** The text of the style sheet at a path in the build; undefined if there is none. */
type SheetAt = (path: string) => string | undefined;

/**
 * The page with its style sheet in it, and with its modules in a template, out of which `entrypoints/popup-field` takes them once the
 * page has been drawn. Throws unless there is one sheet, and a module.
 */
export function withEarlyField(html: string, sheetAt: SheetAt): string {
  const [sheet, other] = [...html.matchAll(SHEET)];
  const text = sheet && !other ? sheetAt(sheet[1] ?? '') : undefined;
  if (!sheet || text === undefined) throw new Error('The popup has not one style sheet.');
  if (text.includes('</')) throw new Error('The popup’s style sheet would end before its end.');
  const modules = [...html.matchAll(MODULES)].map(([tag]) => tag.trim());
  if (!modules.some((tag) => tag.startsWith('<script'))) throw new Error('The popup has no module.');
  // A function, since a sheet may have a dollar sign in it.
  return html
    .replace(MODULES, '')
    .replace(sheet[0], () => `\n    <style>${text.trim()}</style>`)
    .replace('<body>', () => `<body>\n    <template id="views">${modules.join('')}</template>`);
}

/** Makes the plugin, which does it in a build only: the server of `npm run dev` has the page as it is written. */
export function earlyPopup(): Plugin {
  return {
    name: 'glosa:early-popup',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { path, bundle }) {
        if (!bundle || !POPUP.test(path)) return html;
        return withEarlyField(html, (name) => {
          const asset = bundle[name];
          if (asset?.type !== 'asset') return undefined;
          delete bundle[name];
          return String(asset.source);
        });
      },
    },
  };
}
