/** What the desk is told after a check-out or check-in. */
import type { CustodyDone } from '../contract/custody.ts';
import type { HeldDevice } from '../contract/find.ts';
import type { Device } from '../domain/fleet/device.ts';
import { fullName, type Person } from '../domain/people/person.ts';
import { daysBetween, type Day } from '../domain/values/day.ts';

/** Days past the due day; negative before it, null without one. */
export function daysLate(due: string, today: Day): number | null {
  return due === '' ? null : daysBetween(due, today);
}

/** A device as a line under its holder. */
export function heldDevice(device: Device, row: number, today: Day): HeldDevice {
  return {
    row,
    deviceId: device.deviceId,
    assetTag: device.assetTag,
    model: device.model,
    due: device.due,
    daysLate: daysLate(device.due, today),
  };
}

/** The outcome but for the head, which only the commit knows. */
export type Custody = Omit<CustodyDone, 'head'>;

/** Puts the parts together; without a person (a room, a deleted row) what the loan knew is told. */
export function custodyOf(parts: {
  device: Device;
  row: number;
  today: Day;
  loanId: string;
  person: Person | undefined;
  holder: string;
  holderName: string;
  summary: string;
}): Custody {
  const { device, person } = parts;
  return {
    loanId: parts.loanId,
    device: {
      ...heldDevice(device, parts.row, parts.today),
      status: device.status,
      holder: device.holder,
    },
    personId: person?.personId ?? parts.holder,
    personName: person ? fullName(person) : parts.holderName,
    balance: person?.balance ?? 0,
    depositHeld: person?.depositHeld ?? 0,
    summary: parts.summary,
  };
}
