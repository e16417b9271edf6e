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
 * How the background reads files of the package: at addresses that the browser makes for them, which begin with those of the
 * extension whatever the name. Once, in `platform/own-files.ts`.
 */
const OWN_READER = 'background.js';
const READS_OWN_FILE = /(?<![\w$])fetch\([\w$.]+\.runtime\.getURL\(`\/\$\{[\w$]+\}`\)\)/;

/** What is wrong with one file of a package, a line each, with the words around it. */
export function reviewFile(name: string, code: string): string[] {
  const signs = SIGNS[/\.(\w+)$/.exec(name)?.[1] ?? ''] ?? [];
  const text = name === OWN_READER ? code.replace(READS_OWN_FILE, '') : code;
  return signs.flatMap(({ what, sign }) => {
    const at = text.search(sign);
    return at < 0 ? [] : [`${name} ${what}: … ${text.slice(Math.max(0, at - 40), at + 60).replace(/\s+/g, ' ')} …`];
  });
}
