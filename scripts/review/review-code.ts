/** What a store's reviewer looks for in scripts, pages and style sheets: code from elsewhere, and ways out. */

interface Sign {
  what: string;
  sign: RegExp;
}

/** Minified code is searched, so these are words of the language and of the platform, which no minifier changes. */
const IN_SCRIPTS: readonly Sign[] = [
  { what: 'makes code from text', sign: /(?<![.\w$])eval\s*\(|new\s+Function\b|(?<![.\w$])Function\s*\(\s*["'`]/ },
  { what: 'loads code from elsewhere', sign: /\bimportScripts\s*\(|(?<![.\w$])import\s*\(\s*["'`](?:\w+:)?\/\// },
  {
    what: 'can reach the network',
    sign: /(?<![\w$])(?:fetch\s*\(|(?:XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection)\b(?!\s*:)|sendBeacon\b)/,
  },
];

const IN_PAGES: readonly Sign[] = [
  { what: 'holds a script of its own', sign: /<script(?![^>]*\ssrc=)[^>]*>/i },
  { what: 'acts on events by attributes', sign: /<[^>]+\son\w+\s*=/i },
  { what: 'loads from elsewhere', sign: /\s(?:src|href|action)\s*=\s*["']?(?:\w+:)?\/\//i },
];

const IN_STYLES: readonly Sign[] = [{ what: 'loads from elsewhere', sign: /@import|url\(\s*["']?(?:\w+:)?\/\// }];

const SIGNS: Readonly<Record<string, readonly Sign[]>> = { js: IN_SCRIPTS, html: IN_PAGES, css: IN_STYLES };

/**
 * What the two scripts of the background may do that no other may: read a file of the package, at the address that the browser makes for
 * it, which begins with the extension's own whatever the name (`platform/own-files.ts`); and start the other script, by its name
 * (`platform/packs-script.ts`). Each once in a script.
 */
const OF_BACKGROUND = ['background.js', 'packs.js'];
const ALLOWED = [
  /(?<![\w$])fetch\([\w$.]+\.runtime\.getURL\(`\/\$\{[\w$]+\}`\)\)/,
  /(?<![\w$.])importScripts\((["'`])\/packs\.js\1\)/,
];

/** What is wrong with one file of a package, a line each, with the words around it. */
export function reviewFile(name: string, code: string): string[] {
  const signs = SIGNS[/\.(\w+)$/.exec(name)?.[1] ?? ''] ?? [];
  const text = OF_BACKGROUND.includes(name) ? ALLOWED.reduce((rest, sign) => rest.replace(sign, ''), code) : code;
  return signs.flatMap(({ what, sign }) => {
    const at = text.search(sign);
    return at < 0 ? [] : [`${name} ${what}: … ${text.slice(Math.max(0, at - 40), at + 60).replace(/\s+/g, ' ')} …`];
  });
}
