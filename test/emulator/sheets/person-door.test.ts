/** What a person at the keyboard does, and the events it fires. */
import { OTHER, OWNER, removeScriptFolders } from '../support/scripted-world.ts';
import { sheetScript } from './sheet-script.ts';

afterAll(removeScriptFolders);

function listening() {
  const script = sheetScript();
  script.value('listen');
  return script;
}

test('a single cell tells its value and what was there, a paste tells only where', () => {
  const { file, seen } = listening();
  file.edit('Sheet1', 'B2', [['Good']], OTHER);
  file.edit('Sheet1', 'B2', [['Fair']], OTHER);
  file.edit('Sheet1', 'B2', [['']], OTHER);
  file.edit(
    'Sheet1',
    'A1',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
    OTHER,
  );
  const where = JSON.stringify({ columnEnd: 2, columnStart: 2, rowEnd: 2, rowStart: 2 });
  const edits = seen().filter(([, what]) => what !== 'EDIT');
  expect(edits.filter(([who]) => who === 'onEdit')).toEqual([
    ['onEdit', 'B2', 'Good', null, where],
    ['onEdit', 'B2', 'Fair', 'Good', where],
    ['onEdit', 'B2', null, 'Fair', where],
    ['onEdit', 'A1:B2', null, null, expect.anything()],
  ]);
  expect(edits.filter(([who]) => who === 'installed')).toHaveLength(4);
  expect(seen().filter(([, what]) => what === 'EDIT')).toHaveLength(4);
});

test('changes of structure come as changes, without a range', () => {
  const { file, seen } = listening();
  file.insertRows('Sheet1', 2, 1, OTHER);
  file.deleteRows('Sheet1', 2, 1, OTHER);
  file.insertColumns('Sheet1', 2, 1, OTHER);
  file.deleteColumns('Sheet1', 2, 1, OTHER);
  file.addTab('New', OTHER);
  file.deleteTab('New', OTHER);
  file.moveColumn('Sheet1', 1, 3, OTHER);
  expect(seen().map(([who, what]) => [who, what])).toEqual(
    [
      'INSERT_ROW',
      'REMOVE_ROW',
      'INSERT_COLUMN',
      'REMOVE_COLUMN',
      'INSERT_GRID',
      'REMOVE_GRID',
      'OTHER',
    ].map((what) => ['installed', what]),
  );
});

test('what scripts write fires nothing', () => {
  const { js, seen } = listening();
  js(`ss.getSheets()[0].getRange('A1').setValue('x'); ss.insertSheet('y');
    Sheets.Spreadsheets.Values.update({values: [[1]]}, id, 'A1', {valueInputOption: 'RAW'})`);
  expect(seen()).toEqual([]);
});

test('typing is parsed; a strict rule refuses all of a paste, a lenient one takes it', () => {
  const { js, file } = listening();
  js(`var rule = SpreadsheetApp.newDataValidation().requireValueInList(['Good', 'Fair']);
    ss.getSheets()[0].getRange('B1:B9').setDataValidation(rule.setAllowInvalid(false).build());
    ss.getSheets()[0].getRange('C1:C9').setDataValidation(rule.setAllowInvalid(true).build())`);
  expect(() => file.edit('Sheet1', 'A1', [['1/2/2026', 'Bad', 'x']], OTHER)).toThrow(
    'The data you entered in cell B1 violates the data validation rules set on this cell.',
  );
  expect(file.values('Sheet1')).toEqual([]);
  file.edit('Sheet1', 'A1', [['1/2/2026', 'Good', 'odd']], OTHER);
  expect(file.rawValues('Sheet1')).toEqual([[46024, 'Good', 'odd']]);
  expect(file.values('Sheet1')).toEqual([['1/2/2026', 'Good', 'odd']]);
  expect(file.cell('Sheet1', 'B1')).toMatchObject({ choices: ['Good', 'Fair'], strict: true });
  expect(file.cell('Sheet1', 'C1')).toMatchObject({ choices: ['Good', 'Fair'], strict: false });
});

test('a paste beyond the edge makes room', () => {
  const { file } = listening();
  file.edit(
    'Sheet1',
    'Z1000',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
    OWNER,
  );
  expect(file.tabs()[0]).toMatchObject({ rows: 1001, columns: 27 });
});

test('a sort keeps frozen rows on top, and rows stay whole', () => {
  const { js, file } = listening();
  js(`ss.getSheets()[0].setFrozenRows(1)`);
  file.edit(
    'Sheet1',
    'A1',
    [
      ['tag', 'n'],
      ['c', '1'],
      ['a', '2'],
      ['b', '3'],
    ],
    OWNER,
  );
  js(`ss.getSheets()[0].getRange('A2').setNote('c’s note')`);
  file.sort('Sheet1', 1, true, OTHER);
  expect(file.values('Sheet1')).toEqual([
    ['tag', 'n'],
    ['a', '2'],
    ['b', '3'],
    ['c', '1'],
  ]);
  expect(file.cell('Sheet1', 'A4').note).toBe('c’s note');
});

test('moving a column carries its width and looks', () => {
  const { js, file } = listening();
  file.edit('Sheet1', 'A1', [['a', 'b', 'c']], OWNER);
  js(`ss.getSheets()[0].setColumnWidth(1, 240).getRange('A1').setFontWeight('bold')`);
  file.moveColumn('Sheet1', 1, 3, OWNER);
  expect(file.values('Sheet1')).toEqual([['b', 'c', 'a']]);
  expect(file.layout('Sheet1').columnWidths.slice(0, 4)).toEqual([100, 100, 240, 100]);
  expect(file.cell('Sheet1', 'C1').bold).toBe(true);
});
