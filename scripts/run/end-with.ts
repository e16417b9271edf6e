/** Ends a command with its exit code; what it could not do is told in words, without a stack. */

/** Waits for `work` and ends the process with the code it gives, or 1 where it rejects. */
export function endWith(work: Promise<number>): void {
  work.then(
    (code) => process.exit(code),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : String(error));
      if (process.env.DEBUG) console.error(error);
      process.exit(1);
    },
  );
}
