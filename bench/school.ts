/** A school of a given size on a fresh emulated Google, filled through the add-on's own doors. */
import type { ExecutionRecord, Project, SpreadsheetFile, World } from '../emulator/api.ts';
import { createWorld } from '../emulator/world.ts';
import type { Index } from '../src/contract/find.ts';
import type { ImportKind, ImportProgress, StartImportRequest } from '../src/contract/imports.ts';
import type { Reply } from '../src/contract/wire.ts';
import { deviceFile, rosterFiles } from './files.ts';

export const ADMIN = 'odalys@bench.example';
export const TEACHER = 'ottoline@bench.example';
/** The lab whose count is measured, and the devices that stand in it, at every size. */
export const LAB = 'BS-LAB';
export const LAB_DEVICES = 28;

const MONDAY_MORNING = Date.UTC(2026, 8, 14, 13, 0);

export interface BenchSchool {
  world: World;
  project: Project;
  file: SpreadsheetFile;
  /** What importing the fleet (without the lab) cost. */
  importRuns: ExecutionRecord[];
}

/** Builds the school: Setup, a lab, a roster, a fleet. */
export function benchSchool(devices: number, folder: string): BenchSchool {
  const world = createWorld({ now: MONDAY_MORNING, timeZone: 'America/New_York' });
  world.addAccount({ email: ADMIN, kind: 'workspace' });
  world.addAccount({ email: TEACHER, kind: 'workspace' });
  const file = world.createSpreadsheet({ title: 'Bench', owner: ADMIN });
  const project = world.installScript({ spreadsheetId: file.id, folder });
  project.open(ADMIN);
  click(project, 'setUp');
  const rooms = file.values('Rooms')[0] ?? [];
  file.edit('Rooms', 'A2', [roomRow(rooms)], ADMIN);
  click(project, 'setUp');
  importAll({ world, project }, 'roster', { files: rosterFiles(Math.round(devices * 0.85)) });
  importAll({ world, project }, 'devices', {
    files: [deviceFile(devices + 1, LAB_DEVICES, LAB)],
    deployment: 'Lab',
  });
  const importRuns = importAll({ world, project }, 'devices', {
    files: [deviceFile(1, devices, '')],
    deployment: '1:1',
  });
  return { world, project, file, importRuns };
}

/** The lab as a person types it under these headers. */
export function roomRow(headers: readonly string[]): string[] {
  return headers.map((header) => ROOM[header] ?? '');
}

const ROOM: { [header: string]: string } = {
  'Room ID': LAB,
  Room: LAB,
  School: 'BS',
  Code: 'LAB',
  Name: 'Lab',
  Kind: 'Lab',
  Responsible: TEACHER,
  'Count days': 'Tue, Thu',
};

/** Calls the server as the sidebar does; a refusal stops the bench. */
export function call<V>(
  project: Project,
  name: string,
  request: unknown,
): { value: V; execution: ExecutionRecord } {
  const result = project.run(name, request === undefined ? [] : [request], ADMIN);
  if (!result.ok) throw new Error(`${name}: ${result.message}`);
  const reply = result.value as Reply<V>;
  if (!reply.ok)
    throw new Error(`${name} was refused: ${reply.code} ${JSON.stringify(reply.facts)}`);
  return { value: reply.value, execution: result.execution };
}

export function loadIndex(school: BenchSchool): { value: Index; execution: ExecutionRecord } {
  return call<Index>(school.project, 'loadIndex', undefined);
}

function click(project: Project, name: string): void {
  const result = project.clickMenu(name, ADMIN);
  if (!result.ok) throw new Error(`${name}: ${result.message}`);
}

let imports = 0;

function importAll(
  { world, project }: Pick<BenchSchool, 'world' | 'project'>,
  kind: ImportKind,
  request: Partial<StartImportRequest>,
): ExecutionRecord[] {
  // Whoever brings one file after another lets a minute pass: Google counts reads by the minute.
  world.skipTo(world.now() + 60_000);
  imports += 1;
  const whole: StartImportRequest = {
    kind,
    files: [],
    commandId: `bench-import-${imports}`,
    unticked: [],
    leavers: 'keep',
    ...request,
  };
  const first = call<ImportProgress>(project, 'startImport', whole);
  const runs = [first.execution];
  let progress = first.value;
  while (!progress.finished) {
    const next = call<ImportProgress>(project, 'continueImport', { importId: progress.importId });
    runs.push(next.execution);
    progress = next.value;
  }
  return runs;
}
