/** A fleet and a roster of any size as files that a school would bring; every name is invented. */
import type { ImportFile } from '../src/contract/imports.ts';

const GIVEN = ['Tansy', 'Basil', 'Wren', 'Sorrel', 'Juniper', 'Percy', 'Odalys', 'Cosmo'];
const FAMILY = ['Quillfeather', 'Applegarth', 'Pennywhistle', 'Thistledown', 'Mossgrove'];

const pad = (number: number, length: number) => String(number).padStart(length, '0');

/** Asset tag of the n-th device (from 1). */
export const tagOf = (n: number) => `BM-${pad(n, 6)}`;

/** Devices as the Admin console writes them; the room goes where the console has the location. */
export function deviceFile(from: number, count: number, room: string): ImportFile {
  const lines = ['deviceId,serial number,model,asset id,annotated location,auto update expiration'];
  for (let n = from; n < from + count; n += 1) {
    const id = `bench-${pad(n, 8)}`;
    lines.push(`${id},SN${pad(n, 8)},Lenovo 300e Gen 4,${tagOf(n)},${room},2031-06`);
  }
  return { name: `devices-${from}.csv`, text: lines.join('\n') };
}

/** A OneRoster 1.1 bundle with one school, its students and their guardians' addresses. */
export function rosterFiles(students: number): ImportFile[] {
  const users = [
    'sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password',
  ];
  for (let n = 1; n <= students; n += 1) {
    const given = GIVEN[n % GIVEN.length] ?? '';
    const family = FAMILY[n % FAMILY.length] ?? '';
    const name = `s${pad(n, 6)}`;
    users.push(
      `${name},,,true,bench-school,student,${name},,${given},${family},,${n},${name}@bench.example,,,g${n},07,`,
    );
  }
  const guardians = Math.min(students, 500);
  for (let n = 1; n <= guardians; n += 1) {
    users.push(
      `g${n},,,true,bench-school,guardian,g${n},,Ottoline,${FAMILY[n % FAMILY.length] ?? ''},,,g${n}@home.example,,,s${pad(n, 6)},,`,
    );
  }
  const orgs = [
    'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId',
    'bench-school,,,Bench School,school,BS,',
  ];
  return [
    { name: 'orgs.csv', text: orgs.join('\n') },
    { name: 'users.csv', text: users.join('\n') },
  ];
}
