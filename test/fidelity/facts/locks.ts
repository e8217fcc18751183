/** What is known about LockService. */
import type { Fact } from '../fact.ts';

export const lockFacts: readonly Fact[] = [
  {
    id: 'lock/held-again',
    says: 'tryLock on a lock that is already held gives true.',
    source: 'gas-fakes testlock.js, run live',
    run: () => {
      const lock = LockService.getScriptLock();
      return [lock.tryLock(10), lock.tryLock(10), lock.hasLock()];
    },
    returns: [true, true, true],
  },
  {
    id: 'lock/release',
    says: 'releaseLock lets go, and is harmless where nothing is held.',
    source: 'REF Lock',
    run: () => {
      const lock = LockService.getDocumentLock();
      lock.releaseLock();
      lock.waitLock(10);
      lock.releaseLock();
      return lock.hasLock();
    },
    returns: false,
  },
  {
    id: 'lock/arguments',
    says: 'tryLock without a time is refused by its signature.',
    source: 'gas-fakes, wording of signature errors',
    run: () => (LockService.getUserLock() as unknown as { tryLock(): boolean }).tryLock(),
    throws: "The parameters () don't match the method signature for LockService.Lock.tryLock.",
  },
];
