/** Holds a roster against the people of the Sheet, field by field. */
import { fullName, type Person } from '../people/person.ts';
import { joinList } from '../values/text.ts';
import type { ColumnUse } from './columns.ts';
import type { Roster, RosterPerson, School } from './oneroster.ts';
import {
  differences,
  lineId,
  shrinkOf,
  wrongLine,
  type ImportPlan,
  type PlannedLine,
} from './plan.ts';

/** The fields a roster owns, as people read them. Holder, loans, balance and tier are never among them. */
export const ROSTER_FIELDS = {
  idNumber: 'School ID number',
  givenName: 'Given name',
  familyName: 'Family name',
  role: 'Role',
  school: 'School',
  grade: 'Grade',
  email: 'E-mail',
  homeroom: 'Homeroom',
  guardianEmails: 'Guardian e-mails',
  active: 'Active',
} as const satisfies Partial<Record<keyof Person, string>>;

export type RosterField = keyof typeof ROSTER_FIELDS;
export type CurrentPerson = Pick<Person, RosterField | 'personId' | 'openLoans'> & {
  readonly row: number;
};

export interface RosterChoice {
  /** School IDs of the file; left out: all. */
  schools?: readonly string[];
}

/** Lines for everyone in the chosen schools, and for everyone on the Sheet who is not in the file. */
export function planRoster(
  roster: Roster,
  current: readonly CurrentPerson[],
  choice: RosterChoice,
  columns: ColumnUse[],
): ImportPlan {
  const chosen = roster.schools.filter(
    (school) => choice.schools === undefined || choice.schools.includes(school.id),
  );
  const names = new Map(chosen.map((school) => [school.id, school.name]));
  const known = new Map(current.map((person) => [person.personId, person]));
  const twice = repeatedIds(current);
  const taken = roster.people.filter((person) => schoolOf(person, names, roster) !== undefined);
  const lines = taken.flatMap((person) => {
    const { personId } = person;
    if (twice.has(personId)) return [twiceOnSheet(person)];
    const line = lineFor(person, known.get(personId), names, roster);
    return line ? [line] : [];
  });
  const inFile = new Set(roster.people.map((person) => person.personId));
  const here = current.filter((person) => person.active && isOf(person, chosen));
  const missing = roster.onlyChanges
    ? []
    : here.filter(
        (person) =>
          !inFile.has(person.personId) &&
          !twice.has(person.personId) &&
          !isNamed(person, roster.leftOutCells),
      );
  const leaving = [
    ...lines.filter((line) => line.mark === 'leaving'),
    ...missing.map((person) => leavingLine('', person)),
  ];
  const others = roster.people.length - taken.length;
  return {
    lines: [...roster.problems, ...lines.filter((line) => line.mark !== 'leaving'), ...leaving],
    columns,
    schools: countedSchools(roster, names),
    notes: [
      ...roster.notes,
      ...(others > 0 ? [{ code: 'other-schools', facts: { count: others } } as const] : []),
    ],
    shrink: shrinkOf(leaving.length, taken.length, here.length),
  };
}

/** Whether a line that had to be left out is about this person. */
function isNamed(person: CurrentPerson, cells: ReadonlySet<string>): boolean {
  return [person.personId, person.email, person.idNumber].some(
    (name) => name !== '' && cells.has(name.trim().toLowerCase()),
  );
}

