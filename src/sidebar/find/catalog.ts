/** The index in memory: one entry per device, person and room, with its search keys made once. */
import type { Index } from '../../contract/find.ts';
import { fold, lookAlike, squeeze } from './keys.ts';

interface Searchable {
  /** The row it stood on, a hint for the server. */
  row: number;
  /** Folded fields with a blank before each, so that ` lf` finds the beginning of one. */
  key: string;
  /** How much of the key is the tag or name: a match there counts more. */
  lead: number;
  /** Codes without punctuation and with look-alikes made one, for near matches. */
  alike: string[];
}

export interface DeviceEntry extends Searchable {
  kind: 'device';
  deviceId: string;
  assetTag: string;
  serial: string;
  model: string;
  deployment: string;
  status: string;
  homeRoom: string;
  /** Person or room ID. */
  holder: string;
  due: string;
}

export interface PersonEntry extends Searchable {
  kind: 'person';
  personId: string;
  idNumber: string;
  name: string;
  role: string;
  grade: string;
  homeroom: string;
  email: string;
  active: boolean;
}

export interface RoomEntry extends Searchable {
  kind: 'room';
  roomId: string;
  name: string;
  roomKind: string;
}

export type Entry = DeviceEntry | PersonEntry | RoomEntry;

export interface Catalog {
  /** Goes up with every change made to an entry in place. */
  version: number;
  head: number;
  today: string;
  school: string;
  me: Index['me'];
  devices: DeviceEntry[];
  people: PersonEntry[];
  rooms: RoomEntry[];
  deviceById: Map<string, DeviceEntry>;
  personById: Map<string, PersonEntry>;
  roomById: Map<string, RoomEntry>;
  /** Devices by person or room that holds them. */
  held: Map<string, DeviceEntry[]>;
  /** What a scan may say, letter for letter (folded) and without punctuation. */
  literal: Map<string, Entry[]>;
  squeezed: Map<string, Entry[]>;
}

/** Builds the catalog from the columns that crossed the wire. */
export function buildCatalog(index: Index): Catalog {
  const people = peopleOf(index.people);
  const rooms = roomsOf(index.rooms);
  const personById = new Map(people.map((person) => [person.personId, person]));
  const roomById = new Map(rooms.map((room) => [room.roomId, room]));
  const nameOf = (holder: string): string =>
    personById.get(holder)?.name ?? roomById.get(holder)?.name ?? '';
  const devices = devicesOf(index.devices, nameOf);
  const catalog: Catalog = {
    version: 0,
    head: index.head,
    today: index.today,
    school: index.school,
    me: index.me,
    devices,
    people,
    rooms,
    deviceById: new Map(devices.map((device) => [device.deviceId, device])),
    personById,
    roomById,
    held: new Map(),
    literal: new Map(),
    squeezed: new Map(),
  };
  for (const device of devices) {
    if (device.holder) addTo(catalog.held, device.holder, device);
    addCodes(catalog, device, [device.assetTag, device.serial, device.deviceId]);
  }
  for (const person of people) addCodes(catalog, person, [person.idNumber, person.email]);
  for (const person of people) addCodes(catalog, person, [person.personId]);
  for (const room of rooms) addCodes(catalog, room, [room.roomId]);
  return catalog;
}

/** What a person calls a device: its tag, or what it has instead. */
export function labelOf(device: { assetTag: string; serial?: string; deviceId: string }): string {
  return device.assetTag || device.serial || device.deviceId;
}

/** The name of whoever or wherever holds a device; the ID where the index does not know it. */
export function holderName(catalog: Catalog, holder: string): string {
  return catalog.personById.get(holder)?.name ?? catalog.roomById.get(holder)?.name ?? holder;
}

