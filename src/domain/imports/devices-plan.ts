/** Holds the devices of a file against those of the Sheet, field by field. */
import { restingStatus } from '../custody/check-in.ts';
import { deviceTitle, type Deployment, type Device } from '../fleet/device.ts';
import { addDays } from '../values/day.ts';
import { scanKey } from '../values/text.ts';
import type { FileDevice, FileDevices } from './google-admin.ts';
import { RoomFinder, type KnownRoom } from './room-finder.ts';
import { FleetMatch, type CurrentDevice } from './fleet-match.ts';
import {
  differences,
  lineId,
  wrongLine,
  type ImportPlan,
  type PlannedLine,
  type StagedChange,
} from './plan.ts';

/** Fields an import may touch, as people read them. Never holder, loan, due day or money. */
export const DEVICE_FIELDS = {
  assetTag: 'Asset tag',
  serial: 'Serial',
  make: 'Make',
  model: 'Model',
  school: 'School',
  status: 'Status',
  homeRoom: 'Home room',
  updatesUntil: 'Updates until',
  providerRef: 'Provider reference',
  notes: 'Notes',
} as const satisfies Partial<Record<keyof Device, string>>;

export interface DevicesChoice {
  /** For devices whose school is blank. */
  school?: string;
  /** For new devices. */
  deployment: Deployment;
}

/** Lines for every device of the file, and for those that are only on the Sheet. */
export function planDevices(
  file: FileDevices,
  current: readonly CurrentDevice[],
  rooms: readonly KnownRoom[],
  choice: DevicesChoice,
): ImportPlan {
  const planner = new Planner(current, rooms, choice);
  const lines = file.devices.flatMap((device) => planner.linesFor(device));
  const notes = [...file.notes];
  const [first] = planner.rooms.unknown;
  if (first !== undefined) {
    notes.push({ code: 'rooms-unknown', facts: { count: planner.rooms.unknown.size, first } });
  }
  return {
    lines: [...file.problems, ...lines, ...planner.onlyHere()],
    columns: file.columns,
    schools: [],
    notes,
  };
}

class Planner {
  readonly rooms: RoomFinder;
  private readonly fleet: FleetMatch;
  private readonly met = new Set<string>();

  constructor(
    private readonly current: readonly CurrentDevice[],
    rooms: readonly KnownRoom[],
    private readonly choice: DevicesChoice,
  ) {
    this.rooms = new RoomFinder(rooms, choice.school);
    this.fleet = new FleetMatch(current);
  }

  linesFor(device: FileDevice): PlannedLine[] {
    const match = this.fleet.find(device);
    if (match === 'several') {
      const facts = { value: device.serial, taken: 0 } as const;
      return [wrongLine(device.where, device.serial, 'serial-twice-on-sheet', facts)];
    }
    if (match) this.met.add(match.deviceId);
    const taken = this.fleet.otherWithTag(device.assetTag, match);
    const problems = taken ? [tagOnSheet(device, taken)] : [];
    const free = taken ? { ...device, assetTag: '' } : device;
    return [...problems, ...(match ? this.changed(free, match) : [this.added(free)])];
  }

  /** Chromebooks that Google's list does not have; other kinds are no business of this file. */
  onlyHere(): PlannedLine[] {
    return this.current
      .filter((device) => !this.met.has(device.deviceId) && device.status !== 'Retired')
      .filter((device) => device.kind === '' || /chrome/i.test(device.kind))
      .map((device) => ({
        mark: 'only-here',
        id: lineId('device', device.deviceId),
        where: '',
        title: deviceTitle(device),
        changes: [],
      }));
  }

  private added(device: FileDevice): PlannedLine {
    const homeRoom = this.rooms.find(device.location);
    const { deployment, school } = this.choice;
    const record: Omit<Device, 'deviceId'> = {
      assetTag: device.assetTag,
      serial: device.serial,
      make: device.make,
      model: device.model,
      kind: 'Chromebook',
      school: school ?? '',
      deployment,
      status: device.status || restingStatus({ deployment }),
      condition: '',
      homeRoom,
      holder: '',
      openLoan: '',
      due: '',
      lastSeen: '',
      bought: '',
      cost: null,
      warrantyUntil: '',
      updatesUntil: device.updatesUntil,
      providerRef: device.providerRef,
      notes: device.notes,
    };
    return {
      mark: 'new',
      id: idOf(device),
      where: device.where,
      title: titleOf(device),
      changes: [],
      change: { do: 'add', tab: 'Devices', record },
    };
  }

