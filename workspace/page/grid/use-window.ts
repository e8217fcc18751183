/** Holds the rows around what is on the screen, read in blocks as one scrolls. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CellShape, WindowShape } from '../../shapes.ts';
import { get, pathOf } from '../api.ts';

const BLOCK = 60;

export interface Held {
  layout: WindowShape | null;
  cell: (row: number, column: number) => CellShape | null;
  choices: (row: number, column: number) => string[] | null;
}

interface Block {
  revision: number;
  window: WindowShape;
}

/** The blocks that rows `first` to `last` need; what is old is shown until the new has come. */
export function useWindow(tab: string, revision: number, first: number, last: number): Held {
  const blocks = useRef(new Map<string, Block>());
  const asked = useRef(new Set<string>());
  const [, redraw] = useState(0);
  useEffect(() => {
    const from = Math.floor((first - 1) / BLOCK);
    const to = Math.floor((last - 1) / BLOCK);
    for (let at = from; at <= to; at += 1) {
      const key = `${tab} ${at}`;
      const ticket = `${key} ${revision}`;
      if (blocks.current.get(key)?.revision === revision || asked.current.has(ticket)) continue;
      asked.current.add(ticket);
      const path = `${pathOf('tabs', tab, 'window')}?from=${at * BLOCK + 1}&to=${(at + 1) * BLOCK}`;
      get<WindowShape>(path)
        .then((window) => {
          if ((blocks.current.get(key)?.revision ?? 0) > revision) return;
          blocks.current.set(key, { revision, window });
          redraw((count) => count + 1);
        })
        .catch((thrown: unknown) => console.warn(thrown))
        .finally(() => asked.current.delete(ticket));
    }
  }, [tab, revision, first, last]);

  const blockOf = (row: number) =>
    blocks.current.get(`${tab} ${Math.floor((row - 1) / BLOCK)}`)?.window ?? null;
  const cell = (row: number, column: number): CellShape | null => {
    const window = blockOf(row);
    return window?.cells[row - window.from]?.[column - 1] ?? null;
  };
  return {
    layout: blockOf(first) ?? blockOf(1),
    cell,
    choices: (row, column) => {
      const list = cell(row, column)?.list;
      return list === undefined ? null : (blockOf(row)?.lists[list] ?? null);
    },
  };
}
