/** The light half of the page: bar with the cell's text, tools, grid and tabs, and their menus. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { writeA1, readA1, lettersOf } from '../a1.ts';
import { send } from './api.ts';
import { useDesk } from './desk.ts';
import { Grid } from './grid/grid.tsx';
import type { Selection } from './grid/selection.ts';
import { areaOf, single } from './grid/selection.ts';
import { sheetActions, Typing } from './grid/sheet-actions.ts';
import type { SheetActions } from './grid/sheet-actions.ts';
import { MenuList } from './parts/menu.tsx';
import type { MenuItem } from './parts/menu.tsx';
import { SheetTabs } from './sheet-tabs.tsx';
import type { SheetMenu } from './top-bar.tsx';
import { ToolBar } from './tool-bar.tsx';
import { counted } from './words.ts';

/** Which tab and cells are chosen; follows a script that selects something else. */
export function useSheet() {
  const desk = useDesk();
  const { workspace, ui } = desk;
  const [tab, setTab] = useState(ui.selection.tab);
  const [selection, setSelection] = useState<Selection>(single(2, 1));
  const [shownFor, setShownFor] = useState('');
  const typing = useMemo(() => new Typing(), []);
  const known = workspace.tabs.find((one) => one.name === tab) ?? workspace.tabs[0];
  const name = known?.name ?? '';
  const tellServer = (where: string, chosen: Selection) => {
    // Only so that scripts see it; what is drawn does not wait for the answer.
    const range = writeA1(areaOf(chosen));
    send('/api/select', { tab: where, range, as: ui.as }).catch((thrown: unknown) =>
      console.warn(thrown),
    );
  };
  useEffect(() => {
    const area = readA1(ui.selection.a1);
    if (!area || !(ui.selection.byScript || ui.as !== shownFor)) return;
    const toRow = area.row + area.rows - 1;
    const chosen = {
      ...single(area.row, area.column),
      toRow,
      toColumn: area.column + area.columns - 1,
    };
    setShownFor(ui.as);
    setTab(ui.selection.tab);
    setSelection(chosen);
    tellServer(ui.selection.tab, chosen);
  }, [ui]);
  return {
    tab: name,
    rows: known?.rows ?? 0,
    columns: known?.columns ?? 0,
    selection,
    select: (chosen: Selection) => {
      setSelection(chosen);
      tellServer(name, chosen);
    },
    open: (other: string) => {
      setTab(other);
      setSelection(single(2, 1));
      tellServer(other, single(2, 1));
    },
    actions: sheetActions(desk, name, typing),
  };
}

export type SheetState = ReturnType<typeof useSheet>;

function rowItems(area: ReturnType<typeof areaOf>, actions: SheetActions): MenuItem[] {
  const rows = counted(area.rows, 'row');
  return [
    { label: `Insert ${rows} above`, run: () => actions.insertRows(area.row, area.rows) },
    {
      label: `Insert ${rows} below`,
      run: () => actions.insertRows(area.row + area.rows, area.rows),
    },
    { label: `Delete ${rows}`, run: () => actions.deleteRows(area.row, area.rows) },
  ];
}

function columnItems(
  area: ReturnType<typeof areaOf>,
  actions: SheetActions,
  columns: number,
): MenuItem[] {
  const name = lettersOf(area.column);
  const items = [
    { label: 'Insert a column left', run: () => actions.insertColumns(area.column) },
    {
      label: 'Insert a column right',
      run: () => actions.insertColumns(area.column + area.columns),
    },
    {
      label: `Delete ${counted(area.columns, 'column')}`,
      run: () => actions.deleteColumns(area.column, area.columns),
    },
  ];
  if (area.column > 1)
    items.push({
      label: `Move column ${name} left`,
      run: () => actions.moveColumn(area.column, area.column - 1),
    });
  if (area.column < columns)
    items.push({
      label: `Move column ${name} right`,
      run: () => actions.moveColumn(area.column, area.column + 1),
    });
  return items;
}

