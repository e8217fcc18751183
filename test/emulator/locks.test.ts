/** LockService between executions that interleave, and with executions that die. */
import { OTHER, OWNER, removeScriptFolders, scriptedWorld } from './support/scripted-world.ts';

const SCRIPT = `
  function hold(kind) {
    const lock = LockService['get' + kind + 'Lock']();
    const got = lock.tryLock(100);
    Utilities.getUuid();
    return [got, lock.hasLock()];
  }
  function holdTwice() {
    const lock = LockService.getDocumentLock();
    return [lock.tryLock(1), LockService.getDocumentLock().tryLock(1), lock.hasLock()];
  }
  function release() {
    const lock = LockService.getDocumentLock();
    lock.waitLock(10);
    lock.releaseLock();
    Utilities.getUuid();
    return lock.hasLock();
  }
  function attempt(kind, ms) {
    const lock = LockService['get' + kind + 'Lock']();
    const before = Date.now();
    const got = lock.tryLock(ms);
    return [got, Date.now() - before - 60];
  }
  function insist() { LockService.getDocumentLock().waitLock(3000); }
`;
afterAll(removeScriptFolders);

/** What another account's execution sees while the first is at its `getUuid`. */
function meanwhile(
  functionName: string,
  holdArgs: unknown[],
  inner: string,
  args: unknown[],
  as = OTHER,
) {
  const { world, project, value } = scriptedWorld(SCRIPT);
  const seen: unknown[] = [];
  world.faults.runBefore(
    1,
    () => {
      const result = project.run(inner, args, as);
      seen.push(result.ok ? result.value : result.message);
    },
    { functionName, call: 'Utilities.getUuid' },
  );
  value(functionName, holdArgs);
  return seen[0];
}

test('tryLock on a held lock lets the time pass and gives up', () => {
  expect(meanwhile('hold', ['Document'], 'attempt', ['Document', 10_000])).toEqual([false, 10_000]);
});

test('waitLock on a held lock throws when its time is over', () => {
  expect(meanwhile('hold', ['Document'], 'insist', [])).toBe(
    'Lock timeout: another process was holding the lock for too long.',
  );
});

test('locks of different kinds do not meet, and user locks only within one account', () => {
  expect(meanwhile('hold', ['Document'], 'attempt', ['Script', 10])).toEqual([true, 0]);
  expect(meanwhile('hold', ['User'], 'attempt', ['User', 10])).toEqual([true, 0]);
  expect(meanwhile('hold', ['User'], 'attempt', ['User', 10], OWNER)).toEqual([false, 10]);
});

test('a released lock is free at once', () => {
  expect(meanwhile('release', [], 'attempt', ['Document', 10])).toEqual([true, 0]);
});

test('whoever holds a lock gets it again', () => {
  expect(scriptedWorld(SCRIPT).value('holdTwice')).toEqual([true, true, true]);
});

test('locks end with the execution, killed ones too', () => {
  const { world, run, value } = scriptedWorld(SCRIPT);
  run('hold', ['Document']);
  expect(value('attempt', ['Document', 10])).toEqual([true, 0]);
  world.faults.killAt(1, { call: 'Utilities.getUuid' });
  expect(run('hold', ['Document']).ok).toBe(false);
  expect(value('attempt', ['Document', 10])).toEqual([true, 0]);
});

test('scripts of different files do not share a document lock', () => {
  const { world, spreadsheetId, value, folder } = scriptedWorld(SCRIPT);
  const other = world.createSpreadsheet({ title: 'Other', owner: OWNER });
  const second = world.installScript({ spreadsheetId: other.id, folder });
  expect(second.spreadsheetId).not.toBe(spreadsheetId);
  const seen: unknown[] = [];
  world.faults.runBefore(
    1,
    () => {
      const result = second.run('attempt', ['Document', 10], OTHER);
      seen.push(result.ok && result.value);
    },
    { functionName: 'hold', call: 'Utilities.getUuid' },
  );
  value('hold', ['Document']);
  expect(seen).toEqual([[true, 0]]);
});
