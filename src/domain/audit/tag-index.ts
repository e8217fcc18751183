/** Finds the device that a person means by what they wrote: its tag, serial, our ID, or just the number. */
import type { Device } from '../fleet/device.ts';
import { scanKey } from '../values/text.ts';

/** What is known of each device without reading its whole row. */
export type DeviceIdentity = Pick<Device, 'deviceId' | 'assetTag' | 'serial' | 'homeRoom'> & {
  readonly row: number;
};

export type TagMatch =
  | { readonly found: 'one'; readonly device: DeviceIdentity }
  /** Several devices answer to it: all are told, none is taken. */
  | { readonly found: 'many'; readonly devices: readonly DeviceIdentity[] }
  /** None does; `near` are offered, never assumed. */
  | { readonly found: 'none'; readonly near: readonly DeviceIdentity[] };

const MOST_NEAR = 3;

export class TagIndex {
  private readonly byKey = new Map<string, DeviceIdentity[]>();
  private readonly byNumber = new Map<number, DeviceIdentity[]>();

  constructor(fleet: readonly DeviceIdentity[]) {
    for (const device of fleet) {
      const keys = new Set([device.assetTag, device.serial, device.deviceId].map(scanKey));
      for (const key of keys) if (key !== '') push(this.byKey, key, device);
      const number = lastNumber(device.assetTag);
      if (number !== null) push(this.byNumber, number, device);
    }
  }

  /** Whether a text is, letter for letter but for case and punctuation, the name of a device. */
  knows(written: string): boolean {
    return this.byKey.has(scanKey(written));
  }

  /** The device meant by a text that was written in a room. */
  find(written: string, roomId: string): TagMatch {
    const key = scanKey(written);
    const exact = this.byKey.get(key) ?? [];
    if (exact.length > 0) return choose(exact, roomId);
    if (/^\d{1,9}$/.test(key)) {
      const sameNumber = this.byNumber.get(Number(key)) ?? [];
      if (sameNumber.length > 0) return choose(sameNumber, roomId);
    }
    return { found: 'none', near: this.near(key) };
  }

  /** Same number under another prefix, or one letter or digit amiss. */
  private near(key: string): DeviceIdentity[] {
    if (key.length < 3 || key.length > 40) return [];
    const number = lastNumber(key);
    const sameNumber = number === null ? [] : (this.byNumber.get(number) ?? []);
    const slips: DeviceIdentity[] = [];
    for (const [known, devices] of this.byKey) {
      if (slips.length >= MOST_NEAR) break;
      if (oneSlip(known, key)) slips.push(...devices);
    }
    return [...new Set([...sameNumber, ...slips])].slice(0, MOST_NEAR);
  }
}

/** Of several devices with one name, the one whose home is this room is meant, if it is the only one. */
function choose(devices: readonly DeviceIdentity[], roomId: string): TagMatch {
  const [first] = devices;
  if (first && devices.length === 1) return { found: 'one', device: first };
  const here = devices.filter((device) => roomId !== '' && device.homeRoom === roomId);
  return here.length === 1
    ? { found: 'one', device: here[0] as DeviceIdentity }
    : { found: 'many', devices };
}

function lastNumber(tag: string): number | null {
  const digits = /(\d{1,9})\D*$/.exec(tag)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Whether two keys differ by one character changed, added, left out, or two neighbours swapped. */
function oneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  const shorter = Math.min(a.length, b.length);
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const restA = a.slice(start, a.length - end);
  const restB = b.slice(start, b.length - end);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB === `${restA[1]}${restA[0]}`;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
