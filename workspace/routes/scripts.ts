/** Running the add-on: functions as google.script.run does, menus, sidebar and dialogs, triggers. */
import { createHash } from 'node:crypto';
import type { RunResult } from '../../emulator/api.ts';
import { listField, optionalText, textField } from '../fields.ts';
import type { Call, Routes } from '../http/router.ts';
import type { Office } from '../office.ts';
import { messageOf, Problem } from '../problem.ts';
import type { SurfaceShape, UiShape } from '../shapes.ts';

/** A run's value, or what the script threw as a Problem: 404 where there is no such function. */
function valueOf(office: Office, result: RunResult): { ok: true; value: unknown } {
  office.changed();
  if (result.ok) return { ok: true, value: result.value ?? null };
  const { outcome, id } = result.execution;
  const status = /^Script function not found/.test(result.message) ? 404 : 500;
  throw new Problem(status, result.message, { outcome, execution: id, killed: result.killed });
}

function run({ office, params, body }: Call) {
  const name = params.function ?? '';
  const as = office.actor(optionalText(body, 'as'));
  if (!office.functions.includes(name))
    throw new Problem(404, `Script function not found: ${name}`);
  return valueOf(office, office.project.run(name, listField(body, 'args'), as));
}

function clickMenu({ office, params, body }: Call) {
  const as = office.actor(optionalText(body, 'as'));
  office.open(as);
  return valueOf(office, office.project.clickMenu(params.function ?? '', as));
}

/** Fires a handler's triggers, or a single one by its ID. */
function fire({ office, params }: Call) {
  const handler = params.handler ?? '';
  const known = office.project
    .triggers()
    .some((trigger) => trigger.handler === handler || trigger.id === handler);
  if (!known) throw new Problem(404, `There is no trigger for ${handler}.`);
  const results = office.project.fire(handler);
  office.changed();
  return {
    runs: results.map((result) => ({
      ok: result.ok,
      message: result.ok ? '' : result.message,
      execution: result.execution.id,
    })),
  };
}

/** With an ID that changes when the HTML does, so that a page need not carry it each time. */
function surface(
  shown: { title: string; html: string; width?: number; height?: number; modal?: boolean },
  withHtml: boolean,
): SurfaceShape {
  const id = createHash('sha1').update(shown.title).update(shown.html).digest('hex').slice(0, 16);
  return {
    id,
    title: shown.title,
    html: withHtml ? shown.html : null,
    width: shown.width ?? 300,
    height: shown.height ?? 0,
    modal: shown.modal ?? false,
  };
}

function ui({ office, query }: Call): UiShape {
  const as = office.actor(query.get('as') ?? undefined);
  office.open(as);
  const withHtml = query.get('html') !== 'no';
  const selection = office.file.selection(as);
  const { sidebar, dialog, toasts, alerts = [] } = office.project.ui(as);
  return {
    as,
    menus: office.project.menus(as),
    functions: office.functions,
    sidebar: sidebar && surface(sidebar, withHtml),
    dialog: dialog && surface(dialog, withHtml),
    toasts,
    alerts,
    selection: { ...selection, byScript: office.drawnSelection.get(as) !== drawn(selection) },
  };
}

function closeUi({ office, body }: Call) {
  const what = textField(body, 'what');
  if (what !== 'sidebar' && what !== 'dialog')
    throw new Problem(400, '"what" must be sidebar or dialog.');
  office.project.closeUi(office.actor(optionalText(body, 'as')), what);
  office.changed();
  return { ok: true };
}

/** What a person will answer to the next alert or prompt; answers are taken in order. */
function planAnswer({ office, body }: Call) {
  const as = office.actor(optionalText(body, 'as'));
  const text = optionalText(body, 'text');
  const button = textField(body, 'button');
  office.project.ui(as).answers.push(text === undefined ? { button } : { button, text });
  return { ok: true };
}

function drawn({ tab, a1 }: { tab: string; a1: string }): string {
  return `${tab}!${a1}`;
}

function select({ office, body }: Call) {
  const as = office.actor(optionalText(body, 'as'));
  const { name } = office.tab(textField(body, 'tab'));
  try {
    office.file.select(name, textField(body, 'range'), as);
    office.drawnSelection.set(as, drawn(office.file.selection(as)));
  } catch (thrown) {
    throw new Problem(422, messageOf(thrown));
  }
  return { ok: true };
}

export const scriptRoutes: Routes = {
  'POST /api/run/:function': run,
  'POST /api/menu/:function': clickMenu,
  'POST /api/triggers/:handler/fire': fire,
  'GET /api/ui': ui,
  'POST /api/ui/close': closeUi,
  'POST /api/ui/answers': planAnswer,
  'POST /api/select': select,
};

/** The names google.script.run offers: top-level functions of the built file, none that ends in `_`. */
export function publicFunctions(code: string): string[] {
  const names = [...code.matchAll(/^function ([A-Za-z$][\w$]*)\s*\(/gm)].map(([, name]) => name);
  return names.filter((name): name is string => name !== undefined && !name.endsWith('_'));
}
