/** The data folder: written whole or not at all, and never by two workspaces or over a newer version. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { reopenGoogle } from '../../workspace/google.ts';
import { FORMAT, Storage } from '../../workspace/storage.ts';
import { OWNER, startWorkspace } from './support/http-workspace.ts';

let folder: string;
let storage: Storage;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rollcall-storage-'));
  storage = new Storage(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const saved = { format: FORMAT, beginning: 'empty' as const, spreadsheetId: 'x', account: OWNER };

test('what was saved comes back, and nothing else is left beside it', () => {
  expect(storage.load()).toBeNull();
  storage.save({ ...saved, world: { a: 1 } });
  storage.save({ ...saved, world: { a: 2 } });
  expect(storage.load()).toEqual({ ...saved, world: { a: 2 } });
  expect(readdirSync(folder)).toEqual(['workspace.json']);
});

test('a folder of a newer version is left alone, and the sentence says what to do', () => {
  writeFileSync(path.join(folder, 'workspace.json'), JSON.stringify({ ...saved, format: 99 }));
  expect(() => storage.load()).toThrow('written by a newer version of Rollcall (format 99');
});

test('a file that is no workspace is told, not overwritten', () => {
  writeFileSync(path.join(folder, 'workspace.json'), '{"half":');
  expect(() => storage.load()).toThrow('is not a workspace of Rollcall');
});

test('a second workspace in the same folder is told; a dead one does not count', () => {
  writeFileSync(path.join(folder, 'in-use.json'), JSON.stringify({ process: process.ppid }));
  expect(() => storage.lock()).toThrow(`process ${process.ppid}`);
  writeFileSync(path.join(folder, 'in-use.json'), JSON.stringify({ process: 2 ** 30 }));
  storage.lock();
  storage.unlock();
  expect(existsSync(path.join(folder, 'in-use.json'))).toBe(false);
});

test('a whole workspace survives a restart: cells, clock and account', async () => {
  const workspace = await startWorkspace('function echo(value) { return value; }');
  try {
    const values = [['007', '=1+1']];
    await workspace.ask('PUT', '/api/tabs/Sheet1/cells', { range: 'A1:B1', values });
    await workspace.ask('POST', '/api/clock', { advanceDays: 2 });
    workspace.keeper.saveNow();
    const kept = workspace.storage.load();
    if (!kept) throw new Error('nothing was saved');
    const { world, spreadsheetId } = reopenGoogle(kept, workspace.folder);
    expect(world.now()).toBe(workspace.office.world.now());
    expect(world.spreadsheet(spreadsheetId).values('Sheet1')).toEqual(
      workspace.office.file.values('Sheet1'),
    );
    expect(world.project(spreadsheetId).run('echo', ['still here'], OWNER)).toMatchObject({
      ok: true,
      value: 'still here',
    });
  } finally {
    workspace.close();
  }
});
