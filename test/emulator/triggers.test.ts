/** Which handlers run when: clock triggers by the clock, the others when a person does something. */
import { NOW, OTHER, OWNER, removeScriptFolders, scriptedWorld } from './support/scripted-world.ts';

const SCRIPT = `
  function note(text) { console.log(text); }
  function everyTen() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(10).create(); }
  function nightly() { ScriptApp.newTrigger('night').timeBased().atHour(2).everyDays(1).create(); }
  function weekly() { ScriptApp.newTrigger('week').timeBased().onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(6).create(); }
  function soon(ms) { ScriptApp.newTrigger('once').timeBased().after(ms).create(); }
  function listen() {
    const file = SpreadsheetApp.getActiveSpreadsheet();
    ScriptApp.newTrigger('edited').forSpreadsheet(file).onEdit().create();
    ScriptApp.newTrigger('changed').forSpreadsheet(file.getId()).onChange().create();
    ScriptApp.newTrigger('opened').forSpreadsheet(file).onOpen().create();
  }
  function tick(e) { note('tick ' + e.minute + ' ' + e.timezone + ' ' + (e.authMode === ScriptApp.AuthMode.FULL)); }
  function night(e) { note('night ' + e['day-of-month'] + ' ' + e['day-of-week'] + ' ' + e['week-of-year']); }
  function week(e) { note('week ' + e['day-of-week']); }
  function once() { note('once'); }
  function onEdit(e) {
    note(['simple', e.value, e.oldValue, e.authMode, e.user.getEmail(), JSON.stringify(e.range)].join(' '));
  }
  function edited(e) {
    note([e.value, e.oldValue, e.authMode, e.user.getEmail(), e.range.getA1Notation(), e.source.getName(),
      Session.getEffectiveUser().getEmail()].join(' '));
  }
  function changed(e) { note(e.changeType); }
  function opened(e) { note('opened ' + e.authMode); }
  function write() { SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A1').setValue('by script'); }
  function names() { return ScriptApp.getProjectTriggers().map((t) => [t.getHandlerFunction(), String(t.getEventType()), String(t.getTriggerSource())]); }
  function removeAll() { ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t)); }
  function sleepPast() { Utilities.sleep(300000); Utilities.sleep(300000); note('woke'); }
  function gone() { ScriptApp.newTrigger('missing').timeBased().everyHours(1).create(); }
`;
const MINUTE = 60_000;
afterAll(removeScriptFolders);

const notes = ({ world }: ReturnType<typeof scriptedWorld>) =>
  world
    .executions()
    .filter(({ kind }) => kind !== 'RUN')
    .map(({ functionName, logs }) => `${functionName}: ${logs.join()}`);

test('clock triggers fire in the order of their times', () => {
  const scripted = scriptedWorld(SCRIPT);
  const { run, world } = scripted;
  run('everyTen');
  run('soon', [15 * MINUTE]);
  world.advanceTo(NOW + 31 * MINUTE);
  expect(notes(scripted)).toEqual([
    'tick: tick 10 UTC true',
    'once: once',
    'tick: tick 20 UTC true',
    'tick: tick 30 UTC true',
  ]);
  expect(world.now()).toBe(NOW + 31 * MINUTE);
});

test('a daily trigger has one fixed minute within its hour, in the zone of the script', () => {
  const scripted = scriptedWorld(SCRIPT);
  scripted.run('nightly');
  scripted.world.advanceTo(Date.UTC(2026, 10, 4));
  const times = scripted.world
    .executions()
    .filter(({ functionName }) => functionName === 'night')
    .map(({ startedAt }) =>
      new Intl.DateTimeFormat('en-GB', {
        timeZone: 'America/New_York',
        timeStyle: 'short',
      }).format(startedAt),
    );
  expect(times).toHaveLength(63);
  expect(new Set(times).size).toBe(1);
  expect(times[0]).toMatch(/^02:/);
  expect(notes(scripted)[0]).toBe('night: night 2 3 36');
});

test('weekly triggers keep to their day', () => {
  const scripted = scriptedWorld(SCRIPT);
  scripted.run('weekly');
  scripted.world.advanceDays(14);
  expect(notes(scripted)).toEqual(['week: week 1', 'week: week 1']);
});

test('triggers due while a script sleeps run beside it, or afterwards', () => {
  const scripted = scriptedWorld(SCRIPT);
  scripted.run('everyTen');
  scripted.world.advanceTo(NOW + 5 * MINUTE + 1000);
  const result = scripted.run('sleepPast');
  expect(result.execution.outcome).toBe('timed out');
  expect(notes(scripted)).toEqual(['tick: tick 10 UTC true']);

  const later = scriptedWorld(SCRIPT);
  later.world.switches.triggersFireWhileScriptsSleep = false;
  later.run('everyTen');
  later.world.advanceTo(NOW + 5 * MINUTE + 1000);
  later.run('sleepPast');
  expect(notes(later)).toEqual([]);
  later.world.advanceTo(later.world.now());
  expect(notes(later)).toEqual(['tick: tick 10 UTC true']);
});

