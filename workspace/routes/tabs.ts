/** The sheet as a person at the keyboard reads and changes it. */
import { readA1, columnOf, writeA1 } from '../a1.ts';
import { flagField, gridField, optionalText, textField, wholeField } from '../fields.ts';
import type { Body } from '../fields.ts';
import type { Call, Routes } from '../http/router.ts';
import { messageOf, Problem } from '../problem.ts';
import { findInTab, windowOf } from '../window.ts';

/** Does something a person does; what Sheets would say against it becomes a 422. */
function byHand(call: Call, act: (tab: string, as: string) => void): { ok: true } {
  const tab = call.office.tab(call.params.tab ?? '').name;
  const as = call.office.actor(optionalText(call.body, 'as'));
  try {
    act(tab, as);
  } catch (thrown) {
    throw thrown instanceof Problem ? thrown : new Problem(422, messageOf(thrown));
  } finally {
    call.office.changed();
  }
  return { ok: true };
}

function edit(call: Call) {
  return byHand(call, (tab, as) => {
    const range = textField(call.body, 'range');
    const values = gridField(call.body, 'values');
    const area = readA1(range);
    if (!area) throw new Problem(400, `"range" must look like B2 or B2:C4, not "${range}".`);
    const pasted = { ...area, rows: values.length, columns: values[0]?.length ?? 0 };
    const single = area.rows === 1 && area.columns === 1;
    if (!single && (area.rows !== pasted.rows || area.columns !== pasted.columns))
      throw new Problem(400, `"values" does not have the shape of ${range}.`);
    call.office.file.edit(tab, writeA1(pasted), values, as);
  });
}

/** A column by number, by its header, or by its letters. */
function columnIn(call: Call, tab: string, wanted: unknown): number {
  if (typeof wanted === 'number' && Number.isInteger(wanted) && wanted > 0) return wanted;
  if (typeof wanted !== 'string')
    throw new Problem(400, '"column" must be a number from 1, a header or letters.');
  const header = call.office.file.values(tab)[0]?.indexOf(wanted) ?? -1;
  if (header >= 0) return header + 1;
  if (/^[A-Za-z]{1,3}$/.test(wanted)) return columnOf(wanted);
  throw new Problem(404, `The tab has no column "${wanted}".`);
}

function sort(call: Call) {
  return byHand(call, (tab, as) => {
    const column = columnIn(call, tab, call.body.column);
    call.office.file.sort(tab, column, flagField(call.body, 'ascending', true), as);
  });
}

/** `5`, `{at: 5, count: 2}` (also `first`, `before`) and `[5, 6]` all say which. */
function span(value: unknown, name: string): { at: number; count: number } {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const body = value as Body;
    const place = ['at', 'first', 'before', 'row'].find((key) => body[key] !== undefined) ?? 'at';
    const count = body.count === undefined ? 1 : wholeField(body, 'count');
    return { at: wholeField(body, place), count };
  }
  return { at: wholeField({ [name]: value }, name), count: 1 };
}

/** Single rows of a list are taken from the bottom up, so that none moves before its turn. */
function spans(value: unknown, name: string): { at: number; count: number }[] {
  if (!Array.isArray(value)) return [span(value, name)];
  return value.map((one) => span(one, name)).sort((a, b) => b.at - a.at);
}

function rows(call: Call) {
  return byHand(call, (tab, as) => {
    const { file } = call.office;
    if (call.body.delete !== undefined)
      for (const { at, count } of spans(call.body.delete, 'delete'))
        file.deleteRows(tab, at, count, as);
    else if (call.body.insert !== undefined)
      for (const { at, count } of spans(call.body.insert, 'insert'))
        file.insertRows(tab, at, count, as);
    else throw new Problem(400, 'Say "delete" or "insert", with a row number.');
  });
}

function columns(call: Call) {
  return byHand(call, (tab, as) => {
    const { file } = call.office;
    const { body } = call;
    if (body.delete !== undefined) {
      const { at, count } = span(body.delete, 'delete');
      file.deleteColumns(tab, at, count, as);
    } else if (body.insert !== undefined) {
      const { at, count } = span(body.insert, 'insert');
      file.insertColumns(tab, at, count, as);
    } else if (body.move !== undefined) {
      const move = body.move as Body;
      file.moveColumn(tab, wholeField(move, 'from'), wholeField(move, 'to'), as);
    } else throw new Problem(400, 'Say "delete", "insert" or "move", with column numbers.');
  });
}

function addTab(call: Call) {
  const name = textField(call.body, 'name');
  const as = call.office.actor(optionalText(call.body, 'as'));
  if (call.office.file.tabs().some((tab) => tab.name === name))
    throw new Problem(409, `A sheet with the name "${name}" already exists.`);
  call.office.file.addTab(name, as);
  call.office.changed();
  return { ok: true };
}

function whole(query: URLSearchParams, name: string, otherwise: number): number {
  const given = query.get(name);
  return given === null ? otherwise : wholeField({ [name]: Number(given) }, name);
}

export const tabRoutes: Routes = {
  'GET /api/tabs/:tab': ({ office, params }) => ({
    values: office.file.values(office.tab(params.tab ?? '').name),
  }),
  'GET /api/tabs/:tab/window': ({ office, params, query }) => {
    const from = whole(query, 'from', 1);
    const to = whole(query, 'to', from + 49);
    return windowOf(office.file, office.tab(params.tab ?? ''), from, Math.min(to, from + 499));
  },
  'GET /api/tabs/:tab/find': ({ office, params, query }) => ({
    hits: findInTab(office.file, office.tab(params.tab ?? '').name, query.get('text') ?? ''),
  }),
  'PUT /api/tabs/:tab/cells': edit,
  'POST /api/tabs/:tab/sort': sort,
  'POST /api/tabs/:tab/rows': rows,
  'POST /api/tabs/:tab/columns': columns,
  'POST /api/tabs': addTab,
  'POST /api/tabs/:tab/rename': (call) =>
    byHand(call, (tab, as) => call.office.file.renameTab(tab, textField(call.body, 'newName'), as)),
  'POST /api/tabs/:tab/delete': (call) =>
    byHand(call, (tab, as) => call.office.file.deleteTab(tab, as)),
};
