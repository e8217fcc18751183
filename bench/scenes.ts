/** The scenes that are measured, each at the size of the school it is given. */
import type { ExecutionRecord } from '../emulator/api.ts';
import type { CheckOutRequest } from '../src/contract/custody.ts';
import type { Index } from '../src/contract/find.ts';
import { costOf, slicedCost, type Cost, type SlicedCost } from './measure.ts';
import { benchSchool, call, LAB, loadIndex, TEACHER, type BenchSchool } from './school.ts';
import { tagOf } from './files.ts';

export interface Scenes {
  checkout: Cost;
  checkin: Cost;
  index_load: Cost;
  count_ingest: Cost;
  nightly: SlicedCost;
  import: SlicedCost;
}

/** Devices that become overdue before the measured night. */
const OVERDUE = 50;
const HOUR = 3_600_000;

/** Plays every scene at a school with so many devices. */
export function playScenes(devices: number, folder: string): Scenes {
  const school = benchSchool(devices, folder);
  const index = loadIndex(school);
  const loans = handOut(school, OVERDUE + 1);
  const counted = countLab(school);
  const checkin = checkInOne(school);
  return {
    checkout: costOf((loans.at(-1) as ExecutionRecord).meter),
    checkin: costOf(checkin.meter),
    index_load: costOf(index.execution.meter),
    count_ingest: costOf(counted.meter),
    nightly: slicedCost(nightAfterDue(school)),
    import: slicedCost(school.importRuns),
  };
}

/** What the first check-out costs at a school with so many devices, without the other scenes. */
export function firstCheckOut(devices: number, folder: string): Cost {
  const [first] = handOut(benchSchool(devices, folder), 1);
  return costOf((first as ExecutionRecord).meter);
}

/** The n-th check-out as the bench asks for it: from the middle of the fleet, with the sidebar's hints. */
export function checkOutRequest({ devices, people }: Index, n: number): CheckOutRequest {
  const d = devices.assetTag.indexOf(tagOf(Math.floor(devices.assetTag.length / 2) + n));
  const p = people.personId.indexOf(`s${String(n).padStart(6, '0')}`);
  return {
    commandId: `bench-out-${n}`,
    deviceId: devices.deviceId[d] ?? '',
    deviceRow: devices.row[d],
    personId: people.personId[p] ?? '',
    personRow: people.row[p],
    due: '2026-09-15',
    deposit: { cents: 5000, method: 'Cash' },
  };
}

function handOut(school: BenchSchool, count: number): ExecutionRecord[] {
  const index = loadIndex(school).value;
  const runs: ExecutionRecord[] = [];
  for (let n = 1; n <= count; n += 1) {
    const request = checkOutRequest(index, n);
    // One desk at its own pace: Google lets an account read and write 60 times a minute.
    school.world.advanceTo(school.world.now() + 3000);
    runs.push(call(school.project, 'checkOut', request).execution);
  }
  return runs;
}

function checkInOne(school: BenchSchool): ExecutionRecord {
  const { devices, people } = loadIndex(school).value;
  const d = devices.status.indexOf('Out');
  const p = people.personId.indexOf(devices.holder[d] ?? '');
  const request = {
    commandId: 'bench-in-1',
    deviceId: devices.deviceId[d],
    deviceRow: devices.row[d],
    personRow: people.row[p],
    condition: 'Good',
  };
  return call(school.project, 'checkIn', request).execution;
}

/** The lab's teacher hands in a count with one missing and one to repair. */
function countLab(school: BenchSchool): ExecutionRecord {
  const form = school.world.forms()[0];
  if (!form) throw new Error('Setup made no form');
  const total = loadIndex(school).value.devices.assetTag.length;
  const answers: { [itemId: string]: string } = {};
  for (const item of form.items()) {
    if (/room/i.test(item.title) && item.choices.length > 0) {
      answers[item.id] = item.choices.find((choice) => choice.includes(LAB)) ?? '';
    } else if (item.choices.length > 0) answers[item.id] = item.choices.at(-1) ?? '';
    else if (/missing/i.test(item.title)) answers[item.id] = tagOf(total);
    else if (/repair/i.test(item.title)) answers[item.id] = `${tagOf(total - 1)} key is gone`;
  }
  const before = school.world.executions().length;
  form.submit(answers, TEACHER);
  const ran = school.world.executions().slice(before);
  const handler = ran.find((execution) => execution.meter.writes > 0);
  if (!handler) throw new Error('The count was not ingested');
  return handler;
}

/** The ticks of the first hours after the nightly hour, without the idle ones. */
function nightAfterDue(school: BenchSchool): ExecutionRecord[] {
  const twoInTheMorning = Date.UTC(2026, 8, 16, 6, 0);
  school.world.advanceTo(twoInTheMorning - HOUR / 6);
  const before = school.world.executions().length;
  school.world.advanceTo(twoInTheMorning + 2 * HOUR);
  const ran = school.world.executions().slice(before);
  // The last tick of the window has nothing left to do; what costs no more than it was idle too.
  const idle = ran.at(-1)?.meter.cellsRead ?? 0;
  return ran.filter(({ meter }) => meter.cellsRead > idle || meter.writes > 0);
}
