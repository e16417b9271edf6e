/** A Vite plugin: what frames load is made as small as it can be. */
import { type MinifyOptions, minify } from 'terser';
import type { Plugin } from 'vite';
import { withJoinedPaths } from './joined-paths';
import { ownNames } from './own-names';
import { withShortChildren } from './short-children';
import { withShortProperties } from './short-properties';
import { withShortRules } from './short-rules';

/** The scripts that run in pages; the background and our own pages are not worth the time. */
const FRAME_SCRIPT = /(?:^|\/)(?:reader|sight|card|picture|view|content)\.js$/;

const OPTIONS = {
  ecma: 2020,
  compress: { passes: 4, keep_fargs: false, unsafe_arrows: true, unsafe_methods: true },
} satisfies MinifyOptions;

/**
 * The reader script is the largest of those that come unasked for: names that it alone knows are shortened. Nearly all of its
 * functions run on the page that it was started for, so the browser is told to compile them at once: one by one, it reads each
 * of them twice.
 */
const READER = 'reader.js';
const CONTENT = 'content.js';
const COMPILE_AT_ONCE = '//# allFunctionsCalledOnLoad\n';
/** Its style sheet is a sixth of it. Nothing else of ours is in its shadow root. */
const CARD = 'card.js';

function optionsFor(fileName: string): MinifyOptions {
  // Nothing in it reads a property for what reading does.
  if (fileName === CARD) return { ...OPTIONS, compress: { ...OPTIONS.compress, pure_getters: true } };
  // Functions that stand together are alike: 0.25 kB of the reader script, gzipped. The card's become more, and the sight script's.
  const compress = { ...OPTIONS.compress, hoist_funs: true };
  if (fileName.endsWith(CONTENT)) return { ...OPTIONS, compress };
  if (fileName !== READER) return OPTIONS;
  const regex = new RegExp(`^(?:${ownNames('entrypoints/reader/index.ts').join('|').replaceAll('$', '\\$')})$`);
  return { ...OPTIONS, compress, mangle: { properties: { regex, keep_quoted: true } } };
}

/** The modules in which WXT starts an unlisted script, and a content script. */
const STARTS = ['virtual:wxt-unlisted-script-entrypoint', 'virtual:wxt-content-script-isolated-world-entrypoint'];

/**
 * Starts frame scripts without WXT's wrapper, whose messages say what ours report themselves, and minifies them once more
 * with Terser: a thirtieth less than Oxc makes of them alone. The result of a script stays its value, for which
 * `scripting.executeScript` waits.
 */
export function smallerFrames(): Plugin {
  return {
    name: 'glosa:smaller-frames',
    apply: 'build',
    transform(code, id) {
      if (!STARTS.some((start) => id.includes(start))) return null;
      const definition = /^import definition from .*$/m.exec(code)?.[0];
      // WXT writes it in another way: its wrapper would come back, and nobody would see it.
      if (!definition) throw new Error(`${id} imports no definition.`);
      return `${definition}\nconst result = definition.main();\nexport { result as default };`;
    },
    async generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !FRAME_SCRIPT.test(chunk.fileName)) continue;
        // Each time finds what the one before laid open; names are shortened once.
        for (const options of [OPTIONS, optionsFor(chunk.fileName), OPTIONS])
          chunk.code = (await minify(chunk.code, options)).code ?? chunk.code;
        // In a shadow root nothing is `:root`.
        if (chunk.fileName === READER) chunk.code = COMPILE_AT_ONCE + chunk.code;
        if (chunk.fileName !== CARD) continue;
        const code = withShortRules(withShortProperties(chunk.code.replaceAll(':root,.surface', '.surface')));
        chunk.code = withJoinedPaths(withShortChildren(code, 'entrypoints/card/index.ts'));
      }
    },
  };
}
