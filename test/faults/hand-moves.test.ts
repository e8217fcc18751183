/**
 * A person sorts, deletes rows or inserts columns at any moment of a command, alone and followed by a
 * kill. After the next execution no wrong row keeps a wrong value, wherever rows and columns stand now.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Row } from '../../src/server/sheets/cells.ts';
import { complaints, historyOf, stateOf } from '../support/books.ts';
import { OTHER } from '../support/store-world.ts';
import { COMMANDS, type FaultCommand } from './commands.ts';
import { answerOf, freshSchool, type School } from './fault-school.ts';

type State = Record<string, Row>;

interface Move {
  name: string;
  by: (school: School) => void;
  /** Rows that the person deleted: they are in neither truth. */
  deleted?: readonly string[];
}

const MOVES: readonly Move[] = [
  { name: 'sorts Devices', by: ({ file }) => file.sort('Devices', 1, false, OTHER) },
  { name: 'sorts People', by: ({ file }) => file.sort('People', 1, false, OTHER) },
  { name: 'sorts Loans', by: ({ file }) => file.sort('Loans', 2, false, OTHER) },
  {
    name: 'deletes the first device',
    by: ({ file }) => file.deleteRows('Devices', 2, 1, OTHER),
    deleted: ['Devices|D-000001'],
  },
  {
    name: 'deletes the second person',
    by: ({ file }) => file.deleteRows('People', 3, 1, OTHER),
    deleted: ['People|p-tansy'],
  },
  { name: 'inserts rows', by: ({ file }) => file.insertRows('Devices', 2, 2, OTHER) },
  {
    name: 'inserts a column into Devices',
    by: ({ file }) => file.insertColumns('Devices', 1, 1, OTHER),
  },
  {
    name: 'inserts columns before the last of Devices',
    by: ({ file }) => file.insertColumns('Devices', 20, 2, OTHER),
  },
  {
    name: 'moves the status in Devices',
    by: ({ file }) => file.moveColumn('Devices', 8, 1, OTHER),
  },
  {
    name: 'moves a total in People',
    by: ({ file }) => file.moveColumn('People', 14, 18, OTHER),
  },
  {
    name: 'inserts a column into Loans',
    by: ({ file }) => file.insertColumns('Loans', 3, 1, OTHER),
  },
  {
    name: 'inserts a column into Deposits',
    by: ({ file }) => file.insertColumns('Deposits', 1, 1, OTHER),
  },
  {
    name: 'inserts a column into History',
    by: ({ file }) => file.insertColumns('History', 2, 1, OTHER),
  },
  {
    name: 'sorts and inserts',
    by: ({ file }) => {
      file.sort('Devices', 1, false, OTHER);
      file.insertColumns('Devices', 9, 1, OTHER);
      file.sort('People', 1, false, OTHER);
    },
  },
];

/** A call at which somebody may come in between: the k-th of that name. */
interface Moment {
  call: string;
  n: number;
}

/**
 * Calls that touch the spreadsheet, and the last call of all. Calls between them cannot tell when
 * somebody moved rows, so the moments before them are the same moment.
 */
function momentsOf(byCall: Record<string, number>): Moment[] {
  return Object.entries(byCall)
    .filter(([call]) => call.startsWith('Sheets.') || call.endsWith('.setProperty'))
    .flatMap(([call, count]) =>
      Array.from({ length: count }, (_, index) => ({ call, n: index + 1 })),
    );
}

function run(school: School, command: FaultCommand) {
  return school.run(command.run, { ...command.request, commandId: 'the-command' });
}

/** What the next desk and the night do: both look at the journal first. */
function carryOn(school: School): void {
  answerOf(school.run('ask', [{ tab: 'Devices', keys: [] }]));
  expect(school.run('tool', 'sweep')).toMatchObject({ ok: true, value: { problems: [] } });
}

function without(state: State, gone: readonly string[] = []): State {
  return Object.fromEntries(Object.entries(state).filter(([row]) => !gone.includes(row)));
}

describe.each(COMMANDS)('$name', (command) => {
  const clean = freshSchool();
  command.prepare?.(clean);
  const before = stateOf(clean.file);
  const moments = momentsOf(run(clean, command).execution.meter.byCall);
  const after = stateOf(clean.file);

  describe.each(MOVES)('somebody $name', (move) => {
    /** Runs the command with the move at a moment and perhaps killed; tells the truths that may stand. */
    function disturbed({ call, n }: Moment, kill?: Moment): { school: School; truths: State[] } {
      const school = freshSchool();
      command.prepare?.(school);
      const match = { functionName: command.run };
      let gone: readonly string[] = [];
      const what = () => {
        move.by(school);
        gone = move.deleted ?? [];
      };
      school.world.faults.runBefore(n, what, { ...match, call });
      if (kill) school.world.faults.killAfter(kill.n, { ...match, call: kill.call });
      run(school, command);
      school.world.faults.clear();
      return { school, truths: [without(before, gone), without(after, gone)] };
    }

    function check(school: School, truths: readonly State[], where: string): void {
      carryOn(school);
      const left = stateOf(school.file);
      if (!truths.some((truth) => isDeepStrictEqual(truth, left))) {
        expect({ where, left }).toEqual({ where, left: truths[1] });
      }
      expect({ where, found: complaints(school.file) }).toEqual({ where, found: [] });
    }

    test.each(moments)('before $call $n, and the command goes on', (moment) => {
      const { school, truths } = disturbed(moment);
      check(school, truths, 'after the command');
      expect(answerOf(run(school, command))).toMatchObject({ ok: true });
      expect(stateOf(school.file)).toEqual(truths[1]);
      expect(historyOf(school.file).length).toBeGreaterThan(0);
    });

    test.each(moments)(
      'before $call $n, and the command is killed as soon as it writes',
      (moment) => {
        const kill = { call: 'Sheets.Spreadsheets.batchUpdate', n: 1 };
        const { school, truths } = disturbed(moment, kill);
        check(school, truths, 'after the kill');
      },
    );

    test.each(moments)('before $call $n, and the command is killed right after it', (moment) => {
      const { school, truths } = disturbed(moment, moment);
      check(school, truths, 'after the kill');
    });
  });
});
