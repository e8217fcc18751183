/** Applies one slice of staged changes: what the Sheet had at the plan must still be there. */
import type { StagedChange, StagedSet } from '../domain/imports/plan.ts';
import type { Device } from '../domain/fleet/device.ts';
import type { Person } from '../domain/people/person.ts';
import { scanKey } from '../domain/values/text.ts';
import type { ColumnReader } from './ports/column-reader.ts';
import type { Accepted, Change, ImportState, Rows, Want } from './ports/store.ts';

/** Keys, tags and serials on the Sheet, so that nothing is added twice. Kept up to date by `note`. */
export class Taken {
  private readonly people: Set<string>;
  private readonly scans: Set<string>;
  private readonly deviceIds: Set<string>;

  constructor(columns: ColumnReader, kind: ImportState['kind']) {
    const roster = kind === 'roster';
    const people = roster ? columns.read({ People: ['personId'] }).People : [];
    const devices = roster
      ? []
      : columns.read({ Devices: ['deviceId', 'assetTag', 'serial'] }).Devices;
    this.people = new Set(people.map((person) => person.personId));
    this.deviceIds = new Set(devices.map((device) => device.deviceId));
    this.scans = new Set(
      devices.flatMap((device) => [`s${scanKey(device.serial)}`, `t${scanKey(device.assetTag)}`]),
    );
  }

  /** Whether a change that adds a row would make a second one of the same. */
  has(change: StagedChange): boolean {
    if (change.do === 'set') return false;
    return namesOf(change).some((name) => this.setOf(change).has(name));
  }

  /** The next ID that no row has: a person may have typed one that the store has not compared yet. */
  freeDeviceId(rows: Rows): string {
    let deviceId = rows.newId('Devices');
    while (this.deviceIds.has(deviceId)) deviceId = rows.newId('Devices');
    return deviceId;
  }

  note(changes: readonly StagedChange[]): void {
    for (const change of changes) {
      if (change.do === 'set') continue;
      for (const name of namesOf(change)) this.setOf(change).add(name);
    }
  }

  private setOf(change: StagedChange): Set<string> {
    return change.tab === 'People' ? this.people : this.scans;
  }
}

function namesOf(change: Extract<StagedChange, { do: 'add' }>): string[] {
  if (change.tab === 'People') return [change.record.personId];
  const { serial, assetTag } = change.record;
  return [`s${scanKey(serial)}`, `t${scanKey(assetTag)}`].filter((name) => name.length > 1);
}

/** The rows to read for a slice, by their hints. */
export function wantsOfSlice(changes: readonly StagedChange[], kind: ImportState['kind']): Want[] {
  const keys = changes.flatMap((change) =>
    change.do === 'set' ? [{ key: change.key, row: change.row }] : [],
  );
  return [{ tab: kind === 'roster' ? 'People' : 'Devices', keys }];
}

export interface SliceApplied {
  state: ImportState;
  /** What was added, for `Taken.note`. */
  added: StagedChange[];
}

/** Decides a slice and moves the pointer past it, in one commit. */
export function applySlice(
  rows: Rows,
  state: ImportState,
  changes: readonly StagedChange[],
  taken: Taken,
): Accepted<SliceApplied> {
  const commit: Change[] = [];
  const added: StagedChange[] = [];
  let changed = 0;
  for (const change of changes) {
    if (change.do === 'set') {
      const set = stillMeant(rows, change);
      if (set) commit.push(set);
      changed += set ? 1 : 0;
    } else if (!taken.has(change)) {
      commit.push(addition(rows, change, taken));
      added.push(change);
    }
  }
  const next: ImportState = {
    ...state,
    done: state.done + changes.length,
    added: state.added + added.length,
    changed: state.changed + changed,
    leftOut: state.leftOut + changes.length - added.length - changed,
  };
  const what = state.kind === 'roster' ? 'roster' : 'devices';
  return {
    ok: true,
    changes: commit,
    importState: next,
    summary: `Import of ${what}, ${state.done + 1} to ${next.done} of ${state.total}: ${added.length} added, ${changed} changed`,
    value: { state: next, added },
  };
}

function addition(rows: Rows, change: Extract<StagedChange, { do: 'add' }>, taken: Taken): Change {
  return change.tab === 'People'
    ? { do: 'add', tab: 'People', record: change.record }
    : {
        do: 'add',
        tab: 'Devices',
        record: { ...change.record, deviceId: taken.freeDeviceId(rows) },
      };
}

/** The fields that nobody has changed since the plan; null when none is left or the row is gone. */
function stillMeant(
  rows: Rows,
  change: StagedSet<'People', Person> | StagedSet<'Devices', Device>,
): Change | null {
  if (change.tab === 'People') {
    const set = untouched(rows.one('People', change.key), change);
    return set && { do: 'set', tab: 'People', key: change.key, set };
  }
  const device = rows.one('Devices', change.key);
  const set = untouched(device, change);
  // Handed out since the plan: an import never moves a device that somebody has.
  if (set && device?.status === 'Out') delete set.status;
  return set && Object.keys(set).length > 0
    ? { do: 'set', tab: 'Devices', key: change.key, set }
    : null;
}

function untouched<R extends object>(
  current: R | undefined,
  change: { from: Partial<R>; set: Partial<R> },
): Partial<R> | null {
  if (!current) return null;
  const fields = (Object.keys(change.set) as (keyof R)[]).filter(
    (field) => current[field] === change.from[field],
  );
  if (fields.length === 0) return null;
  const set: Partial<R> = {};
  for (const field of fields) set[field] = change.set[field];
  return set;
}
