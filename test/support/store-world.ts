/** A fresh world with an empty spreadsheet and a script over the golden source. */
import type { Project, RunResult, SpreadsheetFile, World } from '../../emulator/api.ts';
import { createWorld } from '../../emulator/world.ts';
import { scriptFolder } from './script-project.ts';

export const CLERK = 'tansy.quillfeather@school.example';
export const OTHER = 'wren.applegarth@school.example';

const folders = new Map<string, string>();

/** The folder of a built entry, built once per test file. */
export function folderOf(entry: string): string {
  const known = folders.get(entry) ?? scriptFolder(entry);
  folders.set(entry, known);
  return known;
}

export interface StoreWorld {
  world: World;
  file: SpreadsheetFile;
  project: Project;
  /** Runs a function and gives its value; throws what it threw. */
  call: <V>(name: string, ...args: unknown[]) => V;
  run: (name: string, ...args: unknown[]) => RunResult;
}

export function storeWorld(entry = 'test/support/scripts/store-script.ts'): StoreWorld {
  const world = createWorld();
  world.addAccount({ email: CLERK });
  world.addAccount({ email: OTHER });
  const file = world.createSpreadsheet({ title: 'Devices of the school', owner: CLERK });
  const project = world.installScript({ spreadsheetId: file.id, folder: folderOf(entry) });
  return { world, file, project, ...callsOf(project) };
}

/** Calls of a project's functions as the clerk. */
export function callsOf(project: Project): Pick<StoreWorld, 'call' | 'run'> {
  const run = (name: string, ...args: unknown[]) => project.run(name, args, CLERK);
  return {
    run,
    call: <V>(name: string, ...args: unknown[]) => {
      const result = run(name, ...args);
      if (!result.ok) throw new Error(result.message);
      return result.value as V;
    },
  };
}
