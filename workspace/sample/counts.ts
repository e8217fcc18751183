/** Teachers of the sample school hand in their room counts by the form, as their prefilled link opens it. */
import type { FormFile, World } from '../../emulator/api.ts';
import type { OfficeParts } from '../office.ts';
import type { Larkfield, SampleRoom } from './larkfield.ts';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** What was seen amiss: room, day, what is missing and what needs repair, as teachers write it. */
const SEEN: [room: string, day: string, missing: string, repair: string][] = [
  ['LMS-CARTA', '2026-09-15', 'LF-0607', ''],
  ['LMS-CARTB', '2026-09-24', '', 'lf 0629 space bar is gone'],
  ['LMS-LAB1', '2026-10-06', 'LF-0720', 'LF-0716 screen flickers'],
  ['LMS-CARTC', '2026-10-15', '0651', ''],
  ['LMS-CARTD', '2026-10-27', '', 'LF-0670 B key is gone\nLF-0671 does not charge'],
  ['LMS-CARTA', '2026-11-05', 'LF-0607\nLF-0612', ''],
  ['LMS-CARTE', '2026-11-10', 'LF-0699', 'lf-0702 camera is dark'],
  ['LMS-LAB2', '2026-11-12', '', 'LF-0740 fan is loud'],
];

function answersFor(form: FormFile, room: SampleRoom, day: string) {
  const items = form.items();
  const item = (start: string) => items.find((one) => one.title.startsWith(start));
  const roomItem = item('Room');
  const allHere = item('Is everything');
  const choice = roomItem?.choices.find((one) => one.split(', ')[0] === room.id);
  if (!roomItem || !allHere || choice === undefined) return null;
  const seen = SEEN.find(([where, when]) => where === room.id && when >= day);
  const amiss = seen && seen[1] === day ? seen : null;
  const answers: { [itemId: string]: string } = {
    [roomItem.id]: choice,
    [allHere.id]: allHere.choices[amiss ? 1 : 0] ?? '',
  };
  const missing = item('What is missing');
  const repair = item('What needs repair');
  if (amiss && missing) answers[missing.id] = amiss[2];
  if (amiss && repair) answers[repair.id] = amiss[3];
  return answers;
}

/** Whoever hands something in has an account. */
function seat(school: Larkfield, world: World, email: string): void {
  if (world.accounts().some((account) => account.email === email)) return;
  const person = [school.desk, ...school.teachers].find((one) => one.email === email);
  world.addAccount({ email, name: person ? `${person.given} ${person.family}` : email });
}

/** Rooms whose turn it is that day and that have something to count; now and then one forgets. */
export function countRooms(
  school: Larkfield,
  { world }: OfficeParts,
  day: string,
  passTo: (time: string) => void,
): void {
  const form = world.forms()[0];
  if (!form) return;
  const weekday = WEEKDAYS[new Date(day).getUTCDay()] ?? '';
  const counted = new Set(school.devices.map((device) => device.room));
  const due = school.rooms.filter(
    (room) =>
      (room.countDays.includes(weekday) && counted.has(room.id)) ||
      SEEN.some(([where, when]) => where === room.id && when === day),
  );
  for (const [at, room] of due.entries()) {
    const sure = SEEN.some(([where, when]) => where === room.id && when === day);
    if (!sure && (day >= '2026-11-17' || school.random.chance(0.15))) continue;
    passTo(`14:${String(5 + at * 4).padStart(2, '0')}:00`);
    const answers = answersFor(form, room, day);
    if (!answers) continue;
    seat(school, world, room.responsible);
    form.submit(answers, room.responsible);
  }
}
