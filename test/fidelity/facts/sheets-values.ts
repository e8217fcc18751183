/** What is known about values and looks in SpreadsheetApp. */
import type { Fact } from '../fact.ts';

const REF = 'REF Range';
const ODDITIES = 'gas-fakes, notes/oddities.md (setValues is USER_ENTERED)';

export const sheetValueFacts: readonly Fact[] = [
  {
    id: 'sheets/values-are-typed',
    says: 'setValues reads texts as if they were typed: 007 is 7, 5% is 0.05, TRUE is a boolean.',
    source: ODDITIES,
    run: () => {
      const range = SpreadsheetApp.getActive().getSheets()[0]?.getRange('A1:E1');
      return range?.setValues([['007', '5%', 'TRUE', '$2.99', '1,234']]).getValues();
    },
    returns: [[7, 0.05, true, 2.99, 1234]],
  },
  {
    id: 'sheets/dates-are-typed',
    says: 'A text that looks like a day becomes one.',
    source: ODDITIES,
    run: () => {
      const cell = SpreadsheetApp.getActive().getSheets()[0]?.getRange('A1');
      return cell?.setValue('1/2/2026').getValue() instanceof Date;
    },
    returns: true,
  },
  {
    id: 'sheets/plain-text',
    says: 'Cells formatted as plain text keep texts as they are, a leading = too.',
    source: 'public reports; a leading = is from memory',
    run: () => {
      const range = SpreadsheetApp.getActive().getSheets()[0]?.getRange('A1:C1');
      return range
        ?.setNumberFormat('@')
        .setValues([['007', '1/2', '=1+1']])
        .getValues();
    },
    returns: [['007', '1/2', '=1+1']],
  },
  {
    id: 'sheets/leading-apostrophe',
    says: 'A leading apostrophe keeps the text and is not returned.',
    source: 'public reports',
    run: () =>
      SpreadsheetApp.getActive().getSheets()[0]?.getRange('A1').setValue("'007").getValues(),
    returns: [['007']],
  },
  {
    id: 'sheets/blank',
    says: 'A blank cell reads as an empty text, and null clears.',
    source: `${REF}; "Migrate scripts to V8"`,
    run: () => {
      const cell = SpreadsheetApp.getActive().getSheets()[0]?.getRange('A1');
      return [cell?.getValues(), cell?.setValue('x').setValue(null).getValues()];
    },
    returns: [[['']], [['']]],
  },
  {
    id: 'sheets/dates-in-the-zone',
    says: 'A Date is stored as days since 1899-12-30 in the zone of the spreadsheet, not of the script.',
    source: 'REF Session; tmdean.blogspot.com',
    run: () => {
      const book = SpreadsheetApp.getActive();
      book.setSpreadsheetTimeZone('Asia/Tokyo');
      const cell = book.getSheets()[0]?.getRange('A1');
      cell?.setValue(new Date('2026-09-14T18:00:00Z')).setNumberFormat('0.000');
      return cell?.getDisplayValue();
    },
    returns: '46280.125',
  },
  {
    id: 'sheets/last-row',
    says: 'getLastRow is the last row with content: formats do not count, an empty sheet has 0.',
    source: 'REF Sheet; formats and 0 are from memory',
    run: () => {
      const sheet = SpreadsheetApp.getActive().getSheets()[0];
      const empty = sheet?.getLastRow();
      sheet?.getRange('A9').setBackground('red').setNote('here');
      sheet?.getRange('C3').setValue('x');
      return [empty, sheet?.getLastRow(), sheet?.getLastColumn()];
    },
    returns: [0, 3, 3],
  },
  {
    id: 'sheets/append-row',
    says: 'appendRow writes below the data region.',
    source: 'REF Sheet',
    run: () => {
      const sheet = SpreadsheetApp.getActive().getSheets()[0];
      sheet?.getRange('C3').setValue('x');
      return sheet?.appendRow(['a']).getRange('A4').getValues();
    },
    returns: [['a']],
  },
  {
    id: 'sheets/sort-order',
    says: 'A sort puts numbers before text before TRUE, and blanks last either way.',
    source: 'gas-fakes testsheetsvalues.js; blanks are from memory',
    run: () => {
      const range = SpreadsheetApp.getActive().getSheets()[0]?.getRange('A1:A5');
      range?.setValues([['b'], [true], [''], [10], ['A']]);
      const up = range?.sort(1).getValues();
      return [up, range?.sort({ column: 1, ascending: false }).getValues()];
    },
    returns: [
      [[10], ['A'], ['b'], [true], ['']],
      [[true], ['b'], ['A'], [10], ['']],
    ],
  },
  {
    id: 'sheets/text-finder',
    says: 'A text finder ignores case, finds parts of cells and looks at what is displayed.',
    source: 'gas-fakes testsheetstext.js',
    run: () => {
      const sheet = SpreadsheetApp.getActive().getSheets()[0];
      sheet?.getRange('A1:A3').setValues([['LF-0412'], ['other'], [0.5]]);
      sheet?.getRange('A3').setNumberFormat('0%');
      const found = (text: string) =>
        sheet
          ?.createTextFinder(text)
          .findAll()
          .map((range) => range.getA1Notation());
      return [found('f-04'), found('50%'), found('0.5')];
    },
    returns: [['A1'], ['A3'], []],
  },
  {
    id: 'sheets/fresh-protection',
    says: 'A fresh protection does not only warn, and has the owner among those who can edit.',
    source: 'REF Protection; gas-fakes',
    run: () => {
      const protection = SpreadsheetApp.getActive().getSheets()[0]?.getRange('A1').protect();
      return [protection?.isWarningOnly(), protection?.canEdit(), protection?.getEditors().length];
    },
    returns: [false, true, 0],
  },
  {
    id: 'sheets/named-ranges-follow',
    says: 'Named ranges move with inserted rows.',
    source: 'from memory',
    run: () => {
      const book = SpreadsheetApp.getActive();
      const sheet = book.getSheets()[0];
      if (!sheet) return null;
      book.setNamedRange('Kept', sheet.getRange('B2'));
      sheet.insertRowBefore(1);
      return book.getRangeByName('Kept')?.getA1Notation();
    },
    returns: 'B3',
  },
  {
    id: 'sheets/formulas',
    says: 'A formula is worth its result.',
    source: REF,
    run: () =>
      SpreadsheetApp.getActive().getSheets()[0]?.getRange('A1').setValue('=1+1').getValues(),
    returns: [[2]],
  },
  {
    id: 'sheets/merged',
    says: 'Merged cells keep the value of the first.',
    source: REF,
    run: () => {
      const range = SpreadsheetApp.getActive().getSheets()[0]?.getRange('A1:B1');
      return range
        ?.setValues([['a', 'b']])
        .merge()
        .getValues();
    },
    returns: [['a', '']],
  },
];
