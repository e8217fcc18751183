/** Reads the people of a OneRoster 1.1 bundle: who they are, their homeroom, their guardians. */
import type { Role } from '../people/person.ts';
import type { Day } from '../values/day.ts';
import { addressKey, cleanLine, isAddress, splitList } from '../values/text.ts';
import { booleanFrom, gradeFrom, isDamagedNumber } from './cell-values.ts';
import type { FileNote } from './csv.ts';
import type { CsvRow } from './csv-rows.ts';
import type { OneRosterBundle, OneRosterFiles } from './oneroster-files.ts';
import { homeroomsOf } from './oneroster-homerooms.ts';
import { GUARDIAN_ROLES, Guardians, LEFT } from './oneroster-guardians.ts';
import { tornLines, wrongLine, type PlannedLine } from './plan.ts';

export interface School {
  id: string;
  name: string;
}

export interface RosterPerson {
  where: string;
  personId: string;
  /** School IDs of the file. */
  schools: string[];
  /** Whether the file says that they have left. */
  left: boolean;
  idNumber: string;
  givenName: string;
  familyName: string;
  role: Role;
  grade: string;
  email: string;
  homeroom: string;
  guardianEmails: string[];
}

export interface Roster {
  people: RosterPerson[];
  schools: School[];
  problems: PlannedLine[];
  notes: FileNote[];
  /** Only what changed is in the file, or it was cut off: who is missing has not left. */
  onlyChanges: boolean;
  /** Cells of the lines that are left out: whoever is named there has not left either. */
  leftOutCells: ReadonlySet<string>;
  /** Whether the file knows anything of guardians, of homerooms: else the Sheet's stay. */
  knowsGuardians: boolean;
  knowsHomerooms: boolean;
}

const ROLES: Readonly<Record<string, Role>> = {
  student: 'Student',
  teacher: 'Teacher',
  administrator: 'Staff',
  aide: 'Staff',
  proctor: 'Staff',
  staff: 'Staff',
  counselor: 'Staff',
  principal: 'Staff',
  sitesadministrator: 'Staff',
  siteadministrator: 'Staff',
  districtadministrator: 'Staff',
  systemadministrator: 'Staff',
};

/** @param today decides which homeroom still runs. */
export function readRoster({ files, notes }: OneRosterBundle, today: Day): Roster {
  const homerooms = homeroomsOf(files, today);
  const guardians = new Guardians(files);
  const reader = new PeopleReader(files, homerooms, guardians);
  const people = reader.read();
  const told = [...notes];
  if (!files.orgs) told.push({ code: 'schools-unnamed', facts: {} });
  if (guardians.notFound > 0) {
    told.push({ code: 'guardians-not-found', facts: { count: guardians.notFound } });
  }
  const delta = isDelta(files);
  if (delta) told.push({ code: 'only-changes', facts: {} });
  return {
    people,
    schools: schoolsOf(files, people),
    problems: reader.problems,
    notes: told,
    onlyChanges: delta || files.users.table.torn.some((row) => row.why === 'line-cut'),
    leftOutCells: new Set([...reader.leftOut, ...files.users.table.torn].flatMap(cellsOf)),
    knowsGuardians: guardians.any,
    knowsHomerooms: homerooms.size > 0,
  };
}

function cellsOf({ cells }: CsvRow): string[] {
  return cells.map((cell) => cleanLine(cell).toLowerCase()).filter((cell) => cell !== '');
}

function isDelta({ manifest }: OneRosterFiles): boolean {
  return (manifest?.rows ?? []).some(
    (row) =>
      manifest?.columns.get(row, 'property').toLowerCase() === 'file.users' &&
      manifest.columns.get(row, 'value').toLowerCase() === 'delta',
  );
}

/** Schools by name from orgs.csv; without it, what people name stands for itself. */
function schoolsOf({ orgs }: OneRosterFiles, people: readonly RosterPerson[]): School[] {
  if (!orgs) {
    return [...new Set(people.flatMap((person) => person.schools))].map((id) => ({ id, name: id }));
  }
  const { columns } = orgs;
  return orgs.rows.flatMap((row) => {
    const type = columns.get(row, 'type').toLowerCase();
    const id = columns.get(row, 'sourcedId');
    const gone = LEFT.has(columns.get(row, 'status').toLowerCase());
    if (id === '' || gone || (type !== '' && type !== 'school')) return [];
    return [{ id, name: columns.get(row, 'name') || id }];
  });
}

class PeopleReader {
  readonly problems: PlannedLine[] = [];
  readonly leftOut: CsvRow[] = [];
  private readonly ids = new Map<string, number>();
  private readonly emails = new Map<string, number>();
  private readonly numbers = new Map<string, number>();

