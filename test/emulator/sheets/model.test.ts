/** The model under the doors: copies, snapshots, and size. */
import fc from 'fast-check';
import { SpreadsheetModel } from '../../../emulator/sheets/spreadsheet-file.ts';
import type { Tab } from '../../../emulator/sheets/model/tab.ts';

const identity = {
  id: 'one',
  title: 'Quillfeather High',
  owner: 'tansy@quillfeather.example',
  timeZone: 'America/New_York',
  locale: 'en_US',
};

function firstTab(model: SpreadsheetModel): Tab {
  const [tab] = model.tabs;
  if (!tab) throw new Error('no tab');
  return tab;
}

function grid(tab: Tab, rows: number, columns: number): unknown[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_cell, column) => tab.content(row, column)),
  );
}

test('a copy and its original go separate ways', () => {
  const model = new SpreadsheetModel(identity);
  firstTab(model).write(0, 0, 'kept');
  const copy = model.copy({ ...identity, id: 'two' });
  firstTab(copy).write(0, 0, 'changed');
  firstTab(model).write(1, 1, 'later');
  expect(grid(firstTab(model), 2, 2)).toEqual([
    ['kept', null],
    [null, 'later'],
  ]);
  expect(grid(firstTab(copy), 2, 2)).toEqual([
    ['changed', null],
    [null, null],
  ]);
});

test('JSON brings everything back, looks and all', () => {
  const model = new SpreadsheetModel(identity);
  const tab = firstTab(model);
  tab.write(0, 0, 'head');
  tab.write(2, 3, { formula: '=1+1' });
  tab.setStyle(0, 0, { note: 'why', format: { textFormat: { bold: true } } });
  tab.setStyle(5, 1, { validation: { condition: { type: 'BOOLEAN' }, strict: true } });
  tab.fields.columnWidths = new Map([[2, 240]]);
  model.addTab({ title: 'Second', fields: { hidden: true, frozenRows: 1 } });
  model.namedRanges = [{ namedRangeId: 'n', name: 'N', range: { sheetId: 0 } }];
  const json = JSON.stringify(model);
  const back = SpreadsheetModel.fromJSON(JSON.parse(json) as never);
  expect(JSON.stringify(back)).toBe(json);
  expect(firstTab(back).style(0, 0).note).toBe('why');
  expect(firstTab(back).content(2, 3)).toEqual({ formula: '=1+1' });
});

test('rows and columns inserted, deleted and moved do what they do to a plain table', () => {
  const size = 8;
  const step = fc.record({
    what: fc.constantFrom('insert', 'delete', 'move'),
    rows: fc.boolean(),
    at: fc.nat(size - 3),
    to: fc.nat(size),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
      const model = new SpreadsheetModel(identity);
      const tab = firstTab(model);
      let table = Array.from({ length: 40 }, (_, i) =>
        Array.from({ length: 26 }, (_cell, j) => (i < size && j < size ? `${i}/${j}` : null)),
      );
      table.slice(0, size).forEach((row, i) => row.forEach((text, j) => tab.write(i, j, text)));
      const turn = <T>(cells: T[][]) =>
        (cells[0] ?? []).map((_, j) => cells.map((row) => row[j] as T));
      for (const { what, rows, at, to } of steps) {
        const dimension = rows ? 'ROWS' : 'COLUMNS';
        const lines = rows ? table : turn(table);
        if (what === 'insert') {
          model.insert(tab, dimension, at, 2, null);
          const blank = () => (lines[0] ?? []).map(() => null);
          lines.splice(at, 0, blank(), blank());
        } else if (what === 'delete') {
          model.delete(tab, dimension, at, at + 2);
          lines.splice(at, 2);
        } else {
          model.move(tab, dimension, at, at + 2, to);
          if (to < at || to > at + 2) {
            const block = lines.splice(at, 2);
            lines.splice(to > at ? to - 2 : to, 0, ...block);
          }
        }
        table = rows ? lines : turn(lines);
      }
      expect(grid(tab, 20, 20)).toEqual(
        table.slice(0, 20).map((row) => [...row, ...new Array<null>(20).fill(null)].slice(0, 20)),
      );
    }),
    { numRuns: 100 },
  );
});

test('a hundred thousand rows are written, sorted, kept and put back', () => {
  const model = new SpreadsheetModel(identity);
  const tab = firstTab(model);
  const rows = 100_000;
  model.grow(tab, 'ROWS', rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < 26; column += 1) tab.write(row, column, row * 26 + column);
  }
  const before = model.checkpoint();
  model.delete(tab, 'ROWS', 10, 20);
  for (let commit = 0; commit < 200; commit += 1) {
    model.checkpoint();
    tab.write(50_000 + commit, 3, 'changed');
  }
  expect(tab.contentRows()).toBe(rows - 10);
  const back = SpreadsheetModel.fromJSON(JSON.parse(JSON.stringify(model)) as never);
  expect(firstTab(back).content(50_100, 3)).toBe('changed');
  model.restore(before);
  expect([tab.contentRows(), tab.content(15, 0), tab.content(50_010, 3)]).toEqual([
    rows,
    390,
    1_300_263,
  ]);
});
