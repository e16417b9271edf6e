/** Shortens the names of CSS custom properties in a script that has its style sheet in it. */

const NAME = /--[a-z][a-z0-9-]*/g;

/**
 * The same script with every custom property that it declares under a name of one or two letters, in its style sheet and wherever
 * the script sets it. Properties that it only reads keep their names: others declare those.
 */
export function withShortProperties(code: string): string {
  const declared = new Set([...code.matchAll(/(--[a-z][a-z0-9-]*)\s*:/g)].map(([, name = '']) => name));
  const short = new Map([...declared].map((name, at) => [name, `--${at.toString(36)}`]));
  return code.replace(NAME, (name) => short.get(name) ?? name);
}
