/** What a school knows of one device. */
import type { DayOrBlank } from '../values/day.ts';
import type { OneOf } from '../values/closed-list.ts';

export const DEPLOYMENTS = ['1:1', 'Lab', 'Cart', 'Loaner', 'Staff', 'Spare'] as const;
export type Deployment = OneOf<typeof DEPLOYMENTS>;

/** `In place` is where lab and cart devices rest: in their room, nobody's hand. */
export const DEVICE_STATUSES = [
  'Available',
  'Out',
  'In place',
  'In repair',
  'Missing',
  'Lost',
  'Stolen',
  'Retired',
] as const;
export type DeviceStatus = OneOf<typeof DEVICE_STATUSES>;

export const CONDITIONS = ['Good', 'Fair', 'Poor', 'Broken'] as const;
export type Condition = OneOf<typeof CONDITIONS>;

/** Blank text and blank days are `''`; a blank amount is `null`. `cost` is in cents. */
export interface Device {
  /** Ours, never reused: `D-000412`. */
  deviceId: string;
  assetTag: string;
  serial: string;
  make: string;
  model: string;
  kind: string;
  school: string;
  deployment: Deployment | '';
  status: DeviceStatus | '';
  condition: Condition | '';
  /** Room ID. */
  homeRoom: string;
  /** Person ID, or room ID for a cart that is signed out. */
  holder: string;
  /** Loan ID while the device is out. */
  openLoan: string;
  due: DayOrBlank;
  lastSeen: DayOrBlank;
  bought: DayOrBlank;
  cost: number | null;
  warrantyUntil: DayOrBlank;
  /** AUE: the day after which Google sends no more updates. Blank means unknown. */
  updatesUntil: DayOrBlank;
  providerRef: string;
  notes: string;
}

/** How people call a device: by its tag, else its serial, else our number. */
export function deviceTitle(device: Pick<Device, 'assetTag' | 'serial' | 'deviceId'>): string {
  return device.assetTag || device.serial || device.deviceId;
}
