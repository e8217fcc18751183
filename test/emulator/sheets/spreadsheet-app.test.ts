/** SpreadsheetApp as a script uses it: coercion, dates, refusals, and what scripts may see. */
import { OTHER, OWNER, removeScriptFolders } from '../support/scripted-world.ts';
import { sheetScript } from './sheet-script.ts';

afterAll(removeScriptFolders);

const sheet = `var sheet = ss.getSheetByName('Sheet1');`;

describe('values', () => {
  test('setValues reads texts as if typed, getValues gives numbers, booleans and blanks', () => {
    const { js } = sheetScript();
    expect(
      js(`${sheet} sheet.getRange('A1:F1').setValues([['007', '5%', 'TRUE', "'007", '', null]]);
        return [sheet.getRange(1, 1, 1, 6).getValues(), sheet.getRange('A1:F1').getDisplayValues(),
          sheet.getRange('B1').getNumberFormat(), sheet.getRange('A1').getNumberFormat()]`),
    ).toEqual([
      [[7, 0.05, true, '007', '', '']],
      [['7', '5%', 'TRUE', '007', '', '']],
      '0%',
      '0.###############',
    ]);
  });

  test('under plain text nothing is parsed', () => {
    const { js } = sheetScript();
    expect(
      js(`${sheet} var r = sheet.getRange('A1:C1').setNumberFormat('@').setValues([['007', '=1+1', '1/2']]);
        return r.getValues()`),
    ).toEqual([['007', '=1+1', '1/2']]);
  });

  test('a Date is a serial in the spreadsheet’s zone, and comes back as a Date of the script', () => {
    const { js, file } = sheetScript();
    expect(
      js(`${sheet} ss.setSpreadsheetTimeZone('Asia/Tokyo');
        var cell = sheet.getRange('A1').setValue(new Date('2026-09-14T18:00:00Z'));
        return [cell.getValue() instanceof Date, cell.getValue().toISOString(), cell.getDisplayValue(),
          Sheets.Spreadsheets.Values.get(id, 'A1', {valueRenderOption: 'UNFORMATTED_VALUE'}).values]`),
    ).toEqual([true, '2026-09-14T18:00:00.000Z', '9/15/2026 3:00:00', [[46280.125]]]);
    expect(file.cell('Sheet1', 'A1').format).toBe('M/d/yyyy H:mm:ss');
  });

  test('appendRow goes below the last content and makes room', () => {
    const { js } = sheetScript();
    expect(
      js(`${sheet} sheet.deleteRows(3, 998); sheet.getRange('C2').setValue('x');
        sheet.appendRow(['a', 1]).appendRow(['b']);
        return [sheet.getLastRow(), sheet.getLastColumn(), sheet.getMaxRows(), sheet.getDataRange().getValues()]`),
    ).toEqual([
      4,
      3,
      4,
      [
        ['', '', ''],
        ['', '', 'x'],
        ['a', 1, ''],
        ['b', '', ''],
      ],
    ]);
  });

  test('a formula is kept and never computed', () => {
    const { js, world } = sheetScript();
    const read = `${sheet} var c = sheet.getRange('A1').setValue('=SUM(B1:B9)'); return [c.getValue(), c.getFormula()]`;
    expect(js(read)).toEqual(['#NAME?', '=SUM(B1:B9)']);
    world.switches['formulaCellsReadAsName'] = false;
    expect(js(read)).toEqual(['', '=SUM(B1:B9)']);
  });
});

