/** Reads a device export of Google's Admin console, in both header forms, or of GAM. */
import { deviceTitle, type Device, type DeviceStatus } from '../fleet/device.ts';
import type { DayOrBlank } from '../values/day.ts';
import { cleanLine, cleanNote, scanKey } from '../values/text.ts';
import type { Verdict } from '../values/verdict.ts';
import { accept, refuse } from '../values/verdict.ts';
import { dayFrom, isDamagedNumber } from './cell-values.ts';
import { findColumns, type ColumnUse, type FieldSpec, type FoundColumns } from './columns.ts';
import type { CsvTable, FileNote } from './csv.ts';
import type { CsvRow } from './csv-rows.ts';
import { splitModel } from './maker.ts';
import { isRosterFile } from './oneroster-files.ts';
import { tornLines, wrongLine, type PlannedLine } from './plan.ts';

const SPEC = {
  serial: { names: ['serialNumber', 'serial'], label: 'Serial', required: true },
  providerRef: { names: ['deviceId'], label: 'Provider reference' },
  model: { names: ['model'], label: 'Model' },
  status: { names: ['provisionStatus', 'status'], label: 'Status' },
  assetTag: { names: ['annotatedAssetId', 'assetId', 'asset tag'], label: 'Asset tag' },
  location: { names: ['annotatedLocation', 'location'], label: 'Home room' },
  notes: { names: ['annotatedNotes', 'notes'], label: 'Notes' },
  updatesUntil: { names: ['autoUpdateThrough', 'autoUpdateExpiration'], label: 'Updates until' },
} satisfies FieldSpec;

/** A device of the file; `''` where the file says nothing. */
export interface FileDevice extends Pick<
  Device,
  'serial' | 'assetTag' | 'make' | 'model' | 'notes' | 'providerRef'
> {
  where: string;
  location: string;
  updatesUntil: DayOrBlank;
  /** `Retired` when deprovisioned, `Missing` when disabled, else `''`. */
  status: DeviceStatus | '';
  /** The word of the file, for people. */
  statusWord: string;
}

export interface FileDevices {
  devices: FileDevice[];
  problems: PlannedLine[];
  columns: ColumnUse[];
  notes: FileNote[];
}

/** Several files (one per school, say) are read as one. */
export function readDevices(
  tables: readonly CsvTable[],
): Verdict<FileDevices, 'columns-missing' | 'file-empty'> {
  const read: FileDevices = { devices: [], problems: [], columns: [], notes: [] };
  for (const table of tables) {
    const columns = deviceColumns(table);
    if (!columns.ok) return columns;
    read.columns.push(...columns.value.uses);
    read.notes.push(...table.notes, ...columns.value.notes);
    read.problems.push(...tornLines(table));
    for (const row of table.rows) {
      const device = readDevice(table, row, columns.value, read.problems);
      if (device) read.devices.push(device);
    }
  }
  if (tables.every((table) => table.rows.length + table.torn.length === 0)) {
    return refuse('file-empty', { file: tables[0]?.name ?? '' });
  }
  return accept({ ...read, devices: withoutTwins(read) });
}

/**
 * Licences, spare parts and rosters have numbers too: without model, tag and device ID it is no list of
 * devices.
 */
function deviceColumns(
  table: CsvTable,
): Verdict<FoundColumns<typeof SPEC>, 'columns-missing' | 'file-empty'> {
  const columns = findColumns(table, SPEC);
  if (!columns.ok) {
    return isRosterFile(table)
      ? refuse('columns-missing', { ...columns.facts, looksLike: 'roster' })
      : columns;
  }
  const { has } = columns.value;
  if (has('model') || has('assetTag') || has('providerRef')) return columns;
  return refuse('columns-missing', {
    file: table.name,
    missing: ['model'],
    found: table.headers.slice(0, 60),
  });
}

function readDevice(
  table: CsvTable,
  row: CsvRow,
  { get }: FoundColumns<typeof SPEC>,
  problems: PlannedLine[],
): FileDevice | null {
  const where = `${table.name} ${row.line}`;
  const serial = get(row, 'serial');
  const assetTag = get(row, 'assetTag');
  if (serial === '') {
    const title = assetTag || get(row, 'model') || `line ${row.line}`;
    problems.push(wrongLine(where, title, 'serial-missing', { value: assetTag, taken: 0 }));
    return null;
  }
  if (isDamagedNumber(serial)) {
    const title = assetTag || serial;
    problems.push(wrongLine(where, title, 'serial-damaged', { value: serial, taken: 0 }));
    return null;
  }
  const written = get(row, 'updatesUntil');
  const updatesUntil = dayFrom(written);
  if (updatesUntil === null) {
    const facts = { value: written, field: 'Updates until', taken: 1 } as const;
    problems.push(wrongLine(where, assetTag || serial, 'date-unreadable', facts));
  }
  const spoilt = isDamagedNumber(assetTag);
  if (spoilt) {
    problems.push(wrongLine(where, serial, 'tag-damaged', { value: assetTag, taken: 1 }));
  }
  const statusWord = get(row, 'status').toUpperCase();
  return {
    where,
    serial,
    assetTag: spoilt ? '' : assetTag,
    ...splitModel(get(row, 'model')),
    notes: cleanNote(get(row, 'notes')),
    providerRef: get(row, 'providerRef'),
    location: get(row, 'location'),
    updatesUntil: updatesUntil ?? '',
    status: STATUSES[statusWord] ?? '',
    statusWord: cleanLine(statusWord, 40),
  };
}

const STATUSES: Readonly<Record<string, DeviceStatus>> = {
  DEPROVISIONED: 'Retired',
  DISABLED: 'Missing',
};

/**
 * The same serial twice: the first counts (GAM writes several rows a device; those are alike and not
 * worth a word). The same tag on two devices: nobody can tell whose it is, so neither gets it.
 */
function withoutTwins(read: FileDevices): FileDevice[] {
  const bySerial = new Map<string, FileDevice>();
  const devices = read.devices.filter((device) => {
    const key = scanKey(device.serial) || device.serial;
    const first = bySerial.get(key);
    if (!first) {
      bySerial.set(key, device);
      return true;
    }
    const alike = first.providerRef === device.providerRef && first.assetTag === device.assetTag;
    if (!alike || first.providerRef === '') {
      const facts = { value: device.serial, line: lineOf(first), taken: 0 } as const;
      read.problems.push(wrongLine(device.where, titleOf(device), 'serial-twice', facts));
    }
    return false;
  });
  const byTag = new Map<string, FileDevice[]>();
  for (const device of devices) {
    const key = scanKey(device.assetTag);
    if (key !== '') byTag.set(key, [...(byTag.get(key) ?? []), device]);
  }
  for (const twins of byTag.values()) if (twins.length > 1) tellTagTwins(twins, read.problems);
  return devices;
}

function tellTagTwins(twins: readonly FileDevice[], problems: PlannedLine[]): void {
  const [first] = twins as [FileDevice];
  twins.forEach((device, index) => {
    const other = index === 0 ? (twins[1] as FileDevice) : first;
    const facts = { value: device.assetTag, line: lineOf(other), taken: 1 } as const;
    problems.push(wrongLine(device.where, device.serial, 'tag-twice', facts));
  });
  for (const device of twins) device.assetTag = '';
}

function titleOf(device: FileDevice): string {
  return deviceTitle({ ...device, deviceId: '' });
}

function lineOf(device: FileDevice): number {
  return Number(device.where.slice(device.where.lastIndexOf(' ') + 1));
}
