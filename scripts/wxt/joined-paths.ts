/** Joins the lines of each icon in a minified script into one path, which is drawn the same and said in fewer bytes. */

const PATH = String.raw`\["path",\{d:"([^"]*)"\}\]`;
const SEVERAL = new RegExp(`${PATH}(?:,${PATH})+`, 'g');
const ONE = new RegExp(PATH, 'g');
const NUMBER = String.raw`-?(?:\d+\.?\d*|\.\d+)`;
/** A path that begins with a small m: the point is where it says all the same, and what follows is counted from there. */
const SMALL_START = new RegExp(`^m(${NUMBER})[ ,]?(${NUMBER})[ ,]?`);

/**
 * `code` with neighbouring paths of an icon (as the `lucide` package lists them) as one. They have strokes only, so that nothing is filled
 * between them. Throws if nobody can tell where one of them begins.
 */
export function withJoinedPaths(code: string): string {
  return code.replace(SEVERAL, (list) => {
    const lines = [...list.matchAll(ONE)].map(([, line = '']) => fromItsPlace(line));
    return `["path",{d:"${lines.join('')}"}]`;
  });
}

/** The same line, wherever the pen was before. */
function fromItsPlace(line: string): string {
  const own = line.replace(SMALL_START, (start, x: string, y: string) => {
    const next = line.charAt(start.length);
    return `M${x} ${y}${/[\d.-]/.test(next) ? 'l' : ''}`;
  });
  if (!own.startsWith('M')) throw new Error(`Nobody can tell where this line of an icon begins: ${line}`);
  return own;
}
