/** Tidies `_Shadow`: it only ever grows, and a line that has a newer one of the same row says nothing any more. */
import type { CommandOutcome } from '../../usecases/ports/store.ts';
import type { Books } from './books.ts';
import { asText } from './cells.ts';
import { sheetIdOf } from './fence.ts';
import { columnOf, type Cell, type Request } from './gateway.ts';
import { patiently } from './reading.ts';

/** Runs of lines that one commit deletes; more wait for the next slice. */
const MOST_RUNS = 400;

export interface Compacted {
  removed: number;
  finished: boolean;
}

/** Removes superseded lines and those of rows that are gone, up to one slice. */
export function compact(books: Books): CommandOutcome<Compacted> {
  const meta = { name: 'tidy', commandId: books.parts.newSalt() };
  return books.commit<Compacted>(meta, [], (rows) => {
    const { gateway, sleep } = books.reading;
    const [names = [], values = []] = patiently(sleep, () =>
      gateway.batchGet([columnOf('_Shadow', 0), columnOf('_Shadow', 1)]),
    );
    const runs = runsOf(superseded(names, values));
    const slice = runs.slice(0, MOST_RUNS);
    const removed = slice.reduce((sum, [first, end]) => sum + end - first, 0);
    const sheetId = sheetIdOf(rows.head, '_Shadow');
    return {
      ok: true,
      summary: `Tidied the shadow: ${removed} old lines.`,
      value: { removed, finished: slice.length === runs.length },
      extra: deletions(sheetId, slice),
    };
  });
}

/** 0-based rows that may go. The last line always stays: a tab must keep a row below its header. */
function superseded(names: readonly Cell[][], values: readonly Cell[][]): number[] {
  const newer = new Set<string>();
  const old: number[] = [];
  for (let row = names.length - 1; row >= 1; row -= 1) {
    const name = asText(names[row]?.[0] ?? '');
    const gone = asText(values[row]?.[0] ?? '') === '';
    if (row < names.length - 1 && (gone || newer.has(name))) old.push(row);
    newer.add(name);
  }
  return old;
}

/** Neighbours as half-open runs, the lowest row of the Sheet first, so that deleting moves none of the rest. */
function runsOf(rowsFromBelow: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const row of rowsFromBelow) {
    const last = runs[runs.length - 1];
    if (last && last[0] === row + 1) last[0] = row;
    else runs.push([row, row + 1]);
  }
  return runs;
}

function deletions(sheetId: number, runs: readonly [number, number][]): Request[] {
  return runs.map(([startIndex, endIndex]) => ({
    deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex, endIndex } },
  }));
}