  /** What Google knows better goes in; what a person may have meant otherwise is offered unticked. */
  private changed(device: FileDevice, current: CurrentDevice): PlannedLine[] {
    const fill = <F extends keyof CurrentDevice>(field: F, value: CurrentDevice[F]) =>
      current[field] === '' && value !== '' ? { [field]: value } : {};
    const safe: Partial<Device> = {
      ...fill('assetTag', device.assetTag),
      ...fill('serial', device.serial),
      ...fill('make', device.make),
      ...fill('model', device.model),
      ...fill('notes', device.notes),
      ...fill('homeRoom', this.rooms.find(device.location)),
      ...fill('school', this.choice.school ?? ''),
      ...updatesUntil(device, current),
      ...(device.providerRef ? { providerRef: device.providerRef } : {}),
    };
    const risky: Partial<Device> = {
      ...replace(current.assetTag, device.assetTag, 'assetTag'),
      ...replace(current.model, device.model, 'model'),
      ...statusChange(device, current),
    };
    const line = this.setLine(device, current, safe, '');
    const offered = this.setLine(device, current, risky, 'offer');
    return [
      line ?? {
        mark: 'same',
        id: idOf(device),
        where: device.where,
        title: deviceTitle(current),
        changes: [],
      },
      ...(offered ? [{ ...offered, unticked: true }] : []),
      ...butOut(device, current),
    ];
  }

  private setLine(
    device: FileDevice,
    current: CurrentDevice,
    wanted: Partial<Device>,
    suffix: string,
  ): PlannedLine | null {
    const { from, set, changes } = differences<Device>(current, wanted, DEVICE_FIELDS);
    if (changes.length === 0) return null;
    const { deviceId: key, row } = current;
    const change: StagedChange = { do: 'set', tab: 'Devices', key, row, from, set };
    const id = suffix === '' ? idOf(device) : lineId(suffix, idOf(device));
    return {
      mark: 'changed',
      id,
      where: device.where,
      title: deviceTitle(current),
      changes,
      change,
    };
  }
}

/** A file that knows only the month says nothing new of a day within it. */
function updatesUntil(device: FileDevice, current: CurrentDevice): Partial<Device> {
  const { updatesUntil: day } = device;
  const sameMonth = current.updatesUntil.slice(0, 7) === day.slice(0, 7);
  const onlyMonth = day !== '' && addDays(day, 1).endsWith('-01');
  return day === '' || (sameMonth && onlyMonth) ? {} : { updatesUntil: day };
}

/** A value where another one stands: offered, since a person may have put it there. */
function replace(current: string, wanted: string, field: 'assetTag' | 'model'): Partial<Device> {
  const same = field === 'assetTag' ? scanKey(current) === scanKey(wanted) : current === wanted;
  return current !== '' && wanted !== '' && !same ? { [field]: wanted } : {};
}

/** A device that is out keeps its status, whatever Google says; so does one that people took away. */
function statusChange(device: FileDevice, current: CurrentDevice): Partial<Device> {
  const resting = current.status === 'Available' || current.status === 'In place';
  return device.status !== '' && resting ? { status: device.status } : {};
}

function butOut(device: FileDevice, current: CurrentDevice): PlannedLine[] {
  if (device.status === '' || current.status !== 'Out') return [];
  const facts = { value: deviceTitle(current), status: device.statusWord, taken: 1 } as const;
  return [wrongLine(device.where, deviceTitle(current), 'status-but-out', facts)];
}

function tagOnSheet(device: FileDevice, other: CurrentDevice): PlannedLine {
  return wrongLine(device.where, device.serial, 'tag-on-sheet', {
    value: device.assetTag,
    deviceId: other.deviceId,
    serial: other.serial,
    taken: 1,
  });
}

function idOf(device: FileDevice): string {
  return lineId('device', device.serial);
}

function titleOf(device: FileDevice): string {
  const model = [device.make, device.model].filter((part) => part !== '').join(' ');
  return [device.assetTag || device.serial, model].filter((part) => part !== '').join(', ');
}
