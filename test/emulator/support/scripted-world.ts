/** A world with one spreadsheet and a script given as text, for tests of the emulator. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Project, RunResult, World } from '../../../emulator/api.ts';
import { createWorld } from '../../../emulator/world.ts';

export const OWNER = 'tansy.quillfeather@school.example';
export const OTHER = 'wren.applegarth@school.example';
export const NOW = Date.UTC(2026, 8, 1, 12);

export interface ScriptedWorld {
  world: World;
  project: Project;
  spreadsheetId: string;
  folder: string;
  /** Runs a function as the owner, or as somebody else. */
  run: (functionName: string, args?: unknown[], as?: string) => RunResult;
  /** As `run`, for calls that must succeed: the value, or the script's error thrown. */
  value: (functionName: string, args?: unknown[], as?: string) => unknown;
}

const folders: string[] = [];

/** Writes a folder as a build would leave it. */
export function scriptFolder(
  code: string,
  files: Record<string, string> = {},
  manifest: object = {},
): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'script-'));
  folders.push(folder);
  mkdirSync(folder, { recursive: true });
  const all = {
    'Code.js': code,
    'appsscript.json': JSON.stringify({ timeZone: 'America/New_York', ...manifest }),
    ...files,
  };
  for (const [name, text] of Object.entries(all)) writeFileSync(path.join(folder, name), text);
  return folder;
}

export function removeScriptFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export function scriptedWorld(
  code: string,
  options: { files?: Record<string, string>; manifest?: object } = {},
): ScriptedWorld {
  const world = createWorld({ now: NOW, timeZone: 'America/New_York' });
  world.addAccount({ email: OWNER, name: 'Tansy Quillfeather' });
  world.addAccount({ email: OTHER, name: 'Wren Applegarth' });
  const folder = scriptFolder(code, options.files, options.manifest);
  const { id: spreadsheetId } = world.createSpreadsheet({ title: 'Devices', owner: OWNER });
  const project = world.installScript({ spreadsheetId, folder });
  const run = (functionName: string, args: unknown[] = [], as = OWNER) =>
    project.run(functionName, args, as);
  const value = (functionName: string, args: unknown[] = [], as = OWNER) => {
    const result = run(functionName, args, as);
    if (!result.ok) throw new Error(result.message);
    return result.value;
  };
  return { world, project, spreadsheetId, folder, run, value };
}