  constructor(
    private readonly files: OneRosterFiles,
    private readonly homerooms: ReadonlyMap<string, string>,
    private readonly guardians: Guardians,
  ) {}

  read(): RosterPerson[] {
    this.problems.push(...tornLines(this.files.users.table));
    return this.files.users.rows.flatMap((row) => {
      const person = this.person(row);
      return person ? [person] : [];
    });
  }

  private person(row: CsvRow): RosterPerson | null {
    const { columns } = this.files.users;
    const personId = columns.get(row, 'sourcedId');
    const roleWord = columns
      .get(row, 'role')
      .toLowerCase()
      .replace(/[^a-z]/g, '');
    if (GUARDIAN_ROLES.has(roleWord)) return null;
    const names = [columns.get(row, 'givenName'), columns.get(row, 'familyName')] as const;
    const title = names.join(' ').trim() || personId || `line ${row.line}`;
    const role = ROLES[roleWord];
    if (!this.takes(row, title, personId, names.join(''), role) || !role) {
      this.leftOut.push(row);
      return null;
    }
    return {
      where: this.where(row),
      personId,
      schools: splitList(columns.get(row, 'schools')),
      left:
        LEFT.has(columns.get(row, 'status').toLowerCase()) ||
        !booleanFrom(columns.get(row, 'enabled'), true),
      idNumber: this.idNumber(row, title),
      givenName: names[0],
      familyName: names[1],
      role,
      grade: role === 'Student' ? gradeFrom(columns.get(row, 'grades')) : '',
      email: this.email(row, title),
      homeroom: this.homerooms.get(personId) ?? '',
      guardianEmails: this.guardians.emailsOf(personId),
    };
  }

  /** Whether the line can be taken at all; says why not. */
  private takes(
    row: CsvRow,
    title: string,
    personId: string,
    name: string,
    role: Role | undefined,
  ): boolean {
    if (personId === '') return this.wrong(row, title, 'id-missing', {});
    if (isDamagedNumber(personId)) {
      return this.wrong(row, title, 'id-damaged', { value: personId });
    }
    if (name === '') return this.wrong(row, title, 'name-missing', { value: personId });
    if (!role) {
      const value = this.files.users.columns.get(row, 'role');
      return this.wrong(row, title, 'role-unknown', { value });
    }
    const first = this.ids.get(personId);
    if (first !== undefined) {
      return this.wrong(row, title, 'id-twice', { value: personId, line: first });
    }
    this.ids.set(personId, row.line);
    return true;
  }

  /** `identifier`, unless the vendor put the address there; else the first of `{FED:123},{LDAP:9}`. */
  private idNumber(row: CsvRow, title: string): string {
    const { columns } = this.files.users;
    const identifier = columns.get(row, 'identifier');
    const first = splitList(columns.get(row, 'userIds'))[0] ?? '';
    const userId = /^\{?[^:{}]*:([^{}]*)\}?$/.exec(first)?.[1] ?? first.replace(/[{}]/g, '');
    const value = identifier !== '' && !identifier.includes('@') ? identifier : userId;
    if (value === '') return '';
    if (isDamagedNumber(value)) {
      this.wrong(row, title, 'id-damaged', { value }, 1);
      return '';
    }
    const twice = this.seenBefore(this.numbers, value, row);
    if (twice) this.wrong(row, title, 'id-number-twice', { value, line: twice }, 1);
    return value;
  }

  private email(row: CsvRow, title: string): string {
    const { columns } = this.files.users;
    const written = columns.get(row, 'email');
    const username = columns.get(row, 'username');
    const email = [written, username].find(isAddress) ?? '';
    if (email === '') {
      if (written !== '') this.wrong(row, title, 'email-bad', { value: written }, 1);
      return '';
    }
    const twice = this.seenBefore(this.emails, addressKey(email), row);
    if (twice) this.wrong(row, title, 'email-twice', { value: email, line: twice }, 1);
    return email;
  }

  private seenBefore(seen: Map<string, number>, value: string, row: CsvRow): number | undefined {
    const first = seen.get(value);
    if (first === undefined) seen.set(value, row.line);
    return first;
  }

  private where(row: CsvRow): string {
    return `${this.files.users.name} ${row.line}`;
  }

  private wrong(
    row: CsvRow,
    title: string,
    code: Parameters<typeof wrongLine>[2],
    facts: Record<string, string | number>,
    taken: 0 | 1 = 0,
  ): false {
    this.problems.push(wrongLine(this.where(row), title, code, { ...facts, taken }));
    return false;
  }
}
