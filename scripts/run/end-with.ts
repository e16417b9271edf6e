/** Ends a command with its exit code; what it could not do is told in words, without a stack. */

/** Waits for `work` and ends the process with the code it gives, or 1 where it rejects. */
export function endWith(work: Promise<number>): void {
  work.then(
    (code) => process.exit(code),
    (error: unknown) => {
      console.error(told(error));
      if (process.env.DEBUG) console.error(error);
      process.exit(1);
    },
  );
}

function told(error: unknown): string {
  const { code, message, cause } = (error instanceof Error ? error : {}) as {
    code?: string;
    message?: string;
    cause?: { code?: string };
  };
  if (code === 'ENOSPC' || cause?.code === 'ENOSPC' || message?.includes('ENOSPC'))
    return 'The disk is full: make room, and run the command again.';
  return message ?? String(error);
}