function repeatedIds(current: readonly CurrentPerson[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(
    current.flatMap(({ personId }) => (seen.size === seen.add(personId).size ? [personId] : [])),
  );
}

function twiceOnSheet(person: RosterPerson): PlannedLine {
  const facts = { value: person.personId, taken: 0 } as const;
  return wrongLine(person.where, fullName(person), 'id-twice-on-sheet', facts);
}

function countedSchools(
  roster: Roster,
  chosen: ReadonlyMap<string, string>,
): ImportPlan['schools'] {
  const people = new Map<string, number>();
  for (const person of roster.people) {
    for (const id of person.schools) people.set(id, (people.get(id) ?? 0) + 1);
  }
  return roster.schools.map(({ id, name }) => ({
    id,
    name,
    people: people.get(id) ?? 0,
    chosen: chosen.has(id),
  }));
}

/** The first of a person's schools that was chosen. Who names no school at all comes with the only one. */
function schoolOf(
  person: RosterPerson,
  chosen: ReadonlyMap<string, string>,
  roster: Roster,
): string | undefined {
  const id = person.schools.find((school) => chosen.has(school));
  if (id !== undefined) return chosen.get(id);
  if (person.schools.length > 0 && roster.schools.length > 0) return undefined;
  const [only] = [...chosen.values()];
  if (roster.schools.length === 0) return '';
  return chosen.size === 1 ? only : undefined;
}

function isOf(person: CurrentPerson, schools: readonly School[]): boolean {
  return schools.length === 0
    ? person.school === ''
    : schools.some((school) => school.name === person.school);
}

function lineFor(
  person: RosterPerson,
  current: CurrentPerson | undefined,
  schools: ReadonlyMap<string, string>,
  roster: Roster,
): PlannedLine | null {
  // Who has left before we ever knew them is nobody.
  if (person.left) return current?.active ? leavingLine(person.where, current) : null;
  const wanted = wantedOf(person, schoolOf(person, schools, roster) ?? '', roster);
  const id = lineId('person', person.personId);
  const title = fullName(person);
  if (!current) {
    const record = newPerson(person.personId, wanted);
    const change = { do: 'add', tab: 'People', record } as const;
    return { mark: 'new', id, where: person.where, title, changes: [], change };
  }
  const { from, set, changes } = differences<Person>(current, wanted, ROSTER_FIELDS);
  if (changes.length === 0) {
    return { mark: 'same', id, where: person.where, title, changes: [] };
  }
  const { personId: key, row } = current;
  return {
    mark: 'changed',
    id,
    where: person.where,
    title,
    changes,
    change: { do: 'set', tab: 'People', key, row, from, set },
  };
}

/** What the roster says. A blank says nothing, unless the file shows that it knows such things. */
function wantedOf(person: RosterPerson, school: string, roster: Roster): Partial<Person> {
  const guardianEmails = joinList(person.guardianEmails);
  const pupil = person.role === 'Student';
  return {
    idNumber: person.idNumber || undefined,
    givenName: person.givenName || undefined,
    familyName: person.familyName || undefined,
    role: person.role,
    school: school || undefined,
    grade: person.grade || undefined,
    email: person.email || undefined,
    homeroom: roster.knowsHomerooms && pupil ? person.homeroom : undefined,
    guardianEmails: roster.knowsGuardians && pupil ? guardianEmails : undefined,
    active: true,
  };
}

function newPerson(personId: string, wanted: Partial<Person>): Person {
  const given = Object.fromEntries(
    Object.entries(wanted).filter(([, value]) => value !== undefined),
  ) as Partial<Person>;
  return {
    personId,
    idNumber: '',
    givenName: '',
    familyName: '',
    role: '',
    school: '',
    grade: '',
    email: '',
    homeroom: '',
    guardianEmails: '',
    language: '',
    tier: '',
    agreementSigned: '',
    active: true,
    openLoans: 0,
    balance: 0,
    depositHeld: 0,
    claims: 0,
    ...given,
  };
}

/** Leaving touches nothing but `active`: a device that is out stays out to them until it is back. */
function leavingLine(where: string, person: CurrentPerson): PlannedLine {
  const out = person.openLoans ?? 0;
  const devices = out === 0 ? '' : out === 1 ? ', has 1 device' : `, has ${out} devices`;
  return {
    mark: 'leaving',
    id: lineId('person', person.personId),
    where,
    title: `${fullName(person)}${devices}`,
    changes: [{ field: ROSTER_FIELDS.active, from: 'yes', to: 'no' }],
    change: {
      do: 'set',
      tab: 'People',
      key: person.personId,
      row: person.row,
      from: { active: true },
      set: { active: false },
    },
  };
}
