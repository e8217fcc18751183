/** A small school on emulated Google, brought to the same state again and again for every fault. */
import type { Project, RunResult, SpreadsheetFile, World } from '../../emulator/api.ts';
import { restoreWorld } from '../../emulator/world.ts';
import { DEFAULT_POLICIES } from '../../src/domain/config/defaults.ts';
import { SETTINGS } from '../../src/domain/config/settings.ts';
import type { Change, TabName, Want } from '../../src/usecases/ports/store.ts';
import { device, person } from '../support/records.ts';
import { CLERK, folderOf, OTHER, storeWorld } from '../support/store-world.ts';

const ENTRY = 'test/support/scripts/store-script.ts';
const DEVICES = 6;

export interface School {
  world: World;
  file: SpreadsheetFile;
  project: Project;
  /** Runs a function as the clerk. */
  run: (name: string, ...args: unknown[]) => RunResult;
}

/** The desk's answer: a reply of the wire contract, or what was thrown. */
export interface Answer {
  ok: boolean;
  code?: string;
  repeated?: boolean;
}

/** What a function answered; a throw counts as a refusal with its message. */
export function answerOf(result: RunResult): Answer {
  return result.ok ? (result.value as Answer) : { ok: false, code: result.message };
}

/** Six devices, three people; D-000005 is out to p-sorrel. */
function openSchool(switched: Switched = {}): { snapshot: unknown; id: string } {
  const { world, file, call } = storeWorld(ENTRY);
  Object.assign(world.switches, switched);
  call('tool', 'ensureTabs');
  const adds = [
    ...DEFAULT_POLICIES.map((record) => ({ do: 'add', tab: 'Policies', record })),
    ...SETTINGS.map((record) => ({ do: 'add', tab: 'Settings', record: { ...record } })),
    ...Array.from({ length: DEVICES }, (_, index) => ({
      do: 'add',
      tab: 'Devices',
      record: device({
        deviceId: `D-00000${index + 1}`,
        assetTag: `LF-040${index + 1}`,
        serial: `SN040${index + 1}QX`,
        notes: `note of device ${index + 1}`,
      }),
    })),
    ...['p-wren', 'p-tansy', 'p-sorrel'].map((personId, index) => ({
      do: 'add',
      tab: 'People',
      record: person({ personId, idNumber: `9001${index}` }),
    })),
  ] as Change[];
  const tabs = [...new Set(adds.map(({ tab }) => tab))];
  call('change', { commandId: 'open-school', wants: tabs.map(headerOf), changes: adds });
  call('checkOut', { commandId: 'first-loan', deviceId: 'D-000005', personId: 'p-sorrel' });
  return { snapshot: world.snapshot(), id: file.id };
}

function headerOf(tab: TabName): Want {
  return { tab, keys: [] };
}

/** Unproved behaviour of Google, set otherwise than it stands. */
export type Switched = Record<string, boolean>;

const opened = new Map<string, { snapshot: unknown; id: string }>();

/** The school as it always begins; a restored snapshot is cheap, so every fault gets its own. */
export function freshSchool(switched: Switched = {}): School {
  const name = JSON.stringify(switched);
  const school = opened.get(name) ?? openSchool(switched);
  opened.set(name, school);
  const world = restoreWorld(school.snapshot, { folder: folderOf(ENTRY) });
  return schoolOf(world, school.id);
}

export function schoolOf(world: World, id: string): School {
  const project = world.project(id);
  return {
    world,
    file: world.spreadsheet(id),
    project,
    run: (name, ...args) => project.run(name, args, CLERK),
  };
}

/** The same call by another desk. */
export function runAsOther(school: School, name: string, ...args: unknown[]): RunResult {
  return school.project.run(name, args, OTHER);
}
