/** A small invented school for the sidebar's tests. */
import type { Index } from '../../src/contract/find.ts';
import type { Catalog } from '../../src/sidebar/find/catalog.ts';
import { buildCatalog } from '../../src/sidebar/find/catalog.ts';

interface SomeDevice {
  deviceId: string;
  assetTag?: string;
  serial?: string;
  status?: string;
  holder?: string;
  due?: string;
}

interface SomePerson {
  personId: string;
  name: string;
  idNumber?: string;
  email?: string;
}

/** An index with these devices and people, in sheet order from row 2 on. */
export function anIndex(devices: readonly SomeDevice[], people: readonly SomePerson[] = []): Index {
  return {
    head: 40,
    today: '2026-11-17',
    school: 'Larkfield Middle School',
    me: { email: 'odalys@larkfield.example', right: 'Admin' },
    devices: {
      row: devices.map((_, at) => at + 2),
      deviceId: devices.map((device) => device.deviceId),
      assetTag: devices.map((device) => device.assetTag ?? ''),
      serial: devices.map((device) => device.serial ?? ''),
      model: devices.map(() => '300e Gen 4'),
      deployment: devices.map(() => '1:1'),
      status: devices.map((device) => device.status ?? 'Available'),
      homeRoom: devices.map(() => 'LMS-207'),
      holder: devices.map((device) => device.holder ?? ''),
      due: devices.map((device) => device.due ?? ''),
    },
    people: {
      row: people.map((_, at) => at + 2),
      personId: people.map((person) => person.personId),
      idNumber: people.map((person) => person.idNumber ?? ''),
      name: people.map((person) => person.name),
      role: people.map(() => 'Student'),
      grade: people.map(() => '7'),
      homeroom: people.map(() => '7B'),
      email: people.map((person) => person.email ?? ''),
      active: people.map(() => true),
    },
    rooms: { row: [2], roomId: ['LMS-207'], name: ['Room 207'], kind: ['Classroom'] },
  };
}

/** A school with two families, a duplicate tag and look-alike tags. */
export const LARKFIELD = anIndex(
  [
    {
      deviceId: 'D-000001',
      assetTag: 'LF-0412',
      serial: '7312E08K41',
      status: 'Out',
      holder: 'p1',
      due: '2026-11-12',
    },
    { deviceId: 'D-000002', assetTag: 'LF-0421', serial: '7312E08K42' },
    { deviceId: 'D-000003', assetTag: 'LF-0299', serial: '7312E08K43' },
    { deviceId: 'D-000004', assetTag: 'LF-0299', serial: '7312E08K44' },
    { deviceId: 'D-000005', assetTag: '', serial: '0081234' },
    { deviceId: 'D-000006', assetTag: 'LF-0533', serial: '7312E08K46' },
    { deviceId: 'D-000007', assetTag: '20977', serial: '7312E08K47' },
  ],
  [
    {
      personId: 'p1',
      name: 'Tansy Quillfeather',
      idNumber: 'S-20418',
      email: 'tansy@larkfield.example',
    },
    { personId: 'p2', name: 'Wren Applegarth', idNumber: 'S-20419' },
    { personId: 'p3', name: 'Zoë Núñez-Ångström', idNumber: '20977' },
  ],
);

/** A fresh catalog of that school. */
export const larkfield = (): Catalog => buildCatalog(LARKFIELD);