describe('looks and rules', () => {
  test('notes, colours, weights and formats read back, in both services', () => {
    const { js, file } = sheetScript();
    js(`${sheet} sheet.getRange('A1:B1').setValue('h').setNote('why').setBackground('#0b8043').setFontColor('white')
      .setFontWeight('bold').setWrap(true).setNumberFormat('yyyy-mm-dd')`);
    expect(file.cell('Sheet1', 'B1')).toMatchObject({
      note: 'why',
      background: '#0b8043',
      fontColor: '#ffffff',
      bold: true,
      format: 'yyyy-mm-dd',
    });
    expect(
      js(`var cell = Sheets.Spreadsheets.get(id, {ranges: ['A1'], includeGridData: true}).sheets[0].data[0].rowData[0].values[0];
        return [cell.note, cell.userEnteredFormat.numberFormat, cell.userEnteredFormat.textFormat.bold]`),
    ).toEqual(['why', { type: 'DATE', pattern: 'yyyy-mm-dd' }, true]);
  });

  test('a rejecting rule throws for scripts and leaves the whole range as it was', () => {
    const { js } = sheetScript();
    const build = `${sheet} var rule = SpreadsheetApp.newDataValidation().requireValueInList(['Good', 'Fair'], true)
      .setAllowInvalid(false).setHelpText('Pick one').build(); sheet.getRange('B1:B3').setDataValidation(rule);`;
    expect(() => js(`${build} sheet.getRange('A1:B1').setValues([['x', 'Broken']])`)).toThrow(
      'The data you entered in cell B1 violates the data validation rules set on this cell.',
    );
    expect(
      js(`${sheet} var v = sheet.getRange('B2').getDataValidation();
        return [sheet.getRange('A1:B1').getValues(), v.getCriteriaType().toString(),
          v.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST,
          v.getCriteriaValues(), v.getAllowInvalid(), v.getHelpText()]`),
    ).toEqual([[['', '']], 'VALUE_IN_LIST', true, [['Good', 'Fair'], true], false, 'Pick one']);
  });

  test('a protection that warns can be found, described and removed', () => {
    const { js, file } = sheetScript();
    expect(
      js(`${sheet} var p = sheet.getRange('A2:A').protect().setDescription('Kept').setWarningOnly(true);
        sheet.protect().setWarningOnly(true);
        var ranges = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
        return [ranges.length, ranges[0].getDescription(), ranges[0].isWarningOnly(), ranges[0].getRange().getA1Notation(),
          sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length]`),
    ).toEqual([1, 'Kept', true, 'A2:A1000', 1]);
    expect(file.layout('Sheet1').protectedWarning).toBe(true);
  });
});

describe('refusals, in Google’s words', () => {
  const cases = [
    [
      `sheet.getRange('A1').setValues([[1], [2]])`,
      'The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 1.',
    ],
    [
      `sheet.getRange('A1').setValues([[1, 2]])`,
      'The number of columns in the data does not match the number of columns in the range. The data has 2 but the range has 1.',
    ],
    [
      `sheet.getRange(1001, 1)`,
      'The coordinates of the range are outside the dimensions of the sheet.',
    ],
    [`sheet.getRange('A1:ZZ1')`, 'Range not found'],
    [`sheet.getRange('nonsense')`, 'Range not found'],
    [`sheet.getRange(1, 1, 0)`, 'The number of rows in the range must be at least 1.'],
    [
      `sheet.getRange('A1').setNumberFormat([])`,
      "The parameters (Array) don't match the method signature for SpreadsheetApp.Range.setNumberFormat.",
    ],
    [`sheet.deleteRows(1, 1000)`, 'Sorry, it is not possible to delete all non-frozen rows.'],
    [`sheet.deleteRows(999, 3)`, 'Those rows are out of bounds.'],
    [
      `ss.insertSheet('Sheet1')`,
      'A sheet with the name "Sheet1" already exists. Please enter another name.',
    ],
    [
      `ss.insertSheet('Two').setName('sheet1')`,
      'A sheet with the name "sheet1" already exists. Please enter another name.',
    ],
    [
      `sheet.getRange('A1:B2').createFilter(); sheet.getRange('A1').createFilter()`,
      "You can't create a filter in a sheet that already has a filter.",
    ],
    [
      `sheet.getRange('A1').setValue('x'.repeat(50001))`,
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    ],
    [`sheet.insertColumnsAfter(26, 18253)`, 'above the limit of 18278 columns'],
    [`sheet.insertRowsAfter(1000, 384000)`, 'above the limit of 10000000 cells'],
    [`sheet.getRange('A1').merge()`, 'not emulated: SpreadsheetApp.Range.merge'],
  ].map(([call, words]) => ({ call, words }));
  test.each(cases)('$call', ({ call, words }) => {
    expect(() => sheetScript().js(`${sheet} ${call}`)).toThrow(words);
  });
});

