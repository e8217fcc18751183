/** Two desks on the same row, at every interleaving, with the lock and without: one wins, one is told. */
import { complaints, headOf, recordsOf } from '../support/books.ts';
import { CONTESTED } from './commands.ts';
import { answerOf, freshSchool, runAsOther, type Answer, type School } from './fault-school.ts';

const LOCKS = [
  { locked: true, how: 'with the lock' },
  { locked: false, how: 'without the lock' },
];

describe.each(LOCKS)('$how', ({ locked }) => {
  describe.each(CONTESTED)('$name', (command) => {
    const start = (): School => {
      const school = freshSchool();
      command.prepare?.(school);
      return school;
    };
    const ours = (school: School) =>
      school.run(command.run, { ...command.request, commandId: 'our-command' }, locked);
    const clean = start();
    ours(clean);
    const calls = clean.world.faults.lastCallCount();
    const head = headOf(clean.file).number;

    test.each(Array.from({ length: calls }, (_, index) => index + 1))(
      'the other desk comes before call %i',
      (n) => {
        const school = start();
        let theirs: Answer = { ok: false };
        school.world.faults.runBefore(
          n,
          () => {
            const request = { ...command.rival.request, commandId: 'their-command' };
            theirs = answerOf(runAsOther(school, command.rival.run, request, locked));
          },
          { functionName: command.run },
        );
        const our = answerOf(ours(school));
        expect([our.ok, theirs.ok].sort()).toEqual([false, true]);
        const loser = our.ok ? theirs : our;
        expect(typeof loser.code).toBe('string');
        expect(loser.code).not.toMatch(/Error|Invalid|unexpected/);
        expect(headOf(school.file).number).toBe(head);
        expect(complaints(school.file)).toEqual([]);
      },
    );
  });

  test('counting up from two desks at once loses no count', () => {
    const request = { tab: 'People', key: 'p-wren', field: 'claims' };
    for (let n = 1; ; n += 1) {
      const school = freshSchool();
      let theirs: Answer = { ok: true };
      const other = () => {
        const result = runAsOther(school, 'countUp', { ...request, commandId: 'theirs' }, locked);
        theirs = answerOf(result);
      };
      school.world.faults.runBefore(n, other, { functionName: 'countUp' });
      const our = answerOf(school.run('countUp', { ...request, commandId: 'ours' }, locked));
      if (school.world.faults.lastCallCount() < n) break;
      const counted = [our, theirs].filter(({ ok }) => ok).length;
      expect(our.ok).toBe(true);
      expect(recordsOf(school.file, 'People').get('p-wren')?.['claims']).toBe(counted);
      expect(complaints(school.file)).toEqual([]);
    }
  });
});
