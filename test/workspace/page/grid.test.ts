/** The grid's pure parts: the clipboard and where keys take the selection. */
import { fromClipboard, toClipboard } from '../../../workspace/page/grid/clipboard.ts';
import { areaOf, keyMove, single } from '../../../workspace/page/grid/selection.ts';

test.each([
  [
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [[['with\ttab', 'with\nline', 'with "quote"']]],
  [
    [
      ['', ''],
      ['', 'x'],
    ],
  ],
])('cells survive the clipboard: %j', (rows) => {
  expect(fromClipboard(toClipboard(rows))).toEqual(rows);
});

test('ragged rows come out equally long, whatever ends their lines', () => {
  expect(fromClipboard('a\tb\r\nc\r\n')).toEqual([
    ['a', 'b'],
    ['c', ''],
  ]);
});

const bounds = { rows: 100, columns: 10 };
const key = (name: string, shiftKey = false, ctrlKey = false) => ({
  key: name,
  shiftKey,
  ctrlKey,
  metaKey: false,
});

test('keys stop at the edges and extend with shift', () => {
  expect(keyMove(key('ArrowUp'), single(1, 1), bounds, 20)).toEqual(single(1, 1));
  expect(keyMove(key('ArrowDown', false, true), single(5, 2), bounds, 20)).toEqual(single(100, 2));
  const extended = keyMove(key('ArrowRight', true), single(5, 2), bounds, 20);
  expect(extended && areaOf(extended)).toEqual({ row: 5, column: 2, rows: 1, columns: 2 });
  expect(keyMove(key('x'), single(5, 2), bounds, 20)).toBeNull();
});