function sortItems(column: number, actions: SheetActions): MenuItem[] {
  const name = lettersOf(column);
  return [
    { label: `Sort by column ${name}, A to Z`, run: () => actions.sort(column, true) },
    { label: `Sort by column ${name}, Z to A`, run: () => actions.sort(column, false) },
  ];
}

/** The Sheet's own menus, as far as they do something here. */
export function sheetMenus({ selection, actions, columns }: SheetState): SheetMenu[] {
  const area = areaOf(selection);
  return [
    {
      title: 'Edit',
      items: [
        { label: 'Undo typing', hint: 'Ctrl+Z', run: actions.undo },
        { label: 'Redo typing', hint: 'Ctrl+Y', run: actions.redo },
      ],
    },
    {
      title: 'Insert',
      items: [
        ...rowItems(area, actions).slice(0, 2),
        null,
        ...columnItems(area, actions, columns).slice(0, 2),
      ],
    },
    { title: 'Data', items: sortItems(selection.column, actions) },
  ];
}

export function Sheet({ sheet }: { sheet: SheetState }) {
  const { revision } = useDesk();
  const { tab, selection, select, actions, rows, columns } = sheet;
  const [text, setText] = useState('');
  const [menu, setMenu] = useState<{
    at: { left: number; top: number };
    on: 'cell' | 'row' | 'column';
  } | null>(null);
  const area = areaOf(selection);
  const items: (MenuItem | null)[] = [];
  if (menu && menu.on !== 'column') items.push(...rowItems(area, actions));
  if (menu && menu.on === 'cell') items.push(null);
  if (menu && menu.on !== 'row') items.push(...columnItems(area, actions, columns));
  if (menu && menu.on !== 'row') items.push(null, ...sortItems(selection.column, actions));
  return (
    <section class="sheet" aria-label="Spreadsheet">
      <FormulaBar selection={selection} text={text} select={select} actions={actions} />
      <Grid
        tab={tab}
        revision={revision}
        selection={selection}
        select={select}
        actions={actions}
        rows={rows}
        columns={columns}
        onMenu={(at, on) => setMenu({ at, on })}
        onActive={setText}
      />
      <SheetTabs tab={tab} open={sheet.open} />
      {menu && (
        <div
          class="cover"
          onPointerDown={(event) => event.currentTarget === event.target && setMenu(null)}
        >
          <MenuList name="Cells" items={items} at={kept(menu.at)} close={() => setMenu(null)} />
        </div>
      )}
    </section>
  );
}

/** A menu near the edge opens inwards. */
function kept({ left, top }: { left: number; top: number }) {
  return {
    left: Math.min(left, window.innerWidth - 270),
    top: Math.min(top, window.innerHeight - 330),
  };
}

export function Tools({ sheet }: { sheet: SheetState }) {
  const { tab, selection, select, actions } = sheet;
  return <ToolBar tab={tab} selection={selection} select={select} actions={actions} />;
}

interface BarProps {
  selection: Selection;
  text: string;
  select: (selection: Selection) => void;
  actions: SheetActions;
}

function FormulaBar({ selection, text, select, actions }: BarProps) {
  const address = writeA1(areaOf(selection));
  const goTo = (input: HTMLInputElement) => {
    const area = readA1(input.value);
    if (area) select(single(area.row, area.column));
    else input.value = address;
  };
  const write = (input: HTMLInputElement) => {
    const { row, column } = selection;
    if (input.value !== text)
      void actions.type({ row, column, rows: 1, columns: 1 }, [[input.value]], [[text]]);
  };
  const onEnter = (act: (input: HTMLInputElement) => void) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    act(event.currentTarget as HTMLInputElement);
    document.querySelector<HTMLElement>('.grid')?.focus();
  };
  return (
    <div class="formula">
      <input
        class="address"
        aria-label="Cell address"
        key={address}
        defaultValue={address}
        onKeyDown={onEnter(goTo)}
      />
      <em aria-hidden="true">fx</em>
      <input
        class="content"
        aria-label="Cell content"
        key={`${address} ${text}`}
        defaultValue={text}
        onKeyDown={onEnter(write)}
      />
    </div>
  );
}
