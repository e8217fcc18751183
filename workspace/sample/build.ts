/** Makes the sample school by working in it: everything in the sheet was done through the add-on. */
import type { BeginOptions } from '../begin.ts';
import { driverOf } from '../driver.ts';
import { openDesk, startGoogle } from '../google.ts';
import type { OfficeParts } from '../office.ts';
import { makeLarkfield, SCHOOL } from './larkfield.ts';
import { prepareSheet } from './prepare.ts';
import { livePast } from './past.ts';

/** The morning on which a visitor finds the school. */
const MORNING = '2026-11-17T08:42:00';
const TIME_ZONE = 'America/New_York';

/** Builds Larkfield Middle School, from an empty spreadsheet in August to a morning in November. */
export function buildSampleSchool(options: BeginOptions): OfficeParts {
  const school = makeLarkfield();
  const { admin, desk, teachers, students } = school;
  const [cricklewood, snowdrop] = teachers;
  const people = [admin, desk, cricklewood, snowdrop, students[0]].filter((one) => !!one);
  const accounts = people.map((one) => ({ email: one.email, name: `${one.given} ${one.family}` }));
  const parts = startGoogle(
    {
      title: `${SCHOOL.name}, devices`,
      timeZone: TIME_ZONE,
      startsAt: '2026-08-24T08:00:00',
      accounts: accounts as [(typeof accounts)[0]],
    },
    options.folder,
  );
  const driver = driverOf(parts);
  prepareSheet(school, parts, driver, options.say);
  livePast(school, parts, driver, { until: MORNING, timeZone: TIME_ZONE, say: options.say });
  const file = parts.world.spreadsheet(parts.spreadsheetId);
  file.deleteTab('Sheet1', admin.email);
  file.select('Devices', 'A2', admin.email);
  openDesk(parts, admin.email);
  return parts;
}
