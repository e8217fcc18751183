/** Finds, by columns, which families are owed an overdue letter today. */
import { stepDue } from '../domain/custody/overdue.ts';
import { familyOf } from '../domain/people/family.ts';
import type { Person } from '../domain/people/person.ts';
import type { Day } from '../domain/values/day.ts';
import type { ColumnReader } from './ports/column-reader.ts';
import type { RowRef } from './ports/store.ts';

/**
 * More students than this with the very same guardians are no family: somebody filled a gap with an
 * address of the school. They are written to one by one, so that none reads of another.
 */
const MOST_SIBLINGS = 8;

/** What to load, by key, to decide a family's letter. */
export interface OverdueFamily {
  key: string;
  loans: RowRef[];
  people: RowRef[];
}

export interface OverdueFound {
  families: OverdueFamily[];
  /** Late loans whose holder is not a person of the tab People (a room, a deleted row). */
  holderUnknown: string[];
}

/** One read of a few columns, whatever the number of loans. Families in a stable order. */
export function findOverdueFamilies(columns: ColumnReader, today: Day): OverdueFound {
  const lines = columns.read({
    Loans: ['loanId', 'holder', 'status', 'due', 'alertsSent'],
    People: ['personId', 'role', 'guardianEmails'],
    'Alert steps': ['stepId', 'what', 'daysAfter', 'to', 'active'],
  });
  const people = new Map(lines.People.map((person) => [person.personId, person]));
  const familyKey = familyKeys(lines.People);
  const found: OverdueFound = { families: [], holderUnknown: [] };
  const byKey = new Map<string, OverdueFamily>();
  for (const loan of lines.Loans) {
    if (!stepDue(lines['Alert steps'], loan, today)) continue;
    const person = people.get(loan.holder);
    if (!person) {
      found.holderUnknown.push(loan.loanId);
      continue;
    }
    const key = familyKey(person);
    const family = byKey.get(key) ?? { key, loans: [], people: [] };
    byKey.set(key, family);
    family.loans.push({ key: loan.loanId, row: loan.row });
    if (!family.people.some((ref) => ref.key === person.personId)) {
      family.people.push({ key: person.personId, row: person.row });
    }
  }
  found.families = [...byKey.values()];
  return found;
}

type Listed = Pick<Person, 'personId' | 'role' | 'guardianEmails'>;

function familyKeys(people: readonly Listed[]): (person: Listed) => string {
  const members = new Map<string, number>();
  for (const person of people) {
    const { key } = familyOf(person);
    members.set(key, (members.get(key) ?? 0) + 1);
  }
  return (person) => {
    const { key } = familyOf(person);
    const crowded = (members.get(key) ?? 0) > MOST_SIBLINGS;
    return crowded ? familyOf({ ...person, guardianEmails: '' }).key : key;
  };
}
