/** Says when a failed task is tried again. */

/** How something is tried again; the policies are in `limits`. */
export interface RetryPolicy {
  /** Milliseconds before the second try; each further wait is twice the one before, up to `longestMs`. */
  readonly firstMs: number;
  readonly longestMs: number;
  /** How often it is tried in all. */
  readonly tries: number;
}

/** Milliseconds to wait after so many failures in a row (1 or more); null where it is not tried again. */
export function retryAfter({ firstMs, longestMs, tries }: RetryPolicy, failures: number): number | null {
  return failures < tries ? Math.min(firstMs * 2 ** (failures - 1), longestMs) : null;
}
