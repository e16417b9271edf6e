/** Leaves out of a style sheet within a script what browsers that know nesting do not need. */
import { textsIn } from './texts-in';

/** In the rule of the host, which no other text has. */
const MARK = ':host{all:';

/**
 * The same script with shorter rules: `calc(2 * var(--a))` needs no spaces, and `& .a` within a rule is `.a`. Throws unless exactly
 * one text in it is a style sheet with a rule of the host, as the build leaves it.
 */
export function withShortRules(code: string): string {
  const [sheet, other] = textsIn(code).filter(({ raw }) => raw.includes(MARK));
  if (!sheet || other) throw new Error(`The script has ${other ? 'more than one' : 'no'} style sheet with ${MARK}`);
  const short = sheet.raw
    .replace(/ ([*/]) /g, '$1')
    .replace(/, /g, ',')
    .replace(/(?<=[{};,])& (?=[.:\w])/g, '')
    .replace(/(?<=[{};,])&>/g, '>');
  return code.slice(0, sheet.from) + short + code.slice(sheet.to);
}
