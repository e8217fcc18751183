/** Killed at any service call, a command leaves the old truth or the new one, and the next run carries on. */
import { complaints, headOf, stateOf } from '../support/books.ts';
import { COMMANDS, type FaultCommand } from './commands.ts';
import { answerOf, freshSchool, type School } from './fault-school.ts';

const NEXT_DESK = [{ tab: 'Devices', keys: [{ key: 'D-000001' }] }];

function start(command: FaultCommand): School {
  const school = freshSchool();
  command.prepare?.(school);
  return school;
}

function run(school: School, command: FaultCommand, commandId = 'the-command') {
  return school.run(command.run, { ...command.request, commandId });
}

describe.each(COMMANDS)('$name', (command) => {
  const clean = start(command);
  const before = stateOf(clean.file);
  const first = run(clean, command);
  const calls = clean.world.faults.lastCallCount();
  const after = stateOf(clean.file);
  const head = headOf(clean.file).number;

  test('runs when nothing is wrong', () => {
    expect(answerOf(first)).toMatchObject({ ok: true });
    expect(after).not.toEqual(before);
    expect(complaints(clean.file)).toEqual([]);
  });

  const moments = Array.from({ length: calls }, (_, index) => index + 1).flatMap((n) => [
    { n, kill: 'killAt' as const },
    { n, kill: 'killAfter' as const },
  ]);
  test.each(moments)('$kill call $n: old truth or new truth, then done once', ({ n, kill }) => {
    const school = start(command);
    school.world.faults[kill](n, { functionName: command.run });
    expect(run(school, command)).toMatchObject({ ok: false, killed: true });
    const left = stateOf(school.file);
    expect([before, after]).toContainEqual(left);
    expect(complaints(school.file)).toEqual([]);
    expect(answerOf(school.run('ask', NEXT_DESK))).toBeDefined();
    expect(answerOf(run(school, command))).toMatchObject({ ok: true });
    expect(stateOf(school.file)).toEqual(after);
    expect(headOf(school.file).number).toBe(head);
    expect(complaints(school.file)).toEqual([]);
  });
});
