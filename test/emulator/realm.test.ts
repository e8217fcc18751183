/** One execution is one fresh realm: nothing survives it, and values belong to it. */
import { NOW, removeScriptFolders, scriptedWorld } from './support/scripted-world.ts';

afterAll(removeScriptFolders);

const value = (body: string, args: unknown[] = []) =>
  scriptedWorld(`function f(...args) { ${body} }`).value('f', args);

test('no state survives an execution', () => {
  const { value: call } = scriptedWorld('var n = 0; function next() { n += 1; return n; }');
  expect([call('next'), call('next')]).toEqual([1, 1]);
});

test("arrays, objects, dates and errors from services are the script's own", () => {
  expect(
    value(`
      const keys = PropertiesService.getScriptProperties().getKeys();
      const all = PropertiesService.getScriptProperties().getProperties();
      const date = Utilities.parseDate('2026-01-05', 'GMT', 'yyyy-MM-dd');
      let error;
      try { LockService.getScriptLock().tryLock('x'); } catch (e) { error = e; }
      return [keys instanceof Array, all instanceof Object, date instanceof Date, error instanceof Error];
    `),
  ).toEqual([true, true, true, true]);
});

test('undefined acts as null for services', () => {
  expect(
    value(`try { CacheService.getScriptCache().get(undefined); } catch (e) { return e.message; }`),
  ).toBe('Invalid argument: key');
});

test('what is not emulated says so by name', () => {
  const { run } = scriptedWorld(
    'function f() { Utilities.zip([]); } function g() { GmailApp.send(); }',
  );
  expect(run('f')).toMatchObject({ ok: false, message: 'not emulated: Utilities.zip' });
  expect(run('g')).toMatchObject({ ok: false, message: 'GmailApp is not defined' });
});

test("wrong arguments are refused in Google's words", () => {
  expect(
    value(`
      const refusals = [];
      const refused = (f) => { try { f(); } catch (e) { refusals.push(String(e)); } };
      refused(() => LockService.getScriptLock().tryLock());
      refused(() => Utilities.sleep('soon'));
      refused(() => ScriptApp.deleteTrigger({}));
      refused(() => CacheService.getScriptCache().removeAll(7));
      refused(() => Utilities.formatDate([1, 2], true, null));
      return refusals;
    `),
  ).toEqual([
    "Exception: The parameters () don't match the method signature for LockService.Lock.tryLock.",
    "Exception: The parameters (String) don't match the method signature for Utilities.sleep.",
    "Exception: The parameters ((class)) don't match the method signature for ScriptApp.deleteTrigger.",
    "Exception: The parameters (number) don't match the method signature for CacheService.Cache.removeAll.",
    "Exception: The parameters (number[],Boolean,null) don't match the method signature for Utilities.formatDate.",
  ]);
});

test('what the runtime lacks is lacking', () => {
  const missing =
    'setTimeout fetch URL TextEncoder Blob atob crypto performance process window structuredClone queueMicrotask AbortController require module Buffer';
  expect(
    value(`return args[0].split(' ').filter((name) => name in globalThis);`, [missing]),
  ).toEqual([]);
});

describe('dates', () => {
  test("the clock is the world's", () => {
    expect(value(`return [Date.now(), new Date().getTime()];`)).toEqual([NOW, NOW]);
  });

  test("local fields are in the script's time zone, over the change of clocks too", () => {
    expect(
      value(`
        const before = new Date(2026, 10, 1, 0, 30);
        const later = new Date(before.getTime());
        later.setDate(later.getDate() + 1);
        return [
          before.toISOString(),
          later.toISOString(),
          later.getHours(),
          new Date('2026-07-05T10:00').toISOString(),
          new Date('2026-07-05').toISOString(),
          String(before),
          before.getTimezoneOffset(),
          before.toLocaleDateString('en-US'),
          Date().slice(0, 15),
          new Date(NaN).getHours(),
          String(new Date('nonsense')),
          before.constructor === Date,
          Object.prototype.toString.call(before),
        ];
      `),
    ).toEqual([
      '2026-11-01T04:30:00.000Z',
      '2026-11-02T05:30:00.000Z',
      0,
      '2026-07-05T14:00:00.000Z',
      '2026-07-05T00:00:00.000Z',
      'Sun Nov 01 2026 00:30:00 GMT-0400 (Eastern Daylight Time)',
      240,
      '11/1/2026',
      'Tue Sep 01 2026',
      null,
      'Invalid Date',
      true,
      '[object Date]',
    ]);
  });

  test('chance repeats itself from world to world', () => {
    const body = `return [Math.random(), Utilities.getUuid()];`;
    expect(value(body)).toEqual(value(body));
  });
});

test('Logger and console write to the log of the execution', () => {
  const { run } = scriptedWorld(`
    function f() {
      Logger.log('%s of %05.1f', 'weight', 2.25);
      console.log('plain', { a: 1 });
      console.error('Failed', new Error('because'));
    }
  `);
  const { logs } = run('f').execution;
  expect(logs.slice(0, 2)).toEqual(['weight of 002.3', 'plain { a: 1 }']);
  expect(logs[2]).toContain('ERROR Failed Error: because');
});

test('the meter counts calls by name, and estimates their time', () => {
  const { run, world } = scriptedWorld(`
    function f() {
      PropertiesService.getScriptProperties().setProperty('a', '1');
      return CacheService.getScriptCache().get('b');
    }
  `);
  expect(run('f').execution.meter).toMatchObject({
    reads: 0,
    writes: 0,
    otherCalls: 2,
    estimatedMs: 65,
    byCall: { 'PropertiesService.Properties.setProperty': 1, 'CacheService.Cache.get': 1 },
  });
  expect(world.now()).toBe(NOW + 65);
});
