/** The rules of taking a device back. */
import { deviceTitle, type Condition, type Device, type DeviceStatus } from '../fleet/device.ts';
import type { Day } from '../values/day.ts';
import { cleanNote } from '../values/text.ts';
import { accept, refuse, type Verdict } from '../values/verdict.ts';
import { refuseCondition } from './check-out.ts';

export type CheckInRefusal = 'bad-request' | 'device-not-out';

export interface CheckInWish {
  condition?: string;
  note?: string;
}

/** What becomes of the device. */
export interface CheckInPlan {
  status: DeviceStatus;
  condition: Condition | '';
  notes: string;
}

/**
 * Takes a device back from whoever has it. A person who left and a loan whose row is gone are no
 * reason to refuse: the device is on the counter.
 */
export function planCheckIn(
  device: Device,
  wish: CheckInWish,
  today: Day,
): Verdict<CheckInPlan, CheckInRefusal> {
  if (device.status !== 'Out' && device.openLoan === '') {
    return refuse('device-not-out', {
      deviceId: device.deviceId,
      tag: deviceTitle(device),
      status: device.status,
    });
  }
  const wrongWish = refuseCondition(wish.condition);
  if (wrongWish) return wrongWish;
  return accept({
    status: restingStatus(device),
    condition: (wish.condition as Condition | undefined) || device.condition,
    notes: withNote(device.notes, wish.note ?? '', today),
  });
}

/** Where a device rests when nobody has it: lab and cart devices in their room, the rest on the shelf. */
export function restingStatus(device: Pick<Device, 'deployment'>): DeviceStatus {
  return device.deployment === 'Lab' || device.deployment === 'Cart' ? 'In place' : 'Available';
}

/** Newest note first, with its day; what no longer fits falls off the old end. */
function withNote(notes: string, note: string, today: Day): string {
  const added = cleanNote(note);
  return added === '' ? notes : cleanNote(`${today}: ${added}\n${notes}`);
}
