import type { ImportProgress, Preview } from '../../../src/contract/imports.ts';
import type { ImportDesk } from '../../../src/sidebar/import/state.ts';
import { createImportDesk, mustAnswer, toWrite } from '../../../src/sidebar/import/state.ts';
import { linesAsCsv } from '../../../src/sidebar/import/save-lines.ts';
import { addFiles, carryOn, look, start, undoAll } from '../../../src/sidebar/import/steps.ts';
import { fakeRpc } from '../fake-rpc.ts';

const PREVIEW: Preview = {
  kind: 'devices',
  counts: { new: 2, changed: 2, same: 5, wrong: 1, leaving: 0, 'only-here': 9 },
  inPart: 0,
  lines: [
    { mark: 'changed', id: 'c1', where: 'devices.csv 12', title: 'LF-0412', changes: [] },
    {
      mark: 'changed',
      id: 'c2',
      where: 'devices.csv 31',
      title: 'LF-0431',
      changes: [],
      unticked: true,
    },
    { mark: 'new', id: 'n1', where: 'devices.csv 40', title: 'LF-0720', changes: [] },
  ],
  columns: [],
  schools: [],
  notes: [],
};
const progress = (done: number, finished: boolean): ImportProgress => ({
  importId: 'im-1',
  kind: 'devices',
  done,
  total: 3,
  finished,
  added: 2,
  changed: 1,
  leftOut: 1,
  head: 41,
});
const file = (name: string, content: string) => ({
  name,
  arrayBuffer: () => Promise.resolve(new TextEncoder().encode(content).buffer),
});

function aDesk(preview: Preview = PREVIEW) {
  const { rpc, calls, answers } = fakeRpc({ previewImport: preview });
  let next = 0;
  const desk: ImportDesk = createImportDesk(rpc, () => `command-${(next += 1)}`);
  desk.set({ kind: preview.kind });
  return { desk, calls, answers };
}

test('files are looked at as soon as they are there; what is no list stays out', async () => {
  const { desk, calls } = aDesk();
  await addFiles(desk, [file('devices.csv', 'serial\nA\n'), file('photo.csv', '%PDF-1.7')]);
  expect(desk.get().badFiles).toMatchObject([{ name: 'photo.csv', kind: 'a PDF document' }]);
  expect(calls).toEqual([
    ['previewImport', { kind: 'devices', files: [{ name: 'devices.csv', text: 'serial\nA\n' }] }],
  ]);
});

test('the button counts what is ticked; a hand edit is not ticked at first', async () => {
  const { desk } = aDesk();
  await addFiles(desk, [file('devices.csv', 'a\nb')]);
  expect(toWrite(desk.get())).toBe(3);
  desk.set({ unticked: new Set(['c1', 'c2', 'n1']) });
  expect(toWrite(desk.get())).toBe(1);
});

test('batches follow each other until all is written', async () => {
  const { desk, calls, answers } = aDesk();
  await addFiles(desk, [file('devices.csv', 'a\nb')]);
  answers.startImport = [progress(1, false)];
  answers.continueImport = [progress(2, false), progress(3, true)];
  await start(desk);
  expect(calls.map(([name]) => name)).toEqual([
    'previewImport',
    'startImport',
    'continueImport',
    'continueImport',
  ]);
  expect(calls[1]?.[1]).toMatchObject({ unticked: [], ticked: [], leavers: 'deactivate' });
  expect(desk.get()).toMatchObject({ working: null, progress: { finished: true } });
});

test('a line that came unticked is sent only when a person ticked it', async () => {
  const { desk, calls, answers } = aDesk();
  await addFiles(desk, [file('devices.csv', 'a\nb')]);
  desk.set({ unticked: new Set(['n1']) });
  answers.startImport = [progress(3, true)];
  await start(desk);
  expect(calls[1]?.[1]).toMatchObject({ unticked: ['n1'], ticked: ['c2'] });
});

test('trying again sends the same command ID; other files are another intention', async () => {
  const { desk, calls, answers } = aDesk();
  await addFiles(desk, [file('devices.csv', 'a\nb')]);
  answers.startImport = [{ refused: 'busy' }, { refused: 'busy' }, { refused: 'busy' }];
  await start(desk);
  await start(desk);
  await look(desk);
  await start(desk);
  const sent = calls
    .filter(([name]) => name === 'startImport')
    .map(([, request]) => (request as { commandId: string }).commandId);
  expect(sent[0]).toBe(sent[1]);
  expect(sent[2]).not.toBe(sent[0]);
});

test('a roster that looks cut off is asked about first, and the answer is sent', async () => {
  const shrunk: Preview = {
    ...PREVIEW,
    kind: 'roster',
    counts: { ...PREVIEW.counts, leaving: 288 },
    shrink: { leaving: 288, inFile: 324, onSheet: 612 },
  };
  const { desk, calls, answers } = aDesk(shrunk);
  await addFiles(desk, [file('users.csv', 'a\nb')]);
  expect(mustAnswer(desk.get())).toBe(true);
  expect(toWrite(desk.get())).toBe(3);
  desk.set({ leavers: 'deactivate' });
  expect(toWrite(desk.get())).toBe(291);
  answers.startImport = [progress(3, true)];
  await start(desk);
  expect(calls.at(-1)?.[1]).toMatchObject({ leavers: 'deactivate', confirmShrink: true });
});

test('it can be stopped after a batch, gone on with, and taken back', async () => {
  const { desk, answers } = aDesk();
  answers.continueImport = [progress(1, false)];
  const going = carryOn(desk, 'im-1');
  desk.set({ stopping: true });
  await going;
  expect(desk.get()).toMatchObject({ working: null, progress: { done: 1, finished: false } });
  answers.undoImport = [progress(1, false), progress(0, true)];
  await undoAll(desk);
  expect(desk.get()).toMatchObject({ undone: true, kept: 2 });
});

test('a later look overtakes an earlier one', async () => {
  const { desk, answers } = aDesk();
  desk.set({ files: [{ name: 'a.csv', text: 'a', lines: 1, encoding: 'utf-8' }] });
  answers.previewImport = [PREVIEW, { ...PREVIEW, counts: { ...PREVIEW.counts, new: 7 } }];
  await Promise.all([look(desk), look(desk)]);
  expect(desk.get().preview?.counts.new).toBe(7);
});

test('lines that are left out can be saved, and no cell becomes a formula', () => {
  const csv = linesAsCsv([
    {
      mark: 'wrong',
      id: 'w1',
      where: 'devices.csv 88',
      title: '=HYPERLINK("x")',
      changes: [],
      problem: { code: 'serial-damaged', facts: { taken: 0, value: '6.37702E+15' } },
    },
  ]);
  expect(csv).toBe(
    'Where,What,Why it was left out\r\n' +
      'devices.csv 88,"\'=HYPERLINK(""x"")",A spreadsheet turned the serial into a number: ' +
      '6.37702E+15. Take it from the export or the lid.\r\n',
  );
});