test('a hand edit fires the simple trigger, then the installed ones as their owner', () => {
  const scripted = scriptedWorld(SCRIPT);
  const { run, world, spreadsheetId } = scripted;
  run('listen');
  world.spreadsheet(spreadsheetId).edit('Sheet1', 'B2', [['old']], OTHER);
  world.spreadsheet(spreadsheetId).edit('Sheet1', 'B2', [['new']], OTHER);
  const place = '{"columnEnd":2,"columnStart":2,"rowEnd":2,"rowStart":2}';
  expect(notes(scripted).slice(3)).toEqual([
    expect.stringContaining('onEdit: simple new old LIMITED'),
    `edited: new old FULL ${OTHER} B2 Devices ${OWNER}`,
    'changed: EDIT',
  ]);
  const simple = notes(scripted)[3] ?? '';
  const given = JSON.parse(simple.slice(simple.indexOf('{'))) as object;
  expect(given).toEqual(JSON.parse(place));
});

test('an edit of many cells has no values; structure changes have no range', () => {
  const scripted = scriptedWorld(SCRIPT);
  const { run, world, spreadsheetId } = scripted;
  run('listen');
  const file = world.spreadsheet(spreadsheetId);
  file.edit('Sheet1', 'A1', [['a', 'b']], OWNER);
  file.insertRows('Sheet1', 1, 1, OWNER);
  file.sort('Sheet1', 1, true, OWNER);
  expect(notes(scripted)[0]).toContain('simple   LIMITED');
  expect(notes(scripted).slice(2)).toEqual([
    'changed: EDIT',
    'changed: INSERT_ROW',
    'changed: OTHER',
  ]);
});

test('what a script writes fires nothing', () => {
  const scripted = scriptedWorld(SCRIPT);
  scripted.run('listen');
  expect(scripted.run('write').ok).toBe(true);
  expect(notes(scripted)).toEqual([]);
});

test('opening the file fires the installed open triggers too', () => {
  const scripted = scriptedWorld(SCRIPT);
  scripted.run('listen');
  expect(scripted.project.open(OTHER).ok).toBe(true);
  expect(notes(scripted)).toEqual(['opened: opened FULL']);
});

test('an account sees and deletes only its own triggers', () => {
  const { project, run, value } = scriptedWorld(SCRIPT);
  run('everyTen');
  run('listen', [], OTHER);
  expect(value('names')).toEqual([['tick', 'CLOCK', 'CLOCK']]);
  expect(value('names', [], OTHER)).toEqual([
    ['edited', 'ON_EDIT', 'SPREADSHEETS'],
    ['changed', 'ON_CHANGE', 'SPREADSHEETS'],
    ['opened', 'ON_OPEN', 'SPREADSHEETS'],
  ]);
  run('removeAll');
  expect(project.triggers().map(({ owner }) => owner)).toEqual([OTHER, OTHER, OTHER]);
});

test('a trigger can be fired by hand, by handler or by ID', () => {
  const { project, run, world } = scriptedWorld(SCRIPT);
  run('everyTen');
  const [trigger] = project.triggers();
  expect(trigger).toMatchObject({ everyMinutes: 10, nextRun: NOW + 400 + 10 * MINUTE });
  expect(project.fire('tick')).toMatchObject([{ ok: true, execution: { as: OWNER } }]);
  expect(project.fire(trigger?.id ?? '')).toHaveLength(1);
  expect(project.fire('nobody')).toEqual([]);
  expect(project.triggers()[0]?.nextRun).toBe(trigger?.nextRun);
  expect(world.executions().filter(({ kind }) => kind === 'TRIGGER')).toHaveLength(2);
});

test('a trigger whose handler is gone fails', () => {
  const { run, world } = scriptedWorld(SCRIPT);
  run('gone');
  world.advanceTo(NOW + 61 * MINUTE);
  expect(world.executions().at(-1)).toMatchObject({
    outcome: 'failed',
    message: 'Script function not found: missing',
  });
});

test('everyMinutes takes 1, 5, 10, 15 or 30', () => {
  const { run } = scriptedWorld(
    "function f(n) { ScriptApp.newTrigger('g').timeBased().everyMinutes(n).create(); }",
  );
  expect([1, 5, 10, 15, 30, 2, 60].map((n) => run('f', [n]).ok)).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
});

test('who is at the keyboard stays unknown across domains', () => {
  const scripted = scriptedWorld(SCRIPT);
  const stranger = 'sorrel.vantongeren@elsewhere.example';
  scripted.world.addAccount({ email: stranger });
  scripted.run('listen');
  scripted.world.spreadsheet(scripted.spreadsheetId).edit('Sheet1', 'A1', [['x']], stranger);
  expect(notes(scripted)[1]).toBe(`edited: x  FULL  A1 Devices ${OWNER}`);
});
