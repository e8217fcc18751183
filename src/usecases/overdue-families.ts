/** Finds, by columns, which families are owed an overdue letter today. */
import { stepDue } from '../domain/custody/overdue.ts';
import { familyOf } from '../domain/people/family.ts';
import type { Day } from '../domain/values/day.ts';
import type { ColumnReader } from './ports/column-reader.ts';
import type { RowRef } from './ports/store.ts';

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
  const found: OverdueFound = { families: [], holderUnknown: [] };
  const byKey = new Map<string, OverdueFamily>();
  for (const loan of lines.Loans) {
    if (!stepDue(lines['Alert steps'], loan, today)) continue;
    const person = people.get(loan.holder);
    if (!person) {
      found.holderUnknown.push(loan.loanId);
      continue;
    }
    const { key } = familyOf(person);
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
