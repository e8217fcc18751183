/** What ships to Apps Script: exactly these files, and a push goes to the connected script. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.join(__dirname, '..', '..');
const clasp = path.join(root, 'node_modules', '.bin', 'clasp');
const SCRIPT_ID = '1a2b3c4d5e6f7g8h9i0j1a2b3c4d5e6f7g8h9i0j';

function inConnectScript(expression: string): string {
  const module = JSON.stringify(pathToFileURL(path.join(root, 'scripts', 'connect.mjs')).href);
  const code = `const script = await import(${module}); console.log(JSON.stringify(await ${expression}));`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
}

describe('what clasp would push', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'rollcall-clasp-'));
    cpSync(path.join(root, 'dist'), path.join(folder, 'dist'), { recursive: true });
    cpSync(path.join(root, '.clasp.json'), path.join(folder, '.clasp.json'));
    writeFileSync(path.join(folder, 'README.md'), 'not to be pushed');
    inConnectScript(`script.connect('${SCRIPT_ID}', ${JSON.stringify(folder)})`);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is the built files and nothing else, by the connection that git does not keep', () => {
    const said = execFileSync(clasp, ['--project', '.clasp.local.json', 'status', '--json'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const { filesToPush } = JSON.parse(said) as { filesToPush: string[] };
    expect(filesToPush.map((file) => path.basename(file)).sort()).toEqual([
      'Code.js',
      'Import.html',
      'Seldom.html',
      'Sidebar.html',
      'appsscript.json',
    ]);
  });

  test('goes to the script that was connected', () => {
    const connection = readFileSync(path.join(folder, '.clasp.local.json'), 'utf8');
    expect(JSON.parse(connection)).toEqual({ scriptId: SCRIPT_ID, rootDir: 'dist' });
  });

  test('the committed project file names no script', () => {
    const committed = readFileSync(path.join(root, '.clasp.json'), 'utf8');
    expect(JSON.parse(committed)).toEqual({ rootDir: 'dist' });
    expect(readFileSync(path.join(root, '.gitignore'), 'utf8')).toContain('.clasp.local.json');
  });
});

describe('the script ID a person pastes', () => {
  test.each([
    [SCRIPT_ID, SCRIPT_ID],
    [`  ${SCRIPT_ID}\n`, SCRIPT_ID],
    [`https://script.google.com/home/projects/${SCRIPT_ID}/edit`, SCRIPT_ID],
    ['', null],
    ['SCRIPT_ID', null],
    ['../../etc', null],
  ])('%j is read as %j', (pasted, expected) => {
    expect(JSON.parse(inConnectScript(`script.scriptIdIn(${JSON.stringify(pasted)})`))).toBe(
      expected,
    );
  });
});
