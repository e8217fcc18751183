/** What Google's error texts mean for a write: refused for sure, or nobody knows. */

/** The text of anything thrown. */
export function messageOf(cause: unknown): string {
  if (typeof cause === 'object' && cause !== null && 'message' in cause)
    return String(cause.message);
  return String(cause);
}

/**
 * Google understood the batch and applied nothing of it: `Invalid requests[0].deleteNamedRange: …` when
 * another commit came first, a row or tab that is gone, a range outside the grid.
 */
export function isRefused(message: string): boolean {
  return /Invalid requests?\[|Invalid JSON payload|No grid with id|exceeds grid limits/i.test(
    message,
  );
}

/** Google was busy, or did not answer in time: of a write, nobody knows whether it happened. */
export function isTransient(message: string): boolean {
  return /quota exceeded|rate limit|too many|429|timed out|timeout|internal error|unavailable|empty response|try again|50[0234]/i.test(
    message,
  );
}
