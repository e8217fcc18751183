/** google.script.run: what may cross between page and server, and what arrives when it may not. */
import { OTHER, removeScriptFolders, scriptedWorld } from './support/scripted-world.ts';

const SCRIPT = `
  function echo(value) { return value; }
  function kinds(value) { return [Array.isArray(value), value instanceof Object, typeof value]; }
  function count() { return arguments.length; }
  function holes() { return [1, undefined, , { gone: undefined, kept: null }, NaN]; }
  function nothing() {}
  function date() { return { at: [new Date(0)] }; }
  function method() { return { f: function () {} }; }
  function cycle() { const a = {}; a.self = a; return a; }
  function service() { return { lock: LockService.getScriptLock() }; }
  function twice() { const a = { n: 1 }; return [a, a]; }
  function breaks() { const e = new Error('told'); e.code = 7; throw e; }
  function breaksOddly() { throw 'a text'; }
  async function later() { return 1; }
  function hidden_() { return 'secret'; }
  function who() { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]; }
  const notTopLevel = () => 1;
`;
const { project, run, value, world } = scriptedWorld(SCRIPT);
afterAll(removeScriptFolders);

test('plain values are copied both ways', () => {
  const given = { text: 'ä', list: [1, true, null, { deep: [''] }] };
  const returned = value('echo', [given]);
  expect(returned).toEqual(given);
  expect(returned).not.toBe(given);
  expect(value('kinds', [[1]])).toEqual([true, true, 'object']);
  expect(value('count', [1, 2, 3])).toBe(3);
});

test('undefined becomes null in lists and goes missing in objects', () => {
  expect(value('holes')).toEqual([1, null, null, { kept: null }, null]);
  expect(value('nothing')).toBeNull();
  expect(value('echo', [[undefined]])).toEqual([null]);
});

test('a Date anywhere in the result makes all of it null, or fails the call', () => {
  expect(value('date')).toBeNull();
  world.switches.datesInRepliesBecomeNull = false;
  expect(run('date').ok).toBe(false);
  world.switches.datesInRepliesBecomeNull = true;
});

test.each(['method', 'cycle', 'service'])(
  '%s: functions, cycles and services do not cross',
  (name) => {
    expect(run(name)).toMatchObject({
      ok: false,
      message: 'The script completed but the returned value is not a supported return type.',
    });
  },
);

test('the same object twice is no cycle', () => {
  expect(value('twice')).toEqual([{ n: 1 }, { n: 1 }]);
});

test('arguments that may not cross fail before anything runs', () => {
  const cycle: Record<string, unknown> = {};
  cycle.self = cycle;
  for (const bad of [new Date(0), () => 1, [new Date(0)], cycle]) {
    expect(run('echo', ['fine', bad])).toMatchObject({
      ok: false,
      message: 'Failed due to illegal value in property: 1',
    });
  }
});

test('of an error only the message survives', () => {
  expect(run('breaks')).toMatchObject({ ok: false, killed: false, message: 'told' });
  expect(run('breaksOddly')).toMatchObject({ ok: false, message: 'a text' });
});

test.each(['hidden_', 'notTopLevel', 'missing', 'Date', 'console', 'echo.call'])(
  '%s is no function a page can call',
  (name) => {
    expect(run(name)).toMatchObject({ ok: false, message: `Script function not found: ${name}` });
  },
);

test('promises as results are not emulated, and say so', () => {
  expect(run('later')).toMatchObject({ ok: false, message: 'not emulated: a Promise as result' });
});

test('the script runs as whoever is at the page', () => {
  expect(value('who', [], OTHER)).toEqual([OTHER, OTHER]);
});

test('a script that does not load fails every call', () => {
  const broken = scriptedWorld('nonsense(');
  expect(broken.run('f')).toMatchObject({ ok: false });
  const failing = scriptedWorld('throw new Error("at load"); function f() {}');
  expect(failing.run('f')).toMatchObject({ ok: false, message: 'at load' });
});

test('menu items may call hidden and dotted functions', () => {
  expect(project.clickMenu('hidden_', OTHER).ok).toBe(true);
  const dotted = scriptedWorld(
    'var menu = { item: function () { if (this !== menu) throw new Error("lost"); } };',
  );
  expect(dotted.project.clickMenu('menu.item', OTHER).ok).toBe(true);
});
