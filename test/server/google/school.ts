/** A Sheet with the built add-on, for tests that go through the doors people use. */
import path from 'node:path';
import type { Project, SpreadsheetFile, World } from '../../../emulator/api.ts';
import { createWorld, restoreWorld } from '../../../emulator/world.ts';
import type { Api } from '../../../src/contract/api.ts';
import type { Reply } from '../../../src/contract/wire.ts';

export const ADMIN = 'odalys.fernwhistle@larkfield.example';
export const DESK = 'basil.thornapple@larkfield.example';
export const TEACHER = 'ottoline.cricklewood@larkfield.example';

const DIST = path.join(__dirname, '..', '..', '..', 'dist');

export interface School {
  world: World;
  file: SpreadsheetFile;
  project: Project;
}

/** A fresh spreadsheet with the script bound to it; nobody has run Setup yet. */
export function freshSheet(options: { timeZone?: string } = {}): School {
  const world = createWorld();
  for (const email of [ADMIN, DESK, TEACHER]) world.addAccount({ email });
  const file = world.createSpreadsheet({ title: 'Devices', owner: ADMIN, ...options });
  const project = world.installScript({ spreadsheetId: file.id, folder: DIST });
  return { world, file, project };
}

/** After Setup: one room with three devices, two students of one family, and a desk. */
export function livingSchool(): School {
  const school = freshSheet();
  setUp(school);
  typeRows(school, 'Staff', [{ 'E-mail': DESK, Right: 'Desk' }]);
  typeRows(school, 'Rooms', [{ 'Room ID': 'LMS-207', School: 'LMS', Name: 'Ms. Cricklewood' }]);
  typeRows(school, 'People', [
    person('p-1', 'Tansy', 'Quillfeather'),
    person('p-2', 'Wren', 'Applegarth'),
  ]);
  typeRows(school, 'Devices', [device(1), device(2), device(3)]);
  return school;
}

type Cells = { [header: string]: string };

function person(id: string, given: string, family: string): Cells {
  return {
    'Person ID': id,
    'Given name': given,
    'Family name': family,
    Role: 'Student',
    School: 'LMS',
    'E-mail': `${given.toLowerCase()}@larkfield.example`,
    'Guardian e-mails': `${family.toLowerCase()}@families.example`,
    Active: 'TRUE',
  };
}

function device(number: number): Cells {
  return {
    'Device ID': `D-00000${number}`,
    'Asset tag': `LF-000${number}`,
    Serial: `5CD00${number}`,
    Model: 'Chromebook 311',
    School: 'LMS',
    Deployment: '1:1',
    Status: 'Available',
    Condition: 'Good',
    'Home room': 'LMS-207',
  };
}

/** Types rows below the last one, as an admin does. A header that is not there is a slip of the test. */
export function typeRows({ file }: School, tab: string, rows: Cells[]): void {
  const values = file.values(tab);
  const headers = values[0] ?? [];
  rows.forEach((cells, index) => {
    const line = headers.map((header) => cells[header] ?? '');
    const unknown = Object.keys(cells).filter((header) => !headers.includes(header));
    if (unknown.length > 0) throw new Error(`${tab} has no ${unknown.join()}: ${headers.join()}`);
    file.edit(tab, `A${values.length + 1 + index}`, [line], ADMIN);
  });
}

/**
 * Lets days pass without the clock trigger, then runs it once: what 144 quiet runs a day would do, only
 * sooner.
 */
export function later(school: School, days: number): void {
  click(school, 'removeTriggers');
  school.world.advanceDays(days);
  setUp(school);
  school.project.fire('tick');
}

/** The same world once more, to be harmed in another way. */
export function again(school: School, snapshot: unknown): School {
  const world = restoreWorld(snapshot, { folder: DIST });
  const { id } = school.file;
  return { world, file: world.spreadsheet(id), project: world.project(id) };
}

/** Clicks Set up; answers what the dialog said. */
export function setUp(school: School, as = ADMIN): string {
  return click(school, 'setUp', as);
}

/** Clicks a menu item; answers what its alert or toast said. */
export function click({ project }: School, functionName: string, as = ADMIN): string {
  const before = noticesOf(project, as).length;
  const result = project.clickMenu(functionName, as);
  if (!result.ok) throw new Error(result.message);
  return noticesOf(project, as).slice(before).join('\n');
}

/** Alerts and toasts that an account has seen. */
function noticesOf(project: Project, as: string): string[] {
  const ui = project.ui(as) as ReturnType<Project['ui']> & { alerts?: Notice[] };
  const alerts = ui.alerts ?? [];
  return [...alerts, ...ui.toasts].map(({ title, message }) => `${title}: ${message}`);
}
interface Notice {
  title: string;
  message: string;
}

type Value<N extends keyof Api> = Extract<ReturnType<Api[N]>, { ok: true }>['value'];

/** Calls the server as the sidebar does. */
export function ask<N extends keyof Api>(
  { project }: School,
  name: N,
  request?: unknown,
  as = ADMIN,
): Reply<Value<N>> {
  const result = project.run(name, request === undefined ? [] : [request], as);
  if (!result.ok) throw new Error(`${name}: ${result.message}`);
  return result.value as Reply<Value<N>>;
}

/** The value of a call that must not be refused. */
export function valueOf<N extends keyof Api>(
  school: School,
  name: N,
  request?: unknown,
  as = ADMIN,
): Value<N> {
  const reply = ask(school, name, request, as);
  if (!reply.ok) throw new Error(`${name} refused: ${reply.code} ${JSON.stringify(reply.facts)}`);
  return reply.value;
}

/** Column of a tab by header, without the header and without blank rows at the end. */
export function columnOf({ file }: School, tab: string, header: string): string[] {
  const [headers = [], ...rows] = file.values(tab);
  const at = headers.indexOf(header);
  if (at < 0) throw new Error(`${tab} has no ${header}: ${headers.join()}`);
  return rows.map((row) => row[at] ?? '');
}

/** Hands the count form in, by the titles of its questions. */
export function handIn(
  { world }: School,
  answers: { [title: string]: string },
  as = TEACHER,
): { id: string; change: (again: { [title: string]: string }) => void } {
  const form = world.forms()[0];
  if (!form) throw new Error('there is no form');
  const byItem = (texts: { [title: string]: string }) =>
    Object.fromEntries(
      Object.entries(texts).map(([title, text]) => {
        const item = form.items().find((one) => one.title === title);
        if (!item) throw new Error(`the form does not ask "${title}"`);
        return [String(item.id), text];
      }),
    );
  const id = form.submit(byItem(answers), as);
  return { id, change: (again) => form.editResponse(id, byItem(again), as) };
}