describe('tabs, rows and columns', () => {
  test('named ranges follow what is inserted and deleted', () => {
    const { js } = sheetScript();
    expect(
      js(`${sheet} ss.setNamedRange('Kept', sheet.getRange('B3:C4'));
        var where = function () { return ss.getRangeByName('Kept').getA1Notation(); }, seen = [where()];
        sheet.insertRowsBefore(2, 2); seen.push(where());
        sheet.insertColumnAfter(2); seen.push(where());
        sheet.deleteRow(5); seen.push(where());
        sheet.moveColumns(sheet.getRange('A:A'), 6); seen.push(where());
        return seen`),
    ).toEqual(['B3:C4', 'B5:C6', 'B5:D6', 'B5:D5', 'A5:C5']);
  });

  test('a sort leaves frozen rows; numbers, text, TRUE, and blanks last either way', () => {
    const { js } = sheetScript();
    const sorted = (ascending: boolean) =>
      js(`${sheet} sheet.clear(); sheet.getRange('A1:A7').setValues([['head'], ['b'], [true], [''], [10], ['A'], [9]]);
        sheet.setFrozenRows(1); sheet.sort(1, ${ascending});
        return sheet.getRange('A1:A7').getValues().map(function (row) { return row[0]; })`);
    expect(sorted(true)).toEqual(['head', 9, 10, 'A', 'b', true, '']);
    expect(sorted(false)).toEqual(['head', true, 'b', 'A', 10, 9, '']);
  });

  test('a text finder reads displayed text, whatever the case, hidden tabs too', () => {
    const { js } = sheetScript();
    expect(
      js(`${sheet} sheet.getRange('A1:A4').setValues([['LF-0412'], ['lf-04'], [412], ['=FIND("LF-0412", B1)']]);
        ss.insertSheet('Front'); sheet.hideSheet();
        var a1 = function (range) { return range.getA1Notation(); };
        return [sheet.createTextFinder('lf-0412').findAll().map(a1),
          sheet.createTextFinder('412').matchEntireCell(true).findAll().map(a1),
          sheet.createTextFinder('lf').matchFormulaText(true).findAll().map(a1),
          sheet.createTextFinder('none').findNext()]`),
    ).toEqual([['A1'], ['A3'], ['A1', 'A2', 'A4'], null]);
  });
});

describe('the screen', () => {
  test('menus, toasts and alerts reach whoever is at the keyboard', () => {
    const { js, project } = sheetScript();
    project.ui(OWNER).answers.push({ button: 'YES' }, { button: 'OK', text: 'Room 14' });
    expect(
      js(`var ui = SpreadsheetApp.getUi();
        ui.createMenu('School').addItem('Open', 'open').addSeparator().addSubMenu(ui.createMenu('More').addItem('x', 'y')).addToUi();
        ss.toast('Saved', 'School', 5);
        return [ui.alert('Sure?', ui.ButtonSet.YES_NO) === ui.Button.YES, ui.prompt('Where?').getResponseText(),
          ui.alert('left alone').toString()]`),
    ).toEqual([true, 'Room 14', 'CLOSE']);
    expect(project.menus(OWNER)).toEqual([
      {
        title: 'School',
        items: [
          { label: 'Open', functionName: 'open' },
          { label: '', functionName: null },
          { label: 'More', functionName: null },
          { label: 'x', functionName: 'y' },
        ],
      },
    ]);
    expect(project.ui(OWNER).toasts).toEqual([{ title: 'School', message: 'Saved' }]);
    expect(project.ui(OTHER).toasts).toEqual([]);
  });

  test('each person has a selection of their own', () => {
    const { js, file } = sheetScript();
    file.addTab('Second', OTHER);
    file.select('Second', 'B2:C3', OTHER);
    file.select('Sheet1', 'D4', OWNER);
    expect(
      js(`return [ss.getActiveSheet().getName(), ss.getActiveRange().getA1Notation()]`),
    ).toEqual(['Sheet1', 'D4']);
    expect(file.selection(OTHER)).toEqual({ tab: 'Second', a1: 'B2:C3' });
  });
});
