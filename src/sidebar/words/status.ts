/** The status of a device or person as a mark: shape, word and colour say the same. */
import type { DeviceEntry } from '../find/catalog.ts';
import { count, daysBetween } from './format.ts';

export type Shape = 'out' | 'available' | 'due' | 'late' | 'repair' | 'missing' | 'done' | 'none';
export type Colour = 'act' | 'good' | 'warn' | 'bad' | 'plain';

export interface Mark {
  shape: Shape;
  colour: Colour;
  word: string;
}

const BY_STATUS: Record<string, Mark> = {
  Available: { shape: 'available', colour: 'plain', word: 'Available' },
  'In place': { shape: 'available', colour: 'plain', word: 'In place' },
  'In repair': { shape: 'repair', colour: 'warn', word: 'In repair' },
  Missing: { shape: 'missing', colour: 'bad', word: 'Missing' },
  Lost: { shape: 'missing', colour: 'bad', word: 'Lost' },
  Stolen: { shape: 'missing', colour: 'bad', word: 'Stolen' },
  Retired: { shape: 'none', colour: 'plain', word: 'Retired' },
};

/** Within a week the due day is worth saying. */
const SOON = 7;

/** The mark of a device; one that is out says how late it is. */
export function deviceMark(device: { status: string; due: string }, today: string): Mark {
  if (device.status !== 'Out')
    return BY_STATUS[device.status] ?? { shape: 'none', colour: 'plain', word: device.status };
  if (device.due === '') return { shape: 'out', colour: 'act', word: 'Out' };
  const late = daysBetween(device.due, today);
  if (late > 0) return { shape: 'late', colour: 'bad', word: `${count(late, 'day')} late` };
  if (late === 0) return { shape: 'due', colour: 'warn', word: 'Due today' };
  const left = -late;
  if (left > SOON) return { shape: 'out', colour: 'act', word: 'Out' };
  return { shape: 'out', colour: 'act', word: `Due in ${count(left, 'day')}` };
}

/** The mark of a person: what is late or due before how many they have. */
export function personMark(
  devices: readonly Pick<DeviceEntry, 'status' | 'due'>[],
  active: boolean,
  today: string,
): Mark | null {
  const marks = devices.map((device) => deviceMark(device, today));
  const late = marks.filter((mark) => mark.shape === 'late').length;
  const due = marks.filter((mark) => mark.shape === 'due').length;
  if (late > 0) return { shape: 'late', colour: 'bad', word: `${late} late` };
  if (due > 0) return { shape: 'due', colour: 'warn', word: `${due} due today` };
  if (!active) return { shape: 'none', colour: 'plain', word: 'Left' };
  if (marks.length === 0) return null;
  return { shape: 'out', colour: 'act', word: count(marks.length, 'device') };
}
