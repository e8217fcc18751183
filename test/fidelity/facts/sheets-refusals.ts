/** The words in which SpreadsheetApp refuses. */
import type { Fact } from '../fact.ts';

const GF = 'gas-fakes, tests run live';
const EH = 'RomainVialard/ErrorHandler, production error strings';
const REPORTS = 'public reports';

export const sheetRefusalFacts: readonly Fact[] = [
  {
    id: 'sheets/rows-of-data',
    says: 'Data has to have as many rows as the range.',
    source: `${GF}; ${REPORTS}`,
    run: () =>
      SpreadsheetApp.getActive()
        .getSheets()[0]
        ?.getRange('A1')
        .setValues([[1], [2]]),
    throws:
      'The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 1.',
  },
  {
    id: 'sheets/columns-of-data',
    says: 'Data has to have as many columns as the range.',
    source: `${GF}; ${REPORTS}`,
    run: () =>
      SpreadsheetApp.getActive()
        .getSheets()[0]
        ?.getRange('A1')
        .setValues([[1, 2]]),
    throws:
      'The number of columns in the data does not match the number of columns in the range. The data has 2 but the range has 1.',
  },
  {
    id: 'sheets/outside',
    says: 'A range has to lie on the sheet.',
    source: EH,
    run: () => SpreadsheetApp.getActive().getSheets()[0]?.getRange(1001, 1),
    throws: 'The coordinates of the range are outside the dimensions of the sheet.',
  },
  {
    id: 'sheets/no-such-range',
    says: 'A text that names no range is refused.',
    source: EH,
    run: () => SpreadsheetApp.getActive().getSheets()[0]?.getRange('nonsense'),
    throws: 'Range not found',
  },
  {
    id: 'sheets/no-rows',
    says: 'A range has at least one row.',
    source: GF,
    run: () => SpreadsheetApp.getActive().getSheets()[0]?.getRange(1, 1, 0),
    throws: 'The number of rows in the range must be at least 1.',
  },
  {
    id: 'sheets/rejecting-rule',
    says: 'A rule that rejects input throws for scripts.',
    source: REPORTS,
    run: () => {
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['Good']);
      const cell = SpreadsheetApp.getActive().getSheets()[0]?.getRange('F1');
      cell?.setDataValidation(rule.setAllowInvalid(false).build()).setValue('Bad');
    },
    throws: 'The data you entered in cell F1 violates the data validation rules set on this cell.',
  },
  {
    id: 'sheets/all-rows',
    says: 'One row that is not frozen has to stay.',
    source: REPORTS,
    run: () => SpreadsheetApp.getActive().getSheets()[0]?.deleteRows(1, 1000),
    throws: 'Sorry, it is not possible to delete all non-frozen rows.',
  },
  {
    id: 'sheets/rows-out-of-bounds',
    says: 'Rows that are not there cannot be deleted.',
    source: GF,
    run: () => SpreadsheetApp.getActive().getSheets()[0]?.deleteRows(1001, 1),
    throws: 'Those rows are out of bounds.',
  },
  {
    id: 'sheets/second-filter',
    says: 'A sheet has one filter.',
    source: GF,
    run: () => {
      const sheet = SpreadsheetApp.getActive().getSheets()[0];
      sheet?.getRange('A1:B2').createFilter();
      sheet?.getRange('A1:B2').createFilter();
    },
    throws: "You can't create a filter in a sheet that already has a filter.",
  },
  {
    id: 'sheets/same-name',
    says: 'Two tabs cannot have one name.',
    source: `${EH}; ${REPORTS}`,
    run: () => {
      SpreadsheetApp.getActive().insertSheet('Devices');
      SpreadsheetApp.getActive().insertSheet('Devices');
    },
    throws: 'A sheet with the name "Devices" already exists. Please enter another name.',
  },
  {
    id: 'sheets/long-text',
    says: 'A cell takes 50,000 characters.',
    source: REPORTS,
    run: () => {
      const cell = SpreadsheetApp.getActive().getSheets()[0]?.getRange('A1');
      cell?.setValue('x'.repeat(50_000)).setValue('x'.repeat(50_001));
    },
    throws: 'Your input contains more than the maximum of 50000 characters in a single cell.',
  },
  {
    id: 'sheets/wrong-arguments',
    says: 'Arguments of another kind are refused by name.',
    source: GF,
    run: () => {
      const cell = SpreadsheetApp.getActive().getSheets()[0]?.getRange('A1');
      (cell as unknown as { setValues(values: string): void }).setValues('x');
    },
    throws:
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
  },
];
