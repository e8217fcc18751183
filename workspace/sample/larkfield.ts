/** Larkfield Middle School as it might be: families, teachers, rooms and devices, from one seed. */
import { addressBook, familyName, givenName } from './names.ts';
import { makeRandom } from './random.ts';
import type { Random } from './random.ts';
import { makeDevices } from './devices.ts';
import type { SampleDevice } from './devices.ts';

export const SCHOOL = { id: 'LMS', name: 'Larkfield Middle School', domain: 'larkfield.example' };
export const GRADES = ['06', '07', '08'] as const;
const SECTIONS = 'ABCDEFGH';
const STUDENTS = 600;

export interface SamplePerson {
  id: string;
  idNumber: string;
  given: string;
  family: string;
  email: string;
}
export interface SampleStudent extends SamplePerson {
  grade: string;
  homeroom: string;
  guardians: string[];
}
export interface SampleRoom {
  id: string;
  code: string;
  name: string;
  kind: 'Classroom' | 'Cart' | 'Lab' | 'Office';
  responsible: string;
  countDays: string;
  slots: number | null;
}
export interface Larkfield {
  admin: SamplePerson;
  desk: SamplePerson;
  students: SampleStudent[];
  guardians: SamplePerson[];
  teachers: SamplePerson[];
  /** Homeroom such as `7B`, and who teaches it. */
  homerooms: { name: string; grade: string; teacher: string }[];
  rooms: SampleRoom[];
  devices: SampleDevice[];
  random: Random;
}

type Address = ReturnType<typeof addressBook>;

function person(id: string, idNumber: string, given: string, family: string, email: string) {
  return { id, idNumber, given, family, email };
}

/** Siblings share a family name and their guardians, as brothers and sisters do. */
function makeFamilies(random: Random, address: Address, home: Address) {
  const students: SampleStudent[] = [];
  const guardians: SamplePerson[] = [];
  const homerooms = GRADES.flatMap((grade) =>
    [...SECTIONS].map((section) => ({ grade, name: `${Number(grade)}${section}` })),
  );
  while (students.length < STUDENTS) {
    const family = students.length === 0 ? 'Quillfeather' : familyName(random);
    const parents = Array.from({ length: random.chance(0.7) ? 2 : 1 }, () => {
      const given = givenName(random);
      const number = guardians.length + 1;
      const id = `G-${String(30000 + number)}`;
      guardians.push(person(id, String(30000 + number), given, family, home(given, family)));
      return id;
    });
    const siblings = students.length === 0 ? 2 : random.pick([1, 1, 1, 1, 2, 2, 3]);
    for (let child = 0; child < siblings && students.length < STUDENTS; child += 1) {
      const number = 20401 + students.length;
      const first = students.length === 0 ? 'Tansy' : students.length === 1 ? 'Basil' : null;
      const given = first ?? givenName(random);
      const place = first === 'Tansy' ? { grade: '07', name: '7B' } : random.pick(homerooms);
      students.push({
        ...person(`S-${number}`, String(number), given, family, address(given, family)),
        grade: place.grade,
        homeroom: place.name,
        guardians: parents,
      });
    }
  }
  return { students, guardians, homerooms };
}

function makeTeachers(random: Random, address: Address, count: number): SamplePerson[] {
  const known = [
    ['Ottoline', 'Cricklewood'],
    ['Barnaby', 'Snowdrop'],
  ];
  return Array.from({ length: count }, (_, index) => {
    const [given = '', family = ''] = known[index] ?? [givenName(random), familyName(random)];
    const number = 10100 + index;
    return person(`T-${number}`, String(number), given, family, address(given, family));
  });
}

const COUNT_DAYS = ['Mon, Thu', 'Tue, Thu', 'Tue, Fri', 'Wed, Fri'];

function makeRooms(random: Random, teachers: SamplePerson[], desk: SamplePerson): SampleRoom[] {
  const room = (
    code: string,
    name: string,
    kind: SampleRoom['kind'],
    slots: number | null,
  ): SampleRoom => {
    const teacher = teachers[rooms.length % teachers.length];
    return {
      id: `${SCHOOL.id}-${code}`,
      code,
      name,
      kind,
      responsible: kind === 'Office' ? desk.email : (teacher?.email ?? ''),
      // Classrooms have no devices of their own here, so there is nothing to count.
      countDays: kind === 'Classroom' ? '' : kind === 'Office' ? 'Mon' : random.pick(COUNT_DAYS),
      slots,
    };
  };
  const rooms: SampleRoom[] = [];
  for (let number = 0; number < 22; number += 1) {
    const code = String((number < 11 ? 101 : 196) + number);
    rooms.push(room(code, `Room ${code}`, 'Classroom', null));
  }
  for (const letter of 'ABCDE') rooms.push(room(`CART${letter}`, `Cart ${letter}`, 'Cart', 28));
  rooms.push(room('LAB1', 'Computer lab', 'Lab', 30));
  rooms.push(room('LAB2', 'Design lab', 'Lab', 16));
  rooms.push(room('DESK', 'Device desk', 'Office', null));
  return rooms;
}

/** Makes the school; the same seed makes the same school. */
export function makeLarkfield(seed = 20261117): Larkfield {
  const random = makeRandom(seed);
  const address = addressBook(SCHOOL.domain);
  const home = addressBook(`home.${SCHOOL.domain}`);
  const admin = staff(address, 'T-10001', 'Odalys', 'Fernwhistle');
  const desk = staff(address, 'T-10002', 'Merle', 'Kettlewick');
  const { students, guardians, homerooms } = makeFamilies(random, address, home);
  const teachers = makeTeachers(random, address, 34);
  const rooms = makeRooms(random, teachers, desk);
  return {
    admin,
    desk,
    students,
    guardians,
    teachers,
    homerooms: homerooms.map((one, index) => ({
      ...one,
      teacher: teachers[index % teachers.length]?.id ?? '',
    })),
    rooms,
    devices: makeDevices(random, rooms),
    random,
  };
}

function staff(address: Address, id: string, given: string, family: string): SamplePerson {
  return person(id, id.slice(2), given, family, address(given, family));
}
