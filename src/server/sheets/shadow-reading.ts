/** The last known values of rows: of all of them, or of a few. */
import { asText } from './cells.ts';
import { columnOf, rowSpan, wholeTab, type Cell } from './gateway.ts';
import { run, type Reading } from './reading.ts';

/** JSON by `Tab|key`; the newest line of a row counts, and a blank one means that the row is gone. */
export type Shadow = ReadonlyMap<string, string>;

export function wholeShadow(reading: Reading): Shadow {
  const shadow = new Map<string, string>();
  run(reading, [
    {
      range: wholeTab('_Shadow'),
      absorb: (rows) => {
        for (const [name = '', values = ''] of rows.slice(1))
          shadow.set(asText(name), asText(values));
      },
    },
  ]);
  return shadow;
}

/** The shadow of a few rows: the names are looked through, only their newest lines are read. */
export function shadowOfRows(reading: Reading, names: readonly string[]): Shadow {
  const shadow = new Map<string, string>();
  if (names.length === 0) return shadow;
  const newest = new Map<string, number>();
  run(reading, [
    {
      range: columnOf('_Shadow', 0),
      absorb: (rows) => {
        const wanted = new Set(names);
        rows.forEach(([cell = ''], index) => {
          const name = asText(cell);
          if (index > 0 && wanted.has(name)) newest.set(name, index + 1);
        });
      },
    },
  ]);
  run(
    reading,
    [...newest].map(([name, row]) => ({
      range: rowSpan('_Shadow', row, row),
      absorb: ([cells = []]: Cell[][]) => {
        shadow.set(name, asText(cells[1] ?? ''));
      },
    })),
  );
  return shadow;
}
