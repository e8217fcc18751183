/** The whole world as JSON and back; copies of a file; older versions of it. */
import { restoreWorld } from '../../emulator/world.ts';
import { NOW, OTHER, OWNER, removeScriptFolders, scriptedWorld } from './support/scripted-world.ts';

const SCRIPT = `
  function prepare() {
    PropertiesService.getDocumentProperties().setProperty('head', '7');
    PropertiesService.getUserProperties().setProperty('mine', 'yes');
    CacheService.getScriptCache().put('a', 'b');
    ScriptApp.newTrigger('tick').timeBased().everyMinutes(10).create();
    MailApp.sendEmail('wren@home.example', 'Overdue', 'Please.');
    const form = FormApp.create('Count').setPublished(true);
    form.addTextItem().setTitle('Missing');
    form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActiveSpreadsheet().getId());
  }
  function tick() { console.log('tick ' + Utilities.getUuid()); }
  function properties() { return PropertiesService.getDocumentProperties().getProperties(); }
  function triggers() { return ScriptApp.getProjectTriggers().length; }
  function quota() { return MailApp.getRemainingDailyQuota(); }
`;
const MINUTE = 60_000;
afterAll(removeScriptFolders);

test('a snapshot goes on as the world would have', () => {
  const { world, run, spreadsheetId, folder } = scriptedWorld(SCRIPT);
  run('prepare');
  world.spreadsheet(spreadsheetId).edit('Sheet1', 'A1', [['007', '1/2']], OWNER);
  world.switches.formsStartUnpublished = false;
  const snapshot = JSON.parse(JSON.stringify(world.snapshot())) as unknown;
  const again = restoreWorld(snapshot, { folder });

  for (const one of [world, again]) one.advanceTo(NOW + 25 * MINUTE);
  expect(again.executions()).toEqual(world.executions());
  expect(again.executions().at(-1)?.logs[0]).toContain('tick ');
  expect(again.sentMail()).toEqual(world.sentMail());
  expect(again.spreadsheet(spreadsheetId).rawValues('Sheet1')).toEqual(
    world.spreadsheet(spreadsheetId).rawValues('Sheet1'),
  );
  expect(again.snapshot()).toEqual(world.snapshot());
});

test('a snapshot does not change with the world it was taken of', () => {
  const { world, run, folder, spreadsheetId } = scriptedWorld(SCRIPT);
  const snapshot = world.snapshot();
  run('prepare');
  world.spreadsheet(spreadsheetId).edit('Sheet1', 'A1', [['later']], OWNER);
  const again = restoreWorld(snapshot, { folder });
  expect(again.sentMail()).toEqual([]);
  expect(again.spreadsheet(spreadsheetId).values('Sheet1')).toEqual([]);
});

test('a copy has the contents and a script of its own, without properties and triggers', () => {
  const { world, run, spreadsheetId } = scriptedWorld(SCRIPT);
  run('prepare');
  world.spreadsheet(spreadsheetId).edit('Sheet1', 'A1', [['kept']], OWNER);
  const copy = world.copySpreadsheet(spreadsheetId, { title: 'Copy of Devices', owner: OTHER });
  const project = world.project(copy.id);
  expect(copy.id).not.toBe(spreadsheetId);
  expect(copy.title).toBe('Copy of Devices');
  expect(copy.values('Sheet1')).toEqual([['kept']]);
  expect(project.run('properties', [], OTHER)).toMatchObject({ value: {} });
  expect(project.run('triggers', [], OWNER)).toMatchObject({ value: 0 });
  copy.edit('Sheet1', 'A1', [['changed']], OTHER);
  expect(world.spreadsheet(spreadsheetId).values('Sheet1')).toEqual([['kept']]);
});

test('a copy takes the linked forms along, unless switched', () => {
  const { world, run, spreadsheetId } = scriptedWorld(SCRIPT);
  run('prepare');
  const copy = world.copySpreadsheet(spreadsheetId, { title: 'Copy', owner: OTHER });
  expect(world.forms().map(({ destinationId }) => destinationId)).toEqual([spreadsheetId, copy.id]);
  const [, form] = world.forms();
  form?.submit({ [String(form.items()[0]?.id)]: '612' }, OTHER);
  expect(copy.values('Form Responses 1')).toHaveLength(2);
  expect(world.spreadsheet(spreadsheetId).values('Form Responses 1')).toHaveLength(1);
  world.switches.copyingTakesLinkedForms = false;
  world.copySpreadsheet(spreadsheetId, { title: 'Third', owner: OTHER });
  expect(world.forms()).toHaveLength(2);
});

test('an older version brings back the contents; properties and open doors stay', () => {
  const { world, run, spreadsheetId, value } = scriptedWorld(SCRIPT);
  const file = world.spreadsheet(spreadsheetId);
  file.edit('Sheet1', 'A1', [['first']], OWNER);
  const version = world.saveVersion(spreadsheetId);
  run('prepare');
  file.edit('Sheet1', 'A1', [['second']], OWNER);
  world.restoreVersion(spreadsheetId, version, OWNER);
  expect(file.values('Sheet1')).toEqual([['first']]);
  expect(file.tabs()).toHaveLength(1);
  expect(value('properties')).toEqual({ head: '7' });
  file.edit('Sheet1', 'A1', [['third']], OWNER);
  world.restoreVersion(spreadsheetId, version, OWNER);
  expect(file.values('Sheet1')).toEqual([['first']]);
  expect(() => world.restoreVersion(spreadsheetId, 9, OWNER)).toThrow('no version 9');
});

test('accounts, files and scripts that are not there are named', () => {
  const { world, run } = scriptedWorld(SCRIPT);
  expect(() => run('quota', [], 'nobody@school.example')).toThrow(
    'no account nobody@school.example',
  );
  expect(() => world.spreadsheet('x')).toThrow('no spreadsheet x');
  expect(() => world.form('x')).toThrow('no form x');
  const bare = world.createSpreadsheet({ title: 'Bare', owner: OWNER });
  expect(() => world.project(bare.id)).toThrow('no script is bound');
});
