/** Finds where a text stops being valid JSON, since browsers word that error differently, and not all give the position. */

const SPACE = /[\t\n\r ]*/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
/** What a string may contain unescaped: anything from space up, except quotes and backslashes. */
const PLAIN = /[ !#-[\]-\uffff]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** What may come next; `first` is a value, key or end right after the start of an array or object. */
type Wanted = 'value' | 'key' | 'colon' | 'first' | 'next';

/** Line and column count from 1. */
export interface JsonPlace {
  line: number;
  column: number;
  /** A trailing comma before the bracket there, which other languages allow. */
  isLastComma: boolean;
}

/** The position of the first token of `text` that JSON does not allow there; its end if something is missing. */
export function jsonPlace(text: string): JsonPlace {
  const at = brokenAt(text);
  const until = text.slice(0, at);
  const before = until.split('\n');
  const isLastComma = /[}\]]/.test(text[at] ?? '') && until.trimEnd().endsWith(',');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, isLastComma };
}

function brokenAt(text: string): number {
  // What is open, by its closing bracket; a list rather than recursion, since untrusted input may nest to any depth.
  const open: ('}' | ']')[] = [];
  let wanted: Wanted = 'value';
  let at = after(SPACE, text, 0);
  while (at < text.length) {
    const sign = text[at] ?? '';
    const closes = sign === open.at(-1) && (wanted === 'next' || wanted === 'first');
    const opens = (sign === '{' || sign === '[') && takesValue(wanted, open);
    let end = at + 1;
    if (closes) open.pop();
    else if (opens) open.push(sign === '{' ? '}' : ']');
    else if (sign === ',' && wanted === 'next' && open.length > 0) wanted = open.at(-1) === '}' ? 'key' : 'value';
    else if (sign === ':' && wanted === 'colon') wanted = 'value';
    else {
      const isKey: boolean = wanted === 'key' || (wanted === 'first' && open.at(-1) === '}');
      end = isKey || sign === '"' ? endOfString(text, at) : after(SCALAR, text, at);
      if (end <= at || !(isKey || takesValue(wanted, open))) return at;
      wanted = isKey ? 'colon' : 'next';
    }
    if (closes) wanted = 'next';
    if (opens) wanted = 'first';
    at = after(SPACE, text, end);
  }
  return at;
}

function takesValue(wanted: Wanted, open: readonly string[]): boolean {
  return wanted === 'value' || (wanted === 'first' && open.at(-1) === ']');
}

/** The offset after the string that begins at `start`; `start` itself if none does, or it does not end. */
function endOfString(text: string, start: number): number {
  if (text[start] !== '"') return start;
  for (let at = after(PLAIN, text, start + 1); ; at = after(PLAIN, text, at)) {
    if (text[at] === '"') return at + 1;
    const escaped = after(ESCAPE, text, at);
    if (escaped === at) return start;
    at = escaped;
  }
}

/** The offset after the match of `pattern` at `at`; `at` itself if there is no match. */
function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
