/** The card of a device: what is true of it now, who has it, what counts brought to light. */
import type { DeviceCard } from '../contract/find.ts';
import type { Reply } from '../contract/wire.ts';
import type { Loan } from '../domain/custody/loan.ts';
import type { Device } from '../domain/fleet/device.ts';
import { fullName, type Person } from '../domain/people/person.ts';
import { refuse } from '../domain/values/verdict.ts';
import { daysLate } from './custody-done.ts';
import type { ColumnReader } from './ports/column-reader.ts';
import type { Rows, Store, Want } from './ports/store.ts';
import { done, refused } from './reply.ts';

/** Reads the device, then its loan and holder, and the columns of Findings. */
export function loadDevice(
  store: Store,
  columns: ColumnReader,
  request: { deviceId: string; row?: number; holderRow?: number },
): Reply<DeviceCard> {
  const key = { key: request.deviceId, row: request.row };
  return store.ask([{ tab: 'Devices', keys: [key] }], (rows) => {
    const device = rows.one('Devices', request.deviceId);
    if (!device) return refused(refuse('device-unknown', { deviceId: request.deviceId }));
    const { loan, person } = loadHolder(rows, device, request.holderRow);
    return done(cardOf(device, loan, person, openFindings(columns, device.deviceId), rows));
  });
}

function loadHolder(
  rows: Rows,
  device: Device,
  holderRow?: number,
): { loan?: Loan; person?: Person } {
  const { openLoan, holder } = device;
  const wants: Want[] = [];
  if (openLoan) {
    wants.push({
      tab: 'Loans',
      keys: [{ key: openLoan, row: rows.likelyRow('Loans', openLoan) }],
    });
  }
  if (holder) wants.push({ tab: 'People', keys: [{ key: holder, row: holderRow }] });
  if (wants.length > 0) rows.load(wants);
  return {
    loan: openLoan ? rows.one('Loans', openLoan) : undefined,
    person: holder ? rows.one('People', holder) : undefined,
  };
}

function openFindings(columns: ColumnReader, deviceId: string): string[] {
  const { Findings } = columns.read({
    Findings: ['findingId', 'deviceId', 'kind', 'detail', 'status', 'roomId', 'at'],
  });
  return Findings.filter((line) => line.deviceId === deviceId && line.status === 'Open').map(
    (line) =>
      `${line.kind} in ${line.roomId || 'an unknown room'}, ${line.at.slice(0, 10)}${line.detail ? `: ${line.detail}` : ''}`,
  );
}

function cardOf(
  device: Device,
  loan: Loan | undefined,
  person: Person | undefined,
  findings: string[],
  rows: Rows,
): DeviceCard {
  return {
    row: rows.rowOf('Devices', device.deviceId) ?? 0,
    deviceId: device.deviceId,
    assetTag: device.assetTag,
    serial: device.serial,
    make: device.make,
    model: device.model,
    kind: device.kind,
    school: device.school,
    deployment: device.deployment,
    status: device.status,
    condition: device.condition,
    homeRoom: device.homeRoom,
    holder: device.holder,
    holderName: person ? fullName(person) : loan?.holderName || device.holder,
    holderDetail: person ? personDetail(person) : '',
    due: device.due,
    daysLate: daysLate(device.due, rows.today),
    accessories: loan?.accessories ?? '',
    lastSeen: device.lastSeen,
    warrantyUntil: device.warrantyUntil,
    updatesUntil: device.updatesUntil,
    notes: device.notes,
    openFindings: findings,
  };
}

/** `Grade 7, homeroom 12` for a student, the role for everyone else. */
function personDetail(person: Person): string {
  const parts =
    person.role === 'Student'
      ? [person.grade && `Grade ${person.grade}`, person.homeroom && `homeroom ${person.homeroom}`]
      : [person.role];
  return [...parts, person.active ? '' : 'has left'].filter((part) => part !== '').join(', ');
}
