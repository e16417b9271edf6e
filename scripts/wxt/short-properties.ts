/** Shortens what a script says with CSS custom properties in the style sheet that it has in it. */

const NAME = /--[a-z][a-z0-9-]*/g;
const DECLARATION = /(--[a-z][a-z0-9-]*)\s*:\s*([^;{}]*);?/g;
const USE = /var\((--[a-z][a-z0-9-]*)\)/g;
/** The lengths of `var(--a)`, and of what a declaration adds to its value. */
const USE_LENGTH = 8;
const DECLARED_LENGTH = 5;

/**
 * The same script with the custom properties that its own style sheet declares under names of one or two letters, there and wherever
 * the script sets them. The value of one that is declared once stands where it is used, if that is shorter. One that nobody uses
 * is gone; one that is somewhere used with another value beside it (`var(--a,1px)`) stays. Properties that the script only reads keep their names: others declare those.
 */
export function withShortProperties(code: string): string {
  const declared = new Map<string, string[]>();
  for (const [, name = '', value = ''] of code.matchAll(DECLARATION))
    declared.set(name, [...(declared.get(name) ?? []), value]);
  const uses = (name: string) => code.split(`var(${name})`).length - 1;
  const isNeeded = (name: string) => isSet(name) || code.includes(`var(${name},`);
  const isSet = (name: string) => code.includes(`'${name}'`) || code.includes(`"${name}"`);
  // What nobody uses is worth nothing, however often it is declared.
  const values = new Map(
    [...declared.keys()].filter((name) => uses(name) === 0 && !isNeeded(name)).map((name) => [name, '']),
  );
  for (const [name, [value = '', ...others]] of declared) {
    const count = uses(name);
    const isShorter = count * value.length <= value.length + DECLARED_LENGTH + count * USE_LENGTH;
    if (others.length === 0 && !isNeeded(name) && isShorter) values.set(name, value);
  }
  let short = code.replace(DECLARATION, (whole, name: string) => (values.has(name) ? '' : whole));
  for (let before = ''; before !== short; ) {
    before = short;
    short = short.replace(USE, (whole, name: string) => values.get(name) ?? whole);
  }
  const kept = [...declared.keys()].filter((name) => !values.has(name));
  const names = new Map(kept.map((name, at) => [name, `--${at.toString(36)}`]));
  return short.replace(NAME, (name) => names.get(name) ?? name);
}
