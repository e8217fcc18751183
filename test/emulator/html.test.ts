/** Pages: from text, files and templates, and where scripts show them. */
import { OTHER, OWNER, removeScriptFolders, scriptedWorld } from './support/scripted-world.ts';

const files = {
  'Sidebar.html': '<p>Rollcall</p>',
  'Part.html': '<b>part</b>',
  'Page.html': [
    '<ul><? for (const name of names) { ?><li><?= name ?></li><? } ?></ul>',
    "<?!= include('Part') ?>",
  ].join(''),
};
const SCRIPT = `
  function include(name) { return HtmlService.createHtmlOutputFromFile(name).getContent(); }
  function page() {
    const template = HtmlService.createTemplateFromFile('Page');
    template.names = ['<i>', 'Wren & Tansy'];
    return template.evaluate().setTitle('Page').getContent();
  }
  function text() { return HtmlService.createHtmlOutput('<p>').append('a').appendUntrusted('<').getContent(); }
  function show() {
    const ui = SpreadsheetApp.getUi();
    ui.showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Rollcall'));
    ui.showModalDialog(HtmlService.createHtmlOutput('import').setWidth(700).setHeight(500), 'Import');
  }
  function missing() { HtmlService.createHtmlOutputFromFile('Nowhere'); }
  function onOpen() {
    SpreadsheetApp.getUi().createMenu('Rollcall').addItem('Open', 'show').addSeparator().addItem('Page', 'page').addToUi();
  }
  function modes() { return [HtmlService.XFrameOptionsMode.ALLOWALL.toString(), HtmlService.SandboxMode.IFRAME === HtmlService.SandboxMode.IFRAME]; }
`;
afterAll(removeScriptFolders);

test('templates run, escape and include', () => {
  expect(scriptedWorld(SCRIPT, { files }).value('page')).toBe(
    '<ul><li>&#60;i&#62;</li><li>Wren &#38; Tansy</li></ul><b>part</b>',
  );
});

test('text is added as it is, or made harmless', () => {
  expect(scriptedWorld(SCRIPT).value('text')).toBe('<p>a&lt;');
  expect(scriptedWorld(SCRIPT).value('modes')).toEqual(['ALLOWALL', true]);
});

test('a file that is not there is named', () => {
  expect(scriptedWorld(SCRIPT).run('missing')).toMatchObject({
    message: 'No HTML file named Nowhere was found.',
  });
});

test('sidebar and dialog open for the account that asked, until closed', () => {
  const { project, run } = scriptedWorld(SCRIPT, { files });
  expect(run('show').ok).toBe(true);
  expect(project.ui(OWNER)).toMatchObject({
    sidebar: { title: 'Rollcall', html: '<p>Rollcall</p>' },
    dialog: { title: 'Import', html: 'import', width: 700, height: 500, modal: true },
  });
  expect(project.ui(OTHER).sidebar).toBeNull();
  project.closeUi(OWNER, 'dialog');
  expect(project.ui(OWNER).dialog).toBeNull();
  expect(project.ui(OWNER).sidebar).not.toBeNull();
});

test('opening the file builds the menu anew', () => {
  const { project } = scriptedWorld(SCRIPT, { files });
  project.open(OWNER);
  project.open(OWNER);
  expect(project.menus(OWNER)).toHaveLength(1);
  expect(project.menus(OWNER)[0]).toMatchObject({ title: 'Rollcall' });
  expect(project.menus(OWNER)[0]?.items[0]).toEqual({ label: 'Open', functionName: 'show' });
  expect(project.menus(OTHER)).toEqual([]);
});
