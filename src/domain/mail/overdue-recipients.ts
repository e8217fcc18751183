/** Whom an overdue letter goes to: one rule for the day it is queued and for the moment it goes. */
import { familyOf, recipientsOf, type Recipients } from '../people/family.ts';
import type { Person } from '../people/person.ts';
import { addressKey } from '../values/text.ts';

type Reader = Pick<Person, 'personId' | 'role' | 'email' | 'guardianEmails'>;

/** Someone with a late device, and whom its step is for, such as `Student, Guardians`. */
export interface LateHolder {
  whom: string;
  person: Reader;
}

/** Each address once, though children of one family share it. */
export function overdueRecipients(late: readonly LateHolder[]): Recipients {
  const to = new Map<string, string>();
  const leftOut = new Set<string>();
  for (const { whom, person } of late) {
    const found = recipientsOf(whom, [person], familyOf(person).guardians);
    for (const address of found.to) to.set(addressKey(address), address);
    for (const address of found.leftOut) leftOut.add(address);
  }
  return { to: [...to.values()], leftOut: [...leftOut] };
}

/** The first language that one of them has; `otherwise` where none has one. */
export function overdueLanguage(
  people: readonly Pick<Person, 'language'>[],
  otherwise: string,
): string {
  return people.find(({ language }) => language)?.language || otherwise;
}

/** Whether one letter may name the devices of all of them. */
export function isOneFamily(people: readonly Reader[]): boolean {
  return new Set(people.map((person) => familyOf(person).key)).size <= 1;
}

/** What the Outbox says of addresses that are none; blank where there is nothing to say. */
export function leftOutWords(leftOut: readonly string[]): string {
  return leftOut.length > 0 ? `left out, not an address: ${leftOut.join(', ')}` : '';
}

export const NOBODY_TO_WRITE_TO = 'nobody to write to: no address is known';
