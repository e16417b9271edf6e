/** Leaves out of a style sheet within a script what browsers that know nesting do not need. */

/** The style sheet as the build leaves it: one string, with the rule of the host in it. Its own strings are in double quotes. */
const SHEET = /(['`])[^'`]*:host\{all:[^'`]*\1/;

/** The same script with shorter rules: `calc(2 * var(--a))` needs no spaces, and `& .a` within a rule is `.a`. */
export function withShortRules(code: string): string {
  return code.replace(SHEET, (sheet) =>
    sheet
      .replace(/ ([*/]) /g, '$1')
      .replace(/, /g, ',')
      .replace(/(?<=[{};,])& (?=[.:\w])/g, '')
      .replace(/(?<=[{};,])&>/g, '>'),
  );
}
