/** Weeks of a school's past, lived through the add-on: lending, returning, counting, reminding. */
import type { CheckOutRequest } from '../../src/contract/custody.ts';
import type { Index } from '../../src/contract/find.ts';
import type { Driver } from '../driver.ts';
import { newCommandId } from '../driver.ts';
import type { OfficeParts } from '../office.ts';
import { epochOfWallClock, wallClock } from '../zone.ts';
import { countRooms } from './counts.ts';
import type { Larkfield, SampleStudent } from './larkfield.ts';

/** The first day on which a loan of the sample is late. */
const FIRST_LATE = '2026-11-03';

interface Past {
  school: Larkfield;
  parts: OfficeParts;
  driver: Driver;
  timeZone: string;
  index: Index;
}

/**
 * Lets time pass up to a wall clock of the school. Of the runs every ten minutes only the nightly one is
 * let through, and until something can be late only one a week: the other eleven thousand would find
 * nothing to do and take minutes.
 */
function passTo(past: Past, when: string): void {
  const { world } = past.parts;
  const target = epochOfWallClock(when, past.timeZone);
  for (;;) {
    const today = wallClock(world.now(), past.timeZone).slice(0, 10);
    const day = dayAfter(today);
    const night = epochOfWallClock(`${day}T02:00:00`, past.timeZone);
    if (night >= target) break;
    world.skipTo(night);
    if (day >= FIRST_LATE || new Date(day).getUTCDay() === 1) world.advanceTo(night + 11 * 60_000);
    else world.skipTo(night + 11 * 60_000);
  }
  world.skipTo(target);
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

function deviceHint(past: Past, tag: string) {
  const at = past.index.devices.assetTag.indexOf(tag);
  return {
    deviceId: past.index.devices.deviceId[at] ?? '',
    deviceRow: past.index.devices.row[at],
  };
}

function personHint(past: Past, personId: string) {
  const at = past.index.people.personId.indexOf(personId);
  return { personId, personRow: past.index.people.row[at] };
}

/** What the add-on refuses does not happen, as at a real desk. */
function hand(
  past: Past,
  name: 'checkOut' | 'checkIn' | 'takeDeposit',
  request: object,
  as: string,
) {
  past.driver.attempt(name, { commandId: newCommandId(), ...request }, as);
}

type CheckOutExtras = Pick<CheckOutRequest, 'due' | 'deposit'>;

function checkOut(
  past: Past,
  tag: string,
  personId: string,
  as: string,
  more: CheckOutExtras = {},
) {
  const accessories = tag.startsWith('LF-0') ? ['Charger', 'Case'] : ['Charger'];
  const request = { ...deviceHint(past, tag), ...personHint(past, personId), accessories, ...more };
  hand(past, 'checkOut', request, as);
}

function checkIn(past: Past, tag: string, as: string, condition = 'Good', note = '') {
  hand(past, 'checkIn', { ...deviceHint(past, tag), condition, note }, as);
}

/** One grade a day, most families paying the deposit at the table. */
function distribute(past: Past, day: string, students: SampleStudent[], tags: string[]): void {
  const { random, admin, desk } = past.school;
  passTo(past, `${day}T08:00:00`);
  for (const [at, student] of students.entries()) {
    const tag = tags[at];
    if (tag === undefined) break;
    const method = random.pick(['Cash', 'Check', 'Check', 'Online']);
    const reference = method === 'Check' ? String(random.whole(1000, 4999)) : '';
    const pays = random.chance(0.72);
    const more = pays ? { deposit: { cents: 5000, method, reference } } : {};
    checkOut(past, tag, student.id, at % 3 === 0 ? admin.email : desk.email, more);
  }
}

/** Things that happened to single devices, day by day; tags of loaners are L-01 to L-26. */
interface Happening {
  day: string;
  out?: [tag: string, student: number];
  due?: string;
  in?: string;
  condition?: string;
  note?: string;
  pays?: number;
}

function happenings(): Happening[] {
  const loaner = (number: number) => `L-${String(number).padStart(2, '0')}`;
  const list: Happening[] = [];
  // Loaners while something was mended: most come back in time, each a fortnight at most.
  const starts = ['2026-09-08', '2026-09-17', '2026-09-29', '2026-10-08'];
  const backs = ['2026-09-15', '2026-09-25', '2026-10-07', '2026-10-19'];
  for (const [week, day] of starts.entries())
    for (let number = 1; number <= 5; number += 1) {
      const tag = loaner(number + (week % 2) * 5);
      list.push({ day, out: [tag, 20 + week * 5 + number] });
      const worn = number === 4 ? { condition: 'Fair', note: 'Two keys stick' } : {};
      list.push({ day: backs[week] ?? day, in: tag, ...worn });
    }
  // Late by now, due today, due tomorrow, and not due yet.
  const out = (day: string, number: number, student: number, due: string) =>
    list.push({ day, out: [loaner(number), student], due });
  out('2026-10-20', 1, 61, '2026-11-03');
  out('2026-10-22', 2, 64, '2026-11-05');
  out('2026-10-27', 3, 1, '2026-11-10');
  out('2026-10-29', 4, 71, '2026-11-12');
  out('2026-11-02', 6, 77, '2026-11-16');
  out('2026-11-03', 17, 81, '2026-11-17');
  out('2026-11-04', 8, 85, '2026-11-18');
  out('2026-11-05', 9, 90, '2026-11-19');
  out('2026-11-12', 10, 95, '2026-11-25');
  return list;
}

/** Students who moved away or brought their device in broken: number, day, condition, note. */
const RETURNS: [student: number, day: string, condition: string, note: string][] = [
  [110, '2026-09-10', 'Good', 'Moved away'],
  [131, '2026-09-22', 'Poor', 'Hinge is loose'],
  [152, '2026-10-01', 'Good', 'Has one of their own'],
  [173, '2026-10-13', 'Broken', 'Screen cracked'],
  [190, '2026-10-21', 'Fair', 'Moved away'],
  [214, '2026-11-04', 'Good', 'Long absence'],
  [240, '2026-11-10', 'Poor', 'Battery lasts an hour'],
];

function live(past: Past, happening: Happening, given: Map<number, string>): void {
  const { students, desk } = past.school;
  if (happening.out) {
    const [tag, number] = happening.out;
    const student = students[number];
    if (student)
      checkOut(past, tag, student.id, desk.email, happening.due ? { due: happening.due } : {});
  } else if (happening.in !== undefined)
    checkIn(past, happening.in, desk.email, happening.condition, happening.note);
  else if (happening.pays !== undefined && given.has(happening.pays)) {
    const student = students[happening.pays];
    if (student)
      hand(
        past,
        'takeDeposit',
        { ...personHint(past, student.id), amount: 5000, method: 'Cash' },
        desk.email,
      );
  }
}

/** Goes through the autumn day by day, up to the morning on which a visitor comes. */
export function livePast(
  school: Larkfield,
  parts: OfficeParts,
  driver: Driver,
  options: { until: string; timeZone: string; say: (line: string) => void },
): void {
  const index = driver.call<Index>('loadIndex');
  const past: Past = { school, parts, driver, timeZone: options.timeZone, index };
  const given = distributeAll(past);
  options.say(`${given.size} devices handed out with their deposits`);
  const list = happenings();
  for (const [student, day, condition, note] of RETURNS) {
    const tag = given.get(student);
    if (tag !== undefined) list.push({ day, in: tag, condition, note });
  }
  for (let student = 40; student < 60; student += 1)
    list.push({ day: `2026-09-${String(student - 36).padStart(2, '0')}`, pays: student });
  const days = schoolDays('2026-08-31', options.until.slice(0, 10));
  for (const day of days) {
    const today = list.filter((happening) => happening.day === day);
    if (today.length > 0) passTo(past, `${day}T08:20:00`);
    for (const happening of today) live(past, happening, given);
    countRooms(school, parts, day, (time) => passTo(past, `${day}T${time}`));
  }
  // The last quarter of an hour as it is, so that the jobs' heartbeat is fresh.
  const until = epochOfWallClock(options.until, options.timeZone);
  passTo(past, wallClock(until - 15 * 60_000, options.timeZone));
  parts.world.advanceTo(until);
  options.say(`Lived up to ${options.until.replace('T', ' ')}`);
}

/** Staff first, then one grade a day; answers who (by number) has which tag. */
function distributeAll(past: Past): Map<number, string> {
  const { school } = past;
  passTo(past, '2026-08-25T14:00:00');
  for (const [at, teacher] of school.teachers.slice(0, 13).entries())
    checkOut(past, `T-${String(at + 1).padStart(3, '0')}`, teacher.id, school.admin.email);
  const tags = school.devices.filter((one) => one.deployment === '1:1').map((one) => one.tag);
  const given = new Map<number, string>();
  let next = 0;
  for (const [at, grade] of ['06', '07', '08'].entries()) {
    const students = school.students.filter(
      (one) => one.grade === grade && (one.given === 'Tansy' || school.random.chance(0.77)),
    );
    distribute(past, `2026-08-${26 + at}`, students, tags.slice(next, next + students.length));
    for (const [place, student] of students.entries()) {
      const tag = tags[next + place];
      if (tag !== undefined) given.set(school.students.indexOf(student), tag);
    }
    next += students.length;
  }
  return given;
}

/** Mondays to Fridays from one day to another, Labor Day and Veterans Day left out. */
function schoolDays(from: string, to: string): string[] {
  const closed = new Set(['2026-09-07', '2026-10-12', '2026-11-11']);
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) {
    const day = new Date(at);
    const text = day.toISOString().slice(0, 10);
    if (day.getUTCDay() % 6 !== 0 && !closed.has(text)) days.push(text);
  }
  return days;
}
