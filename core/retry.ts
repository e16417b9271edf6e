/** Works out when to retry a failed task; the policies are in `limits`. */

export interface RetryPolicy {
  /** Milliseconds to wait after the first failure; each further wait is twice the one before, up to `longestMs`. */
  readonly firstMs: number;
  readonly longestMs: number;
}

/** Milliseconds to wait after that many failures in a row (1 or more). */
export function retryAfter({ firstMs, longestMs }: RetryPolicy, failures: number): number {
  return Math.min(firstMs * 2 ** (failures - 1), longestMs);
}
