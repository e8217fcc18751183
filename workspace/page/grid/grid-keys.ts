/** The keyboard and the clipboard of the grid: moving, typing, choosing, copying and pasting. */
import { useEffect, useState } from 'preact/hooks';
import type { Area } from '../../a1.ts';
import { fromClipboard, toClipboard } from './clipboard.ts';
import type { GridProps } from './grid.tsx';
import { areaOf, keyMove, moved, single } from './selection.ts';
import type { Held } from './use-window.ts';

const blank = (area: Area) =>
  Array.from({ length: area.rows }, () => Array<string>(area.columns).fill(''));

export function useGridKeys(props: GridProps, held: Held, page: number) {
  const { selection, select, actions, rows, columns } = props;
  const bounds = { rows, columns };
  const [editing, setEditing] = useState<string | null>(null);
  const [listing, setListing] = useState(false);
  useEffect(() => close(), [props.tab]);

  function close(backToGrid = false): void {
    setEditing(null);
    setListing(false);
    if (backToGrid) document.querySelector<HTMLElement>('.grid')?.focus();
  }
  const shown = (area: Area) =>
    Array.from({ length: area.rows }, (_, row) =>
      Array.from(
        { length: area.columns },
        (_unused, column) => held.cell(area.row + row, area.column + column)?.s ?? '',
      ),
    );
  const type = (area: Area, values: string[][]) => void actions.type(area, values, shown(area));
  const here = () => areaOf(single(selection.row, selection.column));
  /** Begins to edit with a text, or with what the cell shows. */
  const edit = (text: string | null) => {
    setListing(false);
    setEditing(text ?? held.cell(selection.row, selection.column)?.s ?? '');
  };
  const finish = (text: string, move: { rows?: number; columns?: number }) => {
    if (text !== (held.cell(selection.row, selection.column)?.s ?? '')) type(here(), [[text]]);
    close(true);
    select(moved(selection, move, bounds));
  };
  const choose = (text: string) => {
    type(here(), [[text]]);
    close(true);
  };
  const openList = () => {
    setEditing(null);
    setListing(true);
  };
  /** A whole column is selected to its end; copying a thousand blank rows helps nobody. */
  const used = () => {
    const area = areaOf(selection);
    return { ...area, rows: Math.min(area.rows, 2000), columns: Math.min(area.columns, 200) };
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (editing !== null || listing) return;
    const command = event.ctrlKey || event.metaKey;
    const undoing = command && event.key.toLowerCase() === 'z';
    if (undoing && event.shiftKey) actions.redo();
    else if (undoing) actions.undo();
    else if (command && event.key.toLowerCase() === 'y') actions.redo();
    else if (event.altKey && event.key === 'ArrowDown') openList();
    else if (event.key === 'Delete' || event.key === 'Backspace') type(used(), blank(used()));
    else if (event.key === 'Enter' || event.key === 'F2') edit(null);
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      const cell = document.getElementById(`cell-${selection.row}-${selection.column}`);
      const at = cell?.getBoundingClientRect();
      props.onMenu({ left: at?.left ?? 80, top: at?.bottom ?? 200 }, 'cell');
    } else if (event.key.length === 1 && !command && !event.altKey) edit(event.key);
    else {
      // Tab at the edge leaves the grid, as the keyboard needs a way out.
      const to = keyMove(event, selection, bounds, page);
      const stays = to && to.row === selection.row && to.column === selection.column;
      if (!to || (event.key === 'Tab' && stays)) return;
      select(to);
    }
    event.preventDefault();
  };
  const onCopy = (event: ClipboardEvent) => {
    if (editing !== null) return;
    event.clipboardData?.setData('text/plain', toClipboard(shown(used())));
    event.preventDefault();
  };
  const onCut = (event: ClipboardEvent) => {
    if (editing !== null) return;
    onCopy(event);
    type(used(), blank(used()));
  };
  const onPaste = (event: ClipboardEvent) => {
    if (editing !== null) return;
    event.preventDefault();
    const values = fromClipboard(event.clipboardData?.getData('text/plain') ?? '');
    const { row, column } = areaOf(selection);
    const area = { row, column, rows: values.length, columns: values[0]?.length ?? 1 };
    type(area, values);
    select({
      row,
      column,
      toRow: Math.min(rows, row + area.rows - 1),
      toColumn: Math.min(columns, column + area.columns - 1),
    });
  };
  return {
    editing,
    listing,
    edit,
    finish,
    choose,
    openList,
    close,
    onKeyDown,
    onCopy,
    onCut,
    onPaste,
  };
}
