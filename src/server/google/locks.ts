/**
 * Two locks. The document lock lets commands of several desks queue politely; the fence keeps them apart
 * even without it. The job lock keeps two runs of the clock from doing the same errand, which matters
 * where it goes outside: an e-mail that one run has claimed must not look dead to another.
 */

export interface Locks {
  /** Does the work with the document lock, or answers null when another desk kept it for 10 seconds. */
  withDocument<V>(work: () => V): { value: V } | null;
  /** Does the work unless another job is running. Google frees the lock when an execution dies. */
  withJobs<V>(work: () => V): { value: V } | null;
}

const DESK_PATIENCE_MS = 10_000;
/** A clock run that finds another at work has nothing to wait for. */
const JOB_PATIENCE_MS = 1;

export const googleLocks: Locks = {
  withDocument: (work) => holding(LockService.getDocumentLock(), DESK_PATIENCE_MS, work),
  // In a bound script the script lock is this file's alone.
  withJobs: (work) => holding(LockService.getScriptLock(), JOB_PATIENCE_MS, work),
};

function holding<V>(
  lock: GoogleAppsScript.Lock.Lock,
  patienceMs: number,
  work: () => V,
): { value: V } | null {
  if (!lock.tryLock(patienceMs)) return null;
  try {
    return { value: work() };
  } finally {
    lock.releaseLock();
  }
}
