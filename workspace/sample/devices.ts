/** The sample school's 700 devices: who makes them, where they live and what the export says of them. */
import type { SampleRoom } from './larkfield.ts';
import type { Random } from './random.ts';

export type SampleDeployment = '1:1' | 'Lab' | 'Cart' | 'Loaner' | 'Staff' | 'Spare';

export interface SampleDevice {
  tag: string;
  serial: string;
  model: string;
  deployment: SampleDeployment;
  /** Room ID where it rests, else blank. */
  room: string;
  enrolled: string;
  updatesUntil: string;
}

/** Models as the Admin console writes them, with the month of their last update. */
const MODELS = [
  { model: 'Lenovo 300e Chromebook Gen 4', updates: '2033-06', serial: 'PF4' },
  { model: 'HP Chromebook 11 G9 EE', updates: '2029-06', serial: '5CD2' },
  { model: 'Acer Chromebook Spin 511', updates: '2031-06', serial: 'NXH8' },
  { model: 'ASUS Chromebook Flip CX1', updates: '2030-06', serial: 'M8N0' },
] as const;

const DIGITS = '0123456789ABCDEFGHJKLMNPRSTVWXYZ';

function serialOf(random: Random, prefix: string, used: Set<string>): string {
  // Some makers use digits only: a spreadsheet that takes them for numbers would lose the zeros.
  const digitsOnly = random.chance(0.08);
  for (;;) {
    const tail = Array.from({ length: digitsOnly ? 7 : 6 }, () =>
      digitsOnly ? String(random.whole(0, 9)) : random.pick([...DIGITS]),
    ).join('');
    const serial = digitsOnly ? `00${tail}` : `${prefix}${tail}`;
    if (used.has(serial)) continue;
    used.add(serial);
    return serial;
  }
}

const number = (value: number, length: number) => String(value).padStart(length, '0');

/** 504 go home with students; the rest stand in carts and labs or wait at the desk: 700 in all. */
export function makeDevices(random: Random, rooms: SampleRoom[]): SampleDevice[] {
  const used = new Set<string>();
  const devices: SampleDevice[] = [];
  const add = (tag: string, deployment: SampleDeployment, room: string, modelAt: number) => {
    const make = MODELS[modelAt % MODELS.length] ?? MODELS[0];
    devices.push({
      tag,
      serial: serialOf(random, make.serial, used),
      model: make.model,
      deployment,
      room,
      enrolled: `202${random.whole(3, 5)}-0${random.whole(6, 8)}-${number(random.whole(1, 28), 2)}`,
      updatesUntil: make.updates,
    });
  };
  for (let at = 1; at <= 504; at += 1) add(`LF-${number(at, 4)}`, '1:1', '', at > 300 ? 1 : 0);
  const carts = rooms.filter((room) => room.kind === 'Cart');
  let tag = 601;
  for (const cart of carts)
    for (let slot = 0; slot < 22; slot += 1) {
      add(`LF-${number(tag, 4)}`, 'Cart', cart.id, 1);
      tag += 1;
    }
  for (const lab of rooms.filter((room) => room.kind === 'Lab'))
    for (let seat = 0; seat < (lab.slots ?? 0) - 5; seat += 1) {
      add(`LF-${number(tag, 4)}`, 'Lab', lab.id, 3);
      tag += 1;
    }
  for (let at = 1; at <= 26; at += 1) add(`L-${number(at, 2)}`, 'Loaner', 'LMS-DESK', 2);
  for (let at = 1; at <= 16; at += 1) add(`T-${number(at, 3)}`, 'Staff', '', 3);
  // Spare devices wait in their boxes, and have no sticker yet.
  while (devices.length < 700) add('', 'Spare', 'LMS-DESK', 0);
  return devices;
}
