/** What an execution may call: the manifest's scopes, and less in simple triggers. */
import { OWNER, removeScriptFolders, scriptedWorld } from './support/scripted-world.ts';

const AUTH = 'https://www.googleapis.com/auth/';
const ALL = [
  'spreadsheets',
  'forms',
  'script.container.ui',
  'script.scriptapp',
  'script.send_mail',
  'userinfo.email',
];
const scopes = (...names: string[]) => ({ manifest: { oauthScopes: names.map((n) => AUTH + n) } });
afterAll(removeScriptFolders);

const refused: [string, string, string, string][] = [
  [
    'script.send_mail',
    'MailApp.getRemainingDailyQuota()',
    'MailApp.getRemainingDailyQuota',
    `${AUTH}script.send_mail`,
  ],
  [
    'script.scriptapp',
    'ScriptApp.getProjectTriggers()',
    'ScriptApp.getProjectTriggers',
    `${AUTH}script.scriptapp`,
  ],
  ['forms', 'FormApp.create("Count")', 'FormApp.create', `${AUTH}forms`],
];

test.each(refused)('without %s, %s is refused', (scope, code, call, required) => {
  const script = `function f() { ${code}; }`;
  const without = scriptedWorld(script, scopes(...ALL.filter((name) => name !== scope)));
  expect(without.run('f')).toMatchObject({
    ok: false,
    message: `Specified permissions are not sufficient to call ${call}. Required permissions: ${required}`,
  });
  expect(scriptedWorld(script, scopes(...ALL)).run('f').ok).toBe(true);
});

test('a manifest without scopes has them worked out by Google', () => {
  expect(scriptedWorld('function f() { MailApp.getRemainingDailyQuota(); }').run('f').ok).toBe(
    true,
  );
});

describe('simple triggers', () => {
  const open = (body: string) =>
    scriptedWorld(`function onOpen(e) { ${body} }`, scopes(...ALL)).project.open(OWNER);

  test.each([
    'MailApp.sendEmail("a@home.example", "s", "b")',
    'ScriptApp.newTrigger("f")',
    'FormApp.openById("x")',
    'SpreadsheetApp.openById("x")',
  ])('%s is refused', (code) => {
    const result = open(code);
    expect(result.ok ? '' : result.message).toContain('Specified permissions are not sufficient');
  });

  test.each([
    'SpreadsheetApp.getActiveSpreadsheet().getName()',
    'PropertiesService.getDocumentProperties().setProperty("a", "b")',
    'CacheService.getScriptCache().put("a", "b")',
    'LockService.getDocumentLock().tryLock(1)',
    'SpreadsheetApp.getUi().createMenu("Rollcall").addItem("Open", "open").addToUi()',
  ])('%s is allowed', (code) => {
    expect(open(code)).toMatchObject({ ok: true });
  });

  test('the authorisation mode is in the event', () => {
    expect(
      open('if (e.authMode !== ScriptApp.AuthMode.LIMITED) throw new Error(e.authMode);').ok,
    ).toBe(true);
  });

  test('the address of whoever is at the keyboard is withheld, unless switched', () => {
    const script =
      'function onOpen(e) { console.log(Session.getActiveUser().getEmail() + "/" + e.user.getEmail()); }';
    const { world, project } = scriptedWorld(script);
    expect(project.open(OWNER).execution.logs).toEqual(['/']);
    world.switches.usersHiddenInSimpleTriggers = false;
    expect(project.open(OWNER).execution.logs).toEqual([`${OWNER}/${OWNER}`]);
  });

  test('a service call while the script loads stops the trigger before it begins', () => {
    const { project } = scriptedWorld(
      'const quota = MailApp.getRemainingDailyQuota(); function onOpen() { console.log("began"); }',
      scopes(...ALL),
    );
    const result = project.open(OWNER);
    expect(result).toMatchObject({ ok: false, execution: { logs: [] } });
  });

  test('a script without the function is left alone, and a fault keeps waiting', () => {
    const { world, project, run } = scriptedWorld(
      'function f() { Utilities.getUuid(); } // onOpen',
    );
    world.faults.killAt(1, { functionName: 'f' });
    expect(project.open(OWNER).ok).toBe(true);
    expect(world.executions()).toEqual([]);
    expect(run('f')).toMatchObject({ killed: true });
  });
});

test('there is no user interface in installed triggers', () => {
  const { project, run } = scriptedWorld(`
    function f() { SpreadsheetApp.getUi(); }
    function install() { ScriptApp.newTrigger('f').timeBased().everyHours(1).create(); }
  `);
  run('install');
  expect(project.fire('f')).toMatchObject([
    { ok: false, message: 'Cannot call SpreadsheetApp.getUi() from this context.' },
  ]);
});
