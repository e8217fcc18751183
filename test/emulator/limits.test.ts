/** Six minutes, thirty seconds, and what an account may use in a day. */
import { NOW, OTHER, OWNER, removeScriptFolders, scriptedWorld } from './support/scripted-world.ts';

afterAll(removeScriptFolders);

const SCRIPT = `
  function sleepy(ms, times) {
    const store = PropertiesService.getScriptProperties();
    try {
      for (let i = 1; i <= times; i += 1) { Utilities.sleep(ms); store.setProperty('n', String(i)); }
    } catch (error) {
      store.setProperty('caught', error.message);
    }
  }
  function slow() { sleepy(240000, 2); }
  function onOpen() { sleepy(20000, 3); }
  function kept() { return PropertiesService.getScriptProperties().getProperties(); }
  function mail(to) { MailApp.sendEmail(to, 'Overdue', 'Please bring it back.'); return MailApp.getRemainingDailyQuota(); }
  function everyHour() { ScriptApp.newTrigger('slow').timeBased().everyHours(1).create(); }
`;

test('after six minutes the execution ends, and nothing can catch it', () => {
  const { run, value, world } = scriptedWorld(SCRIPT);
  const result = run('sleepy', [100_000, 5]);
  expect(result).toMatchObject({
    ok: false,
    killed: true,
    message: 'Exceeded maximum execution time',
    execution: { outcome: 'timed out' },
  });
  expect(result.execution.meter.estimatedMs).toBe(360_000);
  expect(world.now()).toBe(NOW + 360_000);
  expect(value('kept')).toEqual({ n: '3' });
});

test('a simple trigger has thirty seconds', () => {
  const { project, value } = scriptedWorld(SCRIPT);
  expect(project.open(OWNER)).toMatchObject({ ok: false, killed: true });
  expect(value('kept')).toEqual({ n: '1' });
});

test("time that another execution takes meanwhile is not one's own", () => {
  const { world, project, run } = scriptedWorld(SCRIPT);
  world.faults.runBefore(2, () => project.run('sleepy', [300_000, 1], OWNER), {
    functionName: 'sleepy',
  });
  expect(run('sleepy', [200_000, 1]).ok).toBe(true);
  expect(world.now()).toBeGreaterThan(NOW + 500_000);
});

describe('mail', () => {
  test('recipients count, and the day after all are back', () => {
    const { world, run, value } = scriptedWorld(SCRIPT);
    world.addAccount({ email: OWNER, kind: 'consumer' });
    const forty = Array.from({ length: 40 }, (_, i) => `family${i}@home.example`).join(',');
    expect(value('mail', [forty])).toBe(60);
    expect(value('mail', [forty])).toBe(20);
    expect(run('mail', [forty])).toMatchObject({
      ok: false,
      message: 'Service invoked too many times for one day: email.',
    });
    expect(world.sentMail()).toHaveLength(2);
    world.advanceDays(1);
    expect(value('mail', [forty])).toBe(60);
  });

  test('Workspace accounts have fifteen hundred', () => {
    expect(scriptedWorld(SCRIPT).value('mail', ['wren@home.example'])).toBe(1499);
  });
});

test('triggers run up the daily time of their owner, then fail until the next day', () => {
  const { world, value, project } = scriptedWorld(SCRIPT);
  world.addAccount({ email: OWNER, kind: 'consumer' });
  value('everyHour');
  world.advanceDays(1);
  const outcomes = () =>
    world
      .executions()
      .filter(({ kind }) => kind === 'TRIGGER')
      .map(({ outcome, message }) => `${outcome}: ${message}`);
  expect(outcomes().slice(0, 15)).toEqual(
    Array<string>(15).fill('timed out: Exceeded maximum execution time'),
  );
  expect(outcomes()[15]).toBe('failed: Service using too much computer time for one day.');
  world.advanceDays(1);
  expect(outcomes().at(-1)).toContain('failed');
  expect(outcomes().filter((outcome) => outcome.startsWith('timed out'))).toHaveLength(30);
  expect(project.triggers()).toHaveLength(1);
});

test('twenty triggers an account and script', () => {
  const { run } = scriptedWorld(SCRIPT);
  for (let i = 0; i < 20; i += 1) expect(run('everyHour').ok).toBe(true);
  expect(run('everyHour')).toMatchObject({
    ok: false,
    message:
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
  });
});

test('the clock goes forward by what calls cost, never by itself', () => {
  const { world, value } = scriptedWorld('function f() { return [Date.now(), Date.now()]; }');
  expect(value('f')).toEqual([NOW, NOW]);
  expect(world.now()).toBe(NOW);
  world.advanceTo(NOW - 5);
  expect(world.now()).toBe(NOW);
});

describe('requests of the Sheets service', () => {
  const API = `
    function read(times) {
      const id = SpreadsheetApp.getActiveSpreadsheet().getId();
      for (let i = 0; i < times; i += 1) Sheets.Spreadsheets.Values.get(id, 'A1');
      return 'read';
    }
  `;
  const enabled = {
    manifest: {
      dependencies: {
        enabledAdvancedServices: [{ userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' }],
      },
    },
  };

  test('sixty reads a minute and account, then 429 until the minute is over', () => {
    const { world, run, value } = scriptedWorld(API, enabled);
    expect(value('read', [60])).toBe('read');
    const refused = run('read', [1]);
    expect(refused.ok ? '' : refused.message).toContain(
      "API call to sheets.spreadsheets.values.get failed with error: Quota exceeded for quota metric 'Read requests'",
    );
    expect(value('read', [60], OTHER)).toBe('read');
    world.advanceTo(world.now() + 60_000);
    expect(value('read', [1])).toBe('read');
  });

  test('the service is there only where the manifest enables it', () => {
    expect(scriptedWorld(API).run('read', [1])).toMatchObject({ message: 'Sheets is not defined' });
  });
});

test('addresses are one account whatever their case', () => {
  const { project, value } = scriptedWorld(SCRIPT);
  value('everyHour', [], OWNER.toUpperCase());
  expect(project.triggers()[0]?.owner).toBe(OWNER);
});

test('while an alert waits for an answer, locks are let go', () => {
  const { value } = scriptedWorld(`
    function f() {
      const lock = LockService.getDocumentLock();
      lock.waitLock(10);
      SpreadsheetApp.getUi().alert('Check out?');
      return lock.hasLock();
    }
  `);
  expect(value('f')).toBe(false);
});
