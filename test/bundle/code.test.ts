/** The built script as Apps Script meets it: one file of plain functions that loads without touching anything. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import ts from 'typescript';

const dist = path.join(__dirname, '..', '..', 'dist');
const read = (name: string) => readFileSync(path.join(dist, name), 'utf8');

const GLOBALS = [
  // menu
  'onOpen',
  'openSidebar',
  'openImport',
  'checkNow',
  'setUp',
  'takeOverMenu',
  'removeTriggers',
  // triggers
  'tick',
  'onSheetEdit',
  'onSheetChange',
  'onCountForm',
  // google.script.run
  'loadIndex',
  'loadToday',
  'loadDevice',
  'loadPerson',
  'loadHistory',
  'loadSelection',
  'showRow',
  'offerCheckOut',
  'checkOut',
  'checkIn',
  'takeDeposit',
  'undo',
  'previewImport',
  'startImport',
  'continueImport',
  'undoImport',
  'loadImport',
  'resolveFinding',
  'takeOverTriggers',
  'adoptThisFile',
];

test('loads in a bare V8, where any use of a service while loading would throw', () => {
  const context = vm.createContext(Object.create(null) as object);
  expect(() => void vm.runInContext(read('Code.js'), context)).not.toThrow();
});

test('what is read on demand loads in a bare V8 too, and its value is what main.ts asks it for', () => {
  const context = vm.createContext(Object.create(null) as object);
  const part = vm.runInContext(read('Seldom.html'), context) as Record<string, unknown>;
  expect(Object.keys(part).sort()).toEqual(['carryOnImport', 'dispatch', 'setUpTheSheet']);
});

test('its globals are exactly the menu, the triggers and the calls of the sidebar', () => {
  const context = vm.createContext(Object.create(null) as object) as Record<string, unknown>;
  const before = new Set(Object.keys(context));
  vm.runInContext(read('Code.js'), context);
  const added = Object.keys(context).filter((name) => !before.has(name) && name !== 'Rollcall_');
  expect(added.sort()).toEqual([...GLOBALS].sort());
  for (const name of added) expect(typeof context[name]).toBe('function');
});

test('every door is a real function declaration, which is all that google.script.run and triggers see', () => {
  const file = ts.createSourceFile('Code.js', read('Code.js'), ts.ScriptTarget.ES2022, true);
  const declared = file.statements
    .filter((statement) => ts.isFunctionDeclaration(statement))
    .map((statement) => statement.name?.text);
  expect([...declared].sort()).toEqual([...GLOBALS].sort());
});

const SCRIPTS = ['Code.js', 'Seldom.html'];

test.each(SCRIPTS)(
  '%s has no syntax that Apps Script refuses: private names, class fields',
  (name) => {
    const refused: string[] = [];
    const file = ts.createSourceFile('Code.js', read(name), ts.ScriptTarget.ES2022, true);
    const visit = (node: ts.Node): void => {
      if (ts.isPrivateIdentifier(node)) refused.push(node.text);
      if (ts.isPropertyDeclaration(node)) refused.push(node.getText().slice(0, 40));
      if (ts.isClassStaticBlockDeclaration(node)) refused.push('static block');
      if (ts.isAwaitExpression(node)) refused.push('await');
      ts.forEachChild(node, visit);
    };
    visit(file);
    expect(refused).toEqual([]);
  },
);

test('is at most 200 KB, and the sidebar at most 120 KB, since every call loads all of it', () => {
  expect(Buffer.byteLength(read('Code.js'))).toBeLessThanOrEqual(200 * 1024);
  expect(Buffer.byteLength(read('Seldom.html'))).toBeLessThanOrEqual(200 * 1024);
  expect(Buffer.byteLength(read('Sidebar.html'))).toBeLessThanOrEqual(120 * 1024);
});

test('the manifest asks for what the product needs and nothing of Drive or Gmail', () => {
  const manifest = JSON.parse(read('appsscript.json')) as { oauthScopes: string[] };
  const scopes = manifest.oauthScopes.map((scope) => scope.replace(/^.*\/auth\//, ''));
  expect(scopes.sort()).toEqual([
    'forms',
    'script.container.ui',
    'script.scriptapp',
    'script.send_mail',
    'spreadsheets',
    'userinfo.email',
  ]);
});
