/** The head with the column letters, and one row of the grid. Lengths are pixels. */
import { lettersOf } from '../../a1.ts';
import { px } from '../parts/px.ts';
import { Cell } from './cell.tsx';
import type { Selection } from './selection.ts';
import { areaOf, covers } from './selection.ts';
import type { Held } from './use-window.ts';

/** Height of a row, of the head, and width of the row numbers; look/grid.css has the same. */
export const ROW = 24;
export const HEAD = 24;
export const GUTTER = 44;

export function ColumnHeads(props: { edges: number[]; columns: number; selection: Selection }) {
  const area = areaOf(props.selection);
  const chosen = (column: number) => column >= area.column && column < area.column + area.columns;
  return (
    <div class="heads" role="row" aria-rowindex={1} style={{ height: px(HEAD) }}>
      <div class="corner" role="columnheader" aria-colindex={1} aria-label="Row" />
      {Array.from({ length: props.columns }, (_, at) => (
        <div
          key={at}
          role="columnheader"
          aria-colindex={at + 2}
          class={chosen(at + 1) ? 'head chosen' : 'head'}
          style={{
            left: px(props.edges[at] ?? 0),
            width: px((props.edges[at + 1] ?? 0) - (props.edges[at] ?? 0)),
          }}
          data-row={0}
          data-column={at + 1}
        >
          {lettersOf(at + 1)}
        </div>
      ))}
    </div>
  );
}

interface RowProps {
  number: number;
  /** Null where it is frozen. */
  top: number | null;
  frozenAt: number;
  edges: number[];
  held: Held;
  selection: Selection;
}

export function Row({ number, top, frozenAt, edges, held, selection }: RowProps) {
  const area = areaOf(selection);
  const chosen = number >= area.row && number < area.row + area.rows;
  const style = { top: px(top ?? frozenAt), height: px(ROW) };
  return (
    <div
      class={top === null ? 'row frozen' : 'row'}
      role="row"
      aria-rowindex={number + 1}
      style={style}
    >
      <div
        class={chosen ? 'gutter chosen' : 'gutter'}
        role="rowheader"
        aria-colindex={1}
        data-row={number}
        data-column={0}
      >
        {number}
      </div>
      {edges.slice(0, -1).map((left, at) => (
        <Cell
          key={at}
          id={`cell-${number}-${at + 1}`}
          row={number}
          column={at + 1}
          left={left}
          width={(edges[at + 1] ?? left) - left}
          cell={held.cell(number, at + 1)}
          choices={held.choices(number, at + 1)}
          selected={covers(selection, number, at + 1)}
          active={selection.row === number && selection.column === at + 1}
        />
      ))}
    </div>
  );
}
