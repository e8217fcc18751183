/** Reading many rows at once: in addresses that Google takes, and without all that lies between them. */
import type { Cell, SheetsGateway } from '../../../src/server/sheets/gateway.ts';
import { LoadedTab } from '../../../src/server/sheets/loaded-tab.ts';
import { run } from '../../../src/server/sheets/reading.ts';
import { TABLE_SCHEMAS } from '../../../src/server/sheets/schema/schemas.ts';

function recordingGateway(): { gateway: SheetsGateway; asked: string[][] } {
  const asked: string[][] = [];
  const gateway = {
    batchGet: (ranges: readonly string[]): Cell[][][] => {
      asked.push([...ranges]);
      return ranges.map((range) => [[range]]);
    },
  } as unknown as SheetsGateway;
  return { gateway, asked };
}

test('some hundred ranges go in several addresses, each below what servers take', () => {
  const { gateway, asked } = recordingGateway();
  const read = new Map<string, Cell>();
  const ranges = Array.from({ length: 500 }, (_, at) => `'Alert steps'!${at + 2}:${at + 2}`);
  const errands = ranges.map((range) => ({
    range,
    absorb: ([cells = []]: Cell[][]) => void read.set(range, cells[0] ?? ''),
  }));
  run({ gateway, sleep: () => undefined }, errands);
  for (const some of asked) {
    const address = some.map((range) => `&ranges=${encodeURIComponent(range)}`).join('');
    expect(address.length).toBeLessThan(6_100);
  }
  expect(asked.flat()).toEqual(ranges);
  for (const range of ranges) expect(read.get(range)).toBe(range);
});

test('rows in two corners of a large tab are read without the middle', () => {
  const tab = new LoadedTab(TABLE_SCHEMAS.Loans);
  const rows = Array.from({ length: 200 }, (_, at) => (at < 100 ? 2 + at * 3 : 90_000 + at * 3));
  tab.want(rows.map((row) => ({ key: `L-${row}`, row })));
  const spans = tab
    .errands()

    .map(({ range }) => (/!(\d+):(\d+)$/.exec(range) ?? []).slice(1).map(Number))
    .filter(([first]) => first !== 1);
  expect(spans.length).toBeLessThanOrEqual(80);
  const covered = (row: number) =>
    spans.some(([first = 0, last = 0]) => first <= row && row <= last);
  expect(rows.every(covered)).toBe(true);
  const cells = spans.reduce((sum, [first = 0, last = 0]) => sum + last - first + 1, 0);
  expect(cells).toBeLessThan(700);
});
