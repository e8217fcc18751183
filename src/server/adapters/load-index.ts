/**
 * The index that the sidebar searches: a few columns of all devices, people and rooms, each row with its
 * place as a hint for what is read next.
 */
import type { Index } from '../../contract/find.ts';
import { readSettings } from '../../domain/config/settings.ts';
import { rightOf } from '../../domain/access/rights.ts';
import { fullName } from '../../domain/people/person.ts';
import type { ColumnReader, ColumnWants, Line, Lines } from '../../usecases/ports/column-reader.ts';

const WANTS = {
  Devices: [
    'deviceId',
    'assetTag',
    'serial',
    'model',
    'deployment',
    'status',
    'homeRoom',
    'holder',
    'due',
  ],
  People: [
    'personId',
    'idNumber',
    'givenName',
    'familyName',
    'role',
    'grade',
    'homeroom',
    'email',
    'active',
  ],
  Rooms: ['roomId', 'name', 'kind'],
  Settings: ['name', 'value'],
  Staff: ['email', 'right'],
} as const satisfies ColumnWants;

/** One read for all. `head` was read before it, so that the index is never older than it says. */
export function loadIndex(
  columns: ColumnReader,
  asked: { head: number; today: string; account: string },
): Index {
  const lines = columns.read(WANTS);
  const settings = readSettings(lines.Settings.map((line) => ({ ...line, note: '' })));
  const staff = lines.Staff.map((line) => ({ ...line, name: '' }));
  return {
    head: asked.head,
    today: asked.today,
    school: settings.schoolName,
    me: { email: asked.account, right: rightOf(staff, asked.account) },
    devices: devicesOf(lines.Devices),
    people: peopleOf(lines.People),
    rooms: {
      row: each(lines.Rooms, 'row'),
      roomId: each(lines.Rooms, 'roomId'),
      name: each(lines.Rooms, 'name'),
      kind: each(lines.Rooms, 'kind'),
    },
  };
}

type Read = Lines<typeof WANTS>;

function devicesOf(devices: Read['Devices']): Index['devices'] {
  return {
    row: each(devices, 'row'),
    deviceId: each(devices, 'deviceId'),
    assetTag: each(devices, 'assetTag'),
    serial: each(devices, 'serial'),
    model: each(devices, 'model'),
    deployment: each(devices, 'deployment'),
    status: each(devices, 'status'),
    homeRoom: each(devices, 'homeRoom'),
    holder: each(devices, 'holder'),
    due: each(devices, 'due'),
  };
}

function peopleOf(people: Read['People']): Index['people'] {
  return {
    row: each(people, 'row'),
    personId: each(people, 'personId'),
    idNumber: each(people, 'idNumber'),
    name: people.map(fullName),
    role: each(people, 'role'),
    grade: each(people, 'grade'),
    homeroom: each(people, 'homeroom'),
    email: each(people, 'email'),
    active: each(people, 'active'),
  };
}

function each<L extends Line<never, never>, F extends keyof L>(
  lines: readonly L[],
  field: F,
): L[F][] {
  return lines.map((line) => line[field]);
}
