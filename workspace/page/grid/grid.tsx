/** The sheet: a window of rows drawn as one scrolls, with the keys and the mouse of a spreadsheet. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { px } from '../parts/px.ts';
import type { Held } from './use-window.ts';
import { useWindow } from './use-window.ts';
import { ColumnHeads, GUTTER, HEAD, Row, ROW } from './rows.tsx';
import { CellEditor, ChoiceList } from './cell-editor.tsx';
import { CellTip } from './cell-tip.tsx';
import type { Selection } from './selection.ts';
import { covers, single } from './selection.ts';
import type { SheetActions } from './sheet-actions.ts';
import { useGridKeys } from './grid-keys.ts';

const SPARE_ROWS = 12;

export interface GridProps {
  tab: string;
  revision: number;
  selection: Selection;
  select: (selection: Selection) => void;
  actions: SheetActions;
  /** Where it asks for a list of things to do: the screen position of a right click. */
  onMenu: (at: { left: number; top: number }, on: 'cell' | 'row' | 'column') => void;
  /** Told what the active cell shows, for the bar above. */
  onActive: (text: string) => void;
  rows: number;
  columns: number;
}

/** Left edges of the columns, and the right edge of the last. */
function edgesOf(held: Held, columns: number): number[] {
  const edges = [GUTTER];
  for (let at = 0; at < columns; at += 1)
    edges.push((edges[at] ?? 0) + (held.layout?.columnWidths[at] ?? 100));
  return edges;
}

