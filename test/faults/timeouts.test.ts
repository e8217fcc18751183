/** Google answers late or not at all: whatever became of the write, the command is done exactly once. */
import { complaints, headOf, historyOf, stateOf } from '../support/books.ts';
import { COMMANDS } from './commands.ts';
import { answerOf, freshSchool } from './fault-school.ts';

const WRITE = 'Sheets.Spreadsheets.batchUpdate';
const READ = 'Sheets.Spreadsheets.Values.batchGet';

const FAILURES = [
  'Service Spreadsheets timed out while accessing document with id X.',
  'API call to sheets.spreadsheets.batchUpdate failed with error: The service is currently unavailable.',
  "API call to sheets.spreadsheets.batchUpdate failed with error: Quota exceeded for quota metric 'Write requests'",
  'An error that nobody has seen before',
];

describe.each(COMMANDS)('$name', (command) => {
  const clean = freshSchool();
  command.prepare?.(clean);
  const run = (school: typeof clean) =>
    answerOf(school.run(command.run, { ...command.request, commandId: 'the-command' }));
  run(clean);
  const after = stateOf(clean.file);
  const head = headOf(clean.file).number;

  test.each(FAILURES)('the write takes effect, then: %s', (message) => {
    const school = freshSchool();
    command.prepare?.(school);
    school.world.faults.failAfter(1, message, { functionName: command.run, call: WRITE });
    expect(run(school)).toMatchObject({ ok: true });
    expect(stateOf(school.file)).toEqual(after);
    expect(headOf(school.file).number).toBe(head);
    expect(complaints(school.file)).toEqual([]);
  });

  test.each(FAILURES.slice(0, 3))('the write does not take effect: %s', (message) => {
    const school = freshSchool();
    command.prepare?.(school);
    school.world.faults.failAt(1, message, { functionName: command.run, call: WRITE });
    school.world.faults.failAt(2, message, { functionName: command.run, call: WRITE });
    expect(run(school)).toMatchObject({ ok: true });
    expect(stateOf(school.file)).toEqual(after);
    expect(historyOf(school.file)).toHaveLength(head);
    expect(complaints(school.file)).toEqual([]);
  });

  test.each(FAILURES.slice(0, 3))('a read fails once: %s', (message) => {
    const school = freshSchool();
    command.prepare?.(school);
    school.world.faults.failAt(1, message, { functionName: command.run, call: READ });
    expect(run(school)).toMatchObject({ ok: true });
    expect(stateOf(school.file)).toEqual(after);
  });

  test('a write that never goes through is told, and changes nothing', () => {
    const school = freshSchool();
    command.prepare?.(school);
    const before = stateOf(school.file);
    for (let n = 1; n <= 20; n += 1) {
      school.world.faults.failAt(n, FAILURES[0] ?? '', { functionName: command.run, call: WRITE });
    }
    expect(run(school)).toMatchObject({ ok: false });
    expect(stateOf(school.file)).toEqual(before);
    expect(complaints(school.file)).toEqual([]);
  });
});
