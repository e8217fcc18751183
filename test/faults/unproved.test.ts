/** What no source proves about Google may be either way: every command works all the same. */
import type { SpreadsheetFile } from '../../emulator/api.ts';
import { switches } from '../../emulator/switches.ts';
import { complaints, stateOf } from '../support/books.ts';
import { OTHER } from '../support/store-world.ts';
import { COMMANDS } from './commands.ts';
import { answerOf, freshSchool } from './fault-school.ts';

/** Behaviour that the golden source could notice. */
const NOTICEABLE = [
  'readingOutsideTheGridFails',
  'readingOverTheEdgeFails',
  'appendCellsAfterFormats',
  'formulaCellsReadAsName',
] as const;

/** A rule cites the row of its policy, and rows may be appended further down. */
function withoutRowNumbers(file: SpreadsheetFile): unknown {
  return JSON.parse(JSON.stringify(stateOf(file)).replace(/row \d+/g, 'row'));
}

describe.each(NOTICEABLE)('%s the other way', (name) => {
  const other = { [name]: !switches[name].standing };

  test.each(COMMANDS)('$name: the same result', (command) => {
    const usual = freshSchool();
    usual.run(command.run, { ...command.request, commandId: 'the-command' });
    const school = freshSchool(other);
    const result = school.run(command.run, { ...command.request, commandId: 'the-command' });
    expect(answerOf(result)).toMatchObject({ ok: true });
    expect(withoutRowNumbers(school.file)).toEqual(withoutRowNumbers(usual.file));
    expect(complaints(school.file)).toEqual([]);
  });

  test.each(COMMANDS)('$name: rows sorted before the write are put right', (command) => {
    const school = freshSchool(other);
    const call = 'Sheets.Spreadsheets.batchUpdate';
    const sort = () => {
      school.file.sort('Devices', 1, false, OTHER);
      school.file.sort('People', 1, false, OTHER);
    };
    school.world.faults.runBefore(1, sort, { functionName: command.run, call });
    school.world.faults.killAfter(1, { functionName: command.run, call });
    school.run(command.run, { ...command.request, commandId: 'the-command' });
    school.run('tool', 'sweep');
    expect(complaints(school.file)).toEqual([]);
    const again = school.run(command.run, { ...command.request, commandId: 'the-command' });
    expect(answerOf(again)).toMatchObject({ ok: true });
    expect(complaints(school.file)).toEqual([]);
  });
});
