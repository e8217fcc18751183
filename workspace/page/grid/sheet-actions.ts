/** What a person does to the sheet, as calls of the control API, with undo for what was typed. */
import type { Area } from '../../a1.ts';
import { writeA1 } from '../../a1.ts';
import { pathOf, send } from '../api.ts';
import type { Desk } from '../desk.ts';

interface Typed {
  tab: string;
  range: string;
  before: string[][];
  after: string[][];
}

/** Typing that can be taken back, newest last; structural changes clear it, since rows have moved. */
export class Typing {
  #done: Typed[] = [];
  #undone: Typed[] = [];

  add(typed: Typed): void {
    this.#done.push(typed);
    this.#undone = [];
  }
  clear(): void {
    this.#done = [];
    this.#undone = [];
  }
  /** The last typing, moved to the other side. */
  back(): Typed | undefined {
    const typed = this.#done.pop();
    if (typed) this.#undone.push(typed);
    return typed;
  }
  again(): Typed | undefined {
    const typed = this.#undone.pop();
    if (typed) this.#done.push(typed);
    return typed;
  }
}

export type SheetActions = ReturnType<typeof sheetActions>;

export function sheetActions(desk: Desk, tab: string, typing: Typing) {
  const as = desk.ui.as;
  const write = (where: string, range: string, values: string[][]) =>
    desk.act('Typing', () => send(pathOf('tabs', where, 'cells'), { range, values, as }, 'PUT'));
  const structure = (what: string, kind: 'rows' | 'columns' | 'sort', body: object) => {
    typing.clear();
    return desk.act(what, () => send(pathOf('tabs', tab, kind), { ...body, as }));
  };
  return {
    type: async (area: Area, after: string[][], before: string[][]) => {
      const range = writeA1(area);
      const done = await write(tab, range, after);
      if (done !== null) typing.add({ tab, range, before, after });
    },
    undo: () => {
      const typed = typing.back();
      if (typed) void write(typed.tab, typed.range, typed.before);
      else desk.tell({ text: 'Nothing typed here to undo.', bad: false });
    },
    redo: () => {
      const typed = typing.again();
      if (typed) void write(typed.tab, typed.range, typed.after);
      else desk.tell({ text: 'Nothing to redo.', bad: false });
    },
    sort: (column: number, ascending: boolean) =>
      void structure('Sorting', 'sort', { column, ascending }),
    insertRows: (at: number, count = 1) =>
      void structure('Inserting', 'rows', { insert: { at, count } }),
    deleteRows: (at: number, count = 1) =>
      void structure('Deleting', 'rows', { delete: { at, count } }),
    insertColumns: (at: number, count = 1) =>
      void structure('Inserting', 'columns', { insert: { at, count } }),
    deleteColumns: (at: number, count = 1) =>
      void structure('Deleting', 'columns', { delete: { at, count } }),
    moveColumn: (from: number, to: number) =>
      void structure('Moving', 'columns', { move: { from, to } }),
  };
}