/** What a reply says of one device goes into the catalog, and into who holds what. */
export function patchDevice(
  catalog: Catalog,
  deviceId: string,
  patch: Partial<Pick<DeviceEntry, 'row' | 'status' | 'holder' | 'due' | 'homeRoom'>>,
): void {
  const device = catalog.deviceById.get(deviceId);
  if (!device) return;
  catalog.version += 1;
  const held = catalog.held.get(device.holder) ?? [];
  catalog.held.set(
    device.holder,
    held.filter((other) => other !== device),
  );
  Object.assign(device, patch);
  if (device.holder) addTo(catalog.held, device.holder, device);
  const holder = catalog.personById.get(device.holder) ?? catalog.roomById.get(device.holder);
  device.key = deviceKey(device, holder?.name ?? '');
}

function addTo<V>(map: Map<string, V[]>, key: string, value: V): void {
  const there = map.get(key);
  if (!there) map.set(key, [value]);
  else if (!there.includes(value)) there.push(value);
}

function addCodes(catalog: Catalog, entry: Entry, codes: readonly string[]): void {
  for (const code of codes) {
    const literal = fold(code.trim());
    if (literal === '') continue;
    addTo(catalog.literal, literal, entry);
    const squeezed = squeeze(code);
    if (squeezed !== '') addTo(catalog.squeezed, squeezed, entry);
  }
}

const alikeOf = (codes: readonly string[]): string[] =>
  codes.map((code) => lookAlike(squeeze(code))).filter((code) => code !== '');

function keyOf(fields: readonly string[]): string {
  return ` ${fields.filter((field) => field !== '').join(' ')} `;
}

function deviceKey(
  device: Omit<DeviceEntry, 'key' | 'lead' | 'alike'>,
  holderName: string,
): string {
  const tag = fold(device.assetTag);
  const squeezed = squeeze(device.assetTag);
  return keyOf([
    tag,
    squeezed === tag ? '' : squeezed,
    fold(device.serial),
    fold(device.deviceId),
    fold(holderName),
  ]);
}

function devicesOf(columns: Index['devices'], nameOf: (holder: string) => string): DeviceEntry[] {
  return columns.deviceId.map((deviceId, at) => {
    const device = {
      kind: 'device' as const,
      row: columns.row[at] ?? 0,
      deviceId,
      assetTag: columns.assetTag[at] ?? '',
      serial: columns.serial[at] ?? '',
      model: columns.model[at] ?? '',
      deployment: columns.deployment[at] ?? '',
      status: columns.status[at] ?? '',
      homeRoom: columns.homeRoom[at] ?? '',
      holder: columns.holder[at] ?? '',
      due: columns.due[at] ?? '',
    };
    const key = deviceKey(device, nameOf(device.holder));
    const alike = alikeOf([device.assetTag, device.serial]);
    return { ...device, key, alike, lead: device.assetTag.length + 1 };
  });
}

function peopleOf(columns: Index['people']): PersonEntry[] {
  return columns.personId.map((personId, at) => {
    const idNumber = columns.idNumber[at] ?? '';
    const name = columns.name[at] ?? '';
    const email = columns.email[at] ?? '';
    return {
      kind: 'person',
      row: columns.row[at] ?? 0,
      personId,
      idNumber,
      name,
      role: columns.role[at] ?? '',
      grade: columns.grade[at] ?? '',
      homeroom: columns.homeroom[at] ?? '',
      email,
      active: columns.active[at] ?? true,
      key: keyOf([fold(name), fold(idNumber), fold(email), squeeze(idNumber)]),
      lead: name.length + 1,
      alike: alikeOf([idNumber]),
    };
  });
}

function roomsOf(columns: Index['rooms']): RoomEntry[] {
  return columns.roomId.map((roomId, at) => ({
    kind: 'room',
    row: columns.row[at] ?? 0,
    roomId,
    name: columns.name[at] ?? '',
    roomKind: columns.kind[at] ?? '',
    key: keyOf([fold(columns.name[at] ?? ''), fold(roomId)]),
    lead: (columns.name[at] ?? '').length + 1,
    alike: [],
  }));
}
