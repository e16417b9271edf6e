/** Leaves out of a style sheet within a script what browsers that know nesting do not need. */

/** The style sheet as the build leaves it: one string, from the rule of the host to its quote. */
const SHEET = /:host\{all:[^`]*/;

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