/** The rows on the screen; told anew when one scrolls or the box changes. */
function useViewport(box: { current: HTMLDivElement | null }, tab: string) {
  const [view, setView] = useState({ top: 0, height: 600 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => setView({ top: element.scrollTop, height: element.clientHeight });
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  useLayoutEffect(() => {
    box.current?.scrollTo(0, 0);
  }, [tab]);
  return view;
}

/** Scrolls so that the active cell can be seen beside the frozen row and the row numbers. */
function useReveal(
  box: { current: HTMLDivElement | null },
  selection: Selection,
  edges: number[],
  frozen: number,
) {
  useEffect(() => {
    const element = box.current;
    if (!element || edges.length < 2) return;
    const { row, column } = cornerToShow(selection, edges, element);
    const top = HEAD + (row - 1) * ROW;
    const hidden = HEAD + frozen * ROW;
    if (row > frozen) {
      if (top < element.scrollTop + hidden) element.scrollTop = top - hidden;
      else if (top + ROW > element.scrollTop + element.clientHeight)
        element.scrollTop = top + ROW - element.clientHeight;
    }
    const left = edges[column - 1] ?? 0;
    const right = edges[column] ?? left;
    if (left < element.scrollLeft + GUTTER) element.scrollLeft = left - GUTTER;
    else if (right > element.scrollLeft + element.clientWidth)
      element.scrollLeft = Math.min(left - GUTTER, right - element.clientWidth);
  }, [selection, edges.length]);
}

/** The corner that moved; of what is larger than the box, such as a whole row, where it begins. */
function cornerToShow(selection: Selection, edges: number[], box: HTMLElement) {
  const { row, column, toRow, toColumn } = selection;
  const wide = (edges[toColumn] ?? 0) - (edges[column - 1] ?? 0) > box.clientWidth - GUTTER;
  const high = (toRow - row + 1) * ROW > box.clientHeight - HEAD;
  return { row: high ? row : toRow, column: wide ? column : toColumn };
}

export function Grid(props: GridProps) {
  const { tab, revision, selection, select, rows, columns } = props;
  const box = useRef<HTMLDivElement>(null);
  const view = useViewport(box, tab);
  const first = Math.max(1, Math.floor(view.top / ROW) - SPARE_ROWS);
  const last = Math.min(rows, Math.ceil((view.top + view.height) / ROW) + SPARE_ROWS);
  const held = useWindow(tab, revision, first, last);
  const frozen = held.layout?.frozenRows ?? 0;
  const edges = edgesOf(held, columns);
  useReveal(box, selection, edges, frozen);
  const active = held.cell(selection.row, selection.column);
  useEffect(() => props.onActive(active?.s ?? ''), [active?.s, selection.row, selection.column]);
  const keys = useGridKeys(props, held, Math.max(1, Math.floor(view.height / ROW) - 2));
  const width = edges[columns] ?? GUTTER;
  const shown: number[] = [];
  for (let row = Math.max(first, frozen + 1); row <= last; row += 1) shown.push(row);

  const place = (event: MouseEvent) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-row]');
    if (!cell) return null;
    return { row: Number(cell.dataset.row), column: Number(cell.dataset.column ?? 0) };
  };
  const choose = (row: number, column: number, extend: boolean) => {
    if (column === 0) select({ row, column: 1, toRow: row, toColumn: columns });
    else if (row === 0) select({ row: 1, column, toRow: rows, toColumn: column });
    else if (extend) select({ ...selection, toRow: row, toColumn: column });
    else select(single(row, column));
  };
  const onPointerDown = (event: PointerEvent) => {
    const at = place(event);
    if (!at || event.button !== 0) return;
    choose(at.row, at.column, event.shiftKey);
    if ((event.target as HTMLElement).closest('[data-list]')) keys.openList();
    else keys.close();
  };
  const onPointerMove = (event: PointerEvent) => {
    const at = event.buttons === 1 && !keys.editing ? place(event) : null;
    if (at && at.row > 0 && at.column > 0 && !keys.listing) choose(at.row, at.column, true);
  };
  const onContextMenu = (event: MouseEvent) => {
    const at = place(event);
    if (!at) return;
    event.preventDefault();
    const inside = at.row > 0 && at.column > 0 && covers(selection, at.row, at.column);
    if (!inside) choose(at.row, at.column, false);
    const on = at.column === 0 ? 'row' : at.row === 0 ? 'column' : 'cell';
    props.onMenu({ left: event.clientX, top: event.clientY }, on);
  };
  const row = (number: number, top: number | null) => (
    <Row
      key={number}
      number={number}
      top={top}
      frozenAt={top === null ? HEAD + (number - 1) * ROW : 0}
      edges={edges}
      held={held}
      selection={selection}
    />
  );
  const rect = {
    left: edges[selection.column - 1] ?? 0,
    top: HEAD + (selection.row - 1) * ROW,
    width: (edges[selection.column] ?? 0) - (edges[selection.column - 1] ?? 0),
  };
  return (
    <div
      class="grid"
      role="grid"
      aria-label={`Sheet ${tab}`}
      aria-rowcount={rows + 1}
      aria-colcount={columns + 1}
      aria-activedescendant={`cell-${selection.row}-${selection.column}`}
      aria-multiselectable
      tabIndex={0}
      ref={box}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onDblClick={(event) => place(event) && keys.edit(null)}
      onContextMenu={onContextMenu}
      onKeyDown={keys.onKeyDown}
      onCopy={keys.onCopy}
      onCut={keys.onCut}
      onPaste={keys.onPaste}
    >
      <div
        class="paper"
        role="rowgroup"
        style={{ width: px(width), height: px(HEAD + rows * ROW) }}
      >
        <ColumnHeads edges={edges} columns={columns} selection={selection} />
        {Array.from({ length: frozen }, (_, at) => row(at + 1, null))}
        {shown.map((number) => row(number, HEAD + (number - 1) * ROW))}
        {keys.editing !== null && (
          <CellEditor
            {...rect}
            text={keys.editing}
            choices={held.choices(selection.row, selection.column)}
            onDone={keys.finish}
            onCancel={() => keys.close(true)}
          />
        )}
        {keys.listing && (
          <ChoiceList
            row={selection.row}
            column={selection.column}
            choices={held.choices(selection.row, selection.column) ?? []}
            current={active?.s ?? ''}
            onChoose={keys.choose}
            onCancel={() => keys.close(true)}
          />
        )}
      </div>
      <CellTip box={box} held={held} />
    </div>
  );
}
