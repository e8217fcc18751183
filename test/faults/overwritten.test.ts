/** A person edits the very cell that a command is about to write: the edit is told, and can be had back. */
import { complaints, historyOf, recordsOf } from '../support/books.ts';
import { OTHER } from '../support/store-world.ts';
import { answerOf, freshSchool, type School } from './fault-school.ts';

const WRITE = { functionName: 'checkOut', call: 'Sheets.Spreadsheets.batchUpdate' };
const STATUS = 'H3';

function checkOut(school: School) {
  school.world.faults.runBefore(
    1,
    () => school.file.edit('Devices', STATUS, [['Lost']], OTHER),
    WRITE,
  );
  return school.run('checkOut', { commandId: 'out-1', deviceId: 'D-000002', personId: 'p-wren' });
}

function expectTold(school: School): void {
  expect(historyOf(school.file)[3]?.summary).toBe(
    'Status of LF-0402: Lost → Out, when change 3 wrote over a hand edit.',
  );
  expect(recordsOf(school.file, 'Devices').get('D-000002')).toMatchObject({ status: 'Out' });
  expect(complaints(school.file)).toEqual([]);
  const undone = school.run('undo', { commandId: 'undo-1', number: 4 });
  expect(answerOf(undone)).toMatchObject({ ok: true });
  expect(recordsOf(school.file, 'Devices').get('D-000002')).toMatchObject({ status: 'Lost' });
}

test('by the command itself', () => {
  const school = freshSchool();
  expect(answerOf(checkOut(school))).toMatchObject({ ok: true });
  expectTold(school);
});

test('by the next run, when the command was killed as soon as it had written', () => {
  const school = freshSchool();
  school.world.faults.killAfter(1, WRITE);
  expect(answerOf(checkOut(school))).toMatchObject({ ok: false });
  school.run('ask', []);
  expectTold(school);
});
