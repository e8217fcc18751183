/** Who gets one letter together: the children of the same guardians. */
import { addressKey, isAddress, splitList } from '../values/text.ts';
import type { Person } from './person.ts';

export interface Family {
  /** Same for all who share exactly these guardians; tells nobody's address. */
  key: string;
  guardians: string[];
}

/** Someone without guardians, or not a student, is a family of one. */
export function familyOf(person: Pick<Person, 'personId' | 'role' | 'guardianEmails'>): Family {
  const guardians =
    person.role === 'Student'
      ? [...new Set(splitList(person.guardianEmails).map(addressKey))].sort()
      : [];
  const name = guardians.length > 0 ? `g:${guardians.join(',')}` : `p:${person.personId}`;
  return { key: shortHash(name), guardians };
}

export interface Recipients {
  to: string[];
  /** Addresses that cannot be one, as they were written. */
  leftOut: string[];
}

/**
 * Addresses for `Student, Guardians` and the like. `Student` is whoever holds the device, of any role.
 */
export function recipientsOf(
  whom: string,
  holders: readonly Pick<Person, 'email'>[],
  guardians: readonly string[],
): Recipients {
  const words = splitList(whom).map((word) => word.toLowerCase());
  const wanted = [
    ...(words.some((word) => word === 'student' || word === 'holder')
      ? holders.flatMap((holder) => splitList(holder.email))
      : []),
    ...(words.includes('guardians') ? guardians : []),
  ];
  const unique = [...new Map(wanted.map((address) => [addressKey(address), address])).values()];
  return {
    to: unique.filter(isAddress),
    leftOut: unique.filter((address) => !isAddress(address)),
  };
}

/** Sixteen hex digits (two rounds of FNV-1a). Not a secret, only short and the same every day. */
export function shortHash(text: string): string {
  return fnv(text, 0x811c9dc5) + fnv(`${text}#`, 0x01234567);
}

function fnv(text: string, seed: number): string {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
