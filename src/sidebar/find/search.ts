/** Searches the catalog as one types: every part of the query, in any order, in any field. */
import type { Catalog, DeviceEntry, Entry, PersonEntry, RoomEntry } from './catalog.ts';
import { fold, partsOf, squeeze } from './keys.ts';

export interface Group<E extends Entry> {
  hits: E[];
  /** How many were found in all; the rest is not shown. */
  total: number;
}

export interface Found {
  parts: string[];
  people: Group<PersonEntry>;
  devices: Group<DeviceEntry>;
  rooms: Group<RoomEntry>;
}

export interface Limits {
  people: number;
  devices: number;
  rooms: number;
}

const USUAL: Limits = { people: 6, devices: 8, rooms: 4 };

/** Finds people, devices and rooms; whole fields first, then beginnings, then anything inside. */
export function search(catalog: Catalog, query: string, limits: Limits = USUAL): Found {
  const parts = partsOf(query);
  return {
    parts,
    people: best(catalog.people, parts, limits.people),
    devices: best(catalog.devices, parts, limits.devices),
    rooms: best(catalog.rooms, parts, limits.rooms),
  };
}

/** The hits in the order in which they stand on the screen. */
export function inOrder(found: Found): Entry[] {
  return [...found.people.hits, ...found.devices.hits, ...found.rooms.hits];
}

function best<E extends Entry>(entries: readonly E[], parts: readonly string[], limit: number) {
  const ranks: E[][] = [[], [], [], []];
  let total = 0;
  if (parts.length > 0) {
    for (const entry of entries) {
      const rank = rankOf(entry, parts);
      if (rank < 0) continue;
      total += 1;
      const rankHits = ranks[rank];
      if (rankHits && rankHits.length < limit) rankHits.push(entry);
    }
  }
  return { hits: ranks.flat().slice(0, limit), total };
}

/** 0 whole fields, 1 beginnings, 2 inside tag or name, 3 inside others, -1 not found. The worst part counts. */
function rankOf({ key, lead }: Entry, parts: readonly string[]): number {
  let rank = 0;
  for (const part of parts) {
    const at = key.indexOf(part);
    if (at < 0) return -1;
    rank = Math.max(
      rank,
      key.includes(` ${part}`) ? (key.includes(` ${part} `) ? 0 : 1) : at < lead ? 2 : 3,
    );
  }
  return rank;
}

/** What a scan means. Only a whole tag, serial, ID or address counts, never a part of one. */
export type Scanned =
  | { is: 'one'; entry: Entry }
  /** Several devices with the same tag or serial: the scan can't decide. */
  | { is: 'duplicate'; devices: DeviceEntry[]; field: 'tag' | 'serial' | 'device ID' }
  /** A device and a person share the number. */
  | { is: 'several'; entries: Entry[] }
  | { is: 'none' };

/** Resolves a scanned code: letter for letter first, then without case and punctuation. */
export function resolveScan(catalog: Catalog, text: string): Scanned {
  const entries =
    catalog.literal.get(fold(text.trim())) ?? catalog.squeezed.get(squeeze(text)) ?? [];
  const [first] = entries;
  if (!first) return { is: 'none' };
  if (entries.length === 1) return { is: 'one', entry: first };
  const devices = entries.filter((entry) => entry.kind === 'device');
  if (devices.length < entries.length) return { is: 'several', entries };
  return { is: 'duplicate', devices, field: fieldOf(devices, squeeze(text)) };
}

function fieldOf(devices: readonly DeviceEntry[], key: string): 'tag' | 'serial' | 'device ID' {
  if (devices.every((device) => squeeze(device.assetTag) === key)) return 'tag';
  if (devices.every((device) => squeeze(device.deviceId) === key)) return 'device ID';
  return devices.every((device) => squeeze(device.serial) === key) ? 'serial' : 'tag';
}
