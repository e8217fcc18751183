/** Harm on demand: what a script leaves behind when it dies, fails or is interrupted at a chosen call. */
import { OTHER, removeScriptFolders, scriptedWorld } from './support/scripted-world.ts';

const SCRIPT = `
  function steps() {
    const store = PropertiesService.getScriptProperties();
    try {
      store.setProperty('first', '1');
      store.setProperty('second', '2');
      store.setProperty('third', '3');
    } catch (error) {
      store.setProperty('caught', error.message);
    } finally {
      store.setProperty('finally', 'ran');
    }
    return 'done';
  }
  function kept() { return PropertiesService.getScriptProperties().getProperties(); }
  function bump() {
    const store = PropertiesService.getScriptProperties();
    const n = Number(store.getProperty('n') || 0);
    store.setProperty('n', String(n + 1));
    return n + 1;
  }
`;
const SET = 'PropertiesService.Properties.setProperty';

afterAll(removeScriptFolders);

test('a kill leaves nothing after it, not even what catch and finally would do', () => {
  const { world, run, value } = scriptedWorld(SCRIPT);
  world.faults.killAt(2, { call: SET });
  const result = run('steps');
  expect(result).toMatchObject({ ok: false, killed: true, execution: { outcome: 'killed' } });
  expect(value('kept')).toEqual({ first: '1' });
});

test('a kill at every call leaves a prefix of the effects', () => {
  const { world, run } = scriptedWorld(SCRIPT);
  run('steps');
  const calls = world.faults.lastCallCount();
  expect(calls).toBe(5);
  for (let n = 1; n <= calls; n += 1) {
    const fresh = scriptedWorld(SCRIPT);
    fresh.world.faults.killAt(n);
    expect(fresh.run('steps').ok).toBe(false);
    const keys = Object.keys(fresh.value('kept') as object);
    expect(keys).toEqual(['first', 'second', 'third', 'finally'].slice(0, Math.max(0, n - 2)));
  }
});

test('killAfter lets the call take effect and loses the answer', () => {
  const { world, run, value } = scriptedWorld(SCRIPT);
  world.faults.killAfter(2, { call: SET });
  expect(run('steps')).toMatchObject({ ok: false, killed: true });
  expect(value('kept')).toEqual({ first: '1', second: '2' });
});

test('failAt throws the named error, which the script may catch', () => {
  const { world, value } = scriptedWorld(SCRIPT);
  world.faults.failAt(2, 'Service Spreadsheets timed out.', { call: SET });
  expect(value('steps')).toBe('done');
  expect(value('kept')).toEqual({
    first: '1',
    caught: 'Service Spreadsheets timed out.',
    finally: 'ran',
  });
});

test('failAfter throws although the call took effect: a time-out whose fate is unknown', () => {
  const { world, value } = scriptedWorld(SCRIPT);
  world.faults.failAfter(2, 'timed out', { call: SET });
  value('steps');
  expect(value('kept')).toMatchObject({ second: '2', caught: 'timed out' });
});

test('runBefore lets another execution run in between: the lost update appears', () => {
  const { world, project, value } = scriptedWorld(SCRIPT);
  const inner: unknown[] = [];
  world.faults.runBefore(
    1,
    () => {
      const result = project.run('bump', [], OTHER);
      inner.push(result.ok && result.value);
    },
    { functionName: 'bump', call: SET },
  );
  expect(value('bump')).toBe(1);
  expect(inner).toEqual([1]);
  expect(value('kept')).toEqual({ n: '1' });
});

test('an error in the hook of a test reaches the test, past any catch of the script', () => {
  const { world, run } = scriptedWorld(SCRIPT);
  world.faults.runBefore(2, () => {
    throw new Error('the test itself is wrong');
  });
  expect(() => run('steps')).toThrow('the test itself is wrong');
});

test('a fault waits for the execution it is meant for, and harms one only unless it repeats', () => {
  const { world, run } = scriptedWorld(SCRIPT);
  world.faults.killAt(1, { functionName: 'steps' });
  expect(run('kept').ok).toBe(true);
  expect(run('steps').ok).toBe(false);
  expect(run('steps').ok).toBe(true);

  world.faults.killAt(1, { functionName: 'steps', repeat: true });
  expect(run('steps').ok).toBe(false);
  expect(run('steps').ok).toBe(false);
  world.faults.clear();
  expect(run('steps').ok).toBe(true);
});
