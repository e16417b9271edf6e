/** Reads numbers among the arguments of a command. */

/** The whole number behind `flag`, or `otherwise` where the flag is not there. Throws where it is none of at least 1. */
export function numberAfter(args: readonly string[], flag: string, otherwise: number): number {
  const value = args.includes(flag) ? Number(args[args.indexOf(flag) + 1]) : otherwise;
  if (!Number.isInteger(value) || value < 1) throw new Error(`${flag} takes a number of at least 1.`);
  return value;
}
