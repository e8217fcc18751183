/** Google's sixty reads and sixty writes a minute: desks are told at once, imports and jobs wait it out. */
import { impatient, patience } from '../../../src/server/sheets/patience.ts';
import {
  ask,
  click,
  columnOf,
  freshSheet,
  livingSchool,
  setUp,
  valueOf,
  type School,
} from './school.ts';

const HEADER =
  'deviceId,serialNumber,model,lastPolicySync,orgUnitPath,provisionStatus,annotatedAssetId,annotatedUser,annotatedLocation,annotatedNotes';

function start(count: number) {
  const lines = Array.from({ length: count }, (_, at) => {
    const number = String(at + 1).padStart(5, '0');
    return `google-${number},SER${number},Chromebook 311,2026-08-30,/Students,PROVISIONED,LF-${number},,,`;
  });
  return {
    kind: 'devices',
    files: [{ name: 'devices.csv', text: [HEADER, ...lines].join('\r\n') }],
    school: 'LMS',
    deployment: '1:1',
    commandId: 'import-0001',
    unticked: [],
    leavers: 'keep',
  };
}

/** Spends what the account may read in a minute, as a busy counter on the same account does. */
function spendReads(school: School): void {
  for (let read = 0; read < 60; read += 1) {
    const reply = ask(school, 'loadDevice', { deviceId: 'D-999999' });
    if (!reply.ok && reply.code === 'google-failed') return;
  }
}

describe('an import of some thousand lines', () => {
  test('waits for the next minute when the reads are spent, and comes to its end', () => {
    const school = freshSheet();
    setUp(school);
    spendReads(school);
    let progress = valueOf(school, 'startImport', start(4000));
    for (let call = 0; call < 20 && !progress.finished; call += 1) {
      spendReads(school);
      progress = valueOf(school, 'continueImport', { importId: 'import-0001' });
    }
    expect(progress).toMatchObject({ finished: true, added: 4000 });
    expect(new Set(columnOf(school, 'Devices', 'Asset tag')).size).toBe(4000);
  });

  test('that Google stops half-way answers with how far it came, and then why', () => {
    const school = freshSheet();
    setUp(school);
    for (let write = 6; write <= 60; write += 1) {
      school.world.faults.failAt(write, 'Quota exceeded for quota metric', {
        functionName: 'startImport',
        call: 'Sheets.Spreadsheets.batchUpdate',
      });
    }
    const progress = valueOf(school, 'startImport', start(4000));
    school.world.faults.clear();
    expect(progress.finished).toBe(false);
    expect(progress.done).toBeGreaterThan(0);
    expect(progress.done).toBeLessThan(4000);
    const rest = valueOf(school, 'continueImport', { importId: 'import-0001' });
    expect(rest).toMatchObject({ finished: true, added: 4000 });
  });
});

test('the night does its work though the reads of the minute are spent', () => {
  const school = livingSchool();
  click(school, 'removeTriggers');
  school.world.advanceDays(1);
  setUp(school);
  spendReads(school);
  const before = school.world.now();
  school.project.fire('tick');
  expect(columnOf(school, 'History', 'Summary')).toContain('The nightly job is done');
  const waited = school.world.now() - before;
  expect(waited).toBeGreaterThan(30_000);
  expect(waited).toBeLessThan(360_000);
});

test('a desk is told within seconds', () => {
  const school = livingSchool();
  spendReads(school);
  const before = school.world.now();
  const reply = ask(school, 'checkIn', { commandId: 'desk-0001', deviceId: 'D-000001' });
  expect(reply).toMatchObject({ ok: false, code: 'google-failed' });
  expect(school.world.now() - before).toBeLessThan(10_000);
});

describe('patience', () => {
  const busy = () => {
    throw new Error('API call failed with error: Quota exceeded for quota metric');
  };
  function clockAt(start: number) {
    const waits: number[] = [];
    let now = start;
    return {
      waits,
      epoch: () => now,
      sleep: (ms: number) => {
        waits.push(ms);
        now += ms;
      },
    };
  }

  test('waits twice as long each time, seventy seconds in all, then says what Google said', () => {
    const clock = clockAt(0);
    expect(() => patience(1_000_000, clock)(busy)).toThrow('Quota exceeded');
    expect(clock.waits).toEqual([1000, 2000, 4000, 8000, 16000, 32000, 7000]);
  });

  test('never waits past its end, and not at all for what waiting does not cure', () => {
    const clock = clockAt(0);
    expect(() => patience(2_500, clock)(busy)).toThrow('Quota exceeded');
    expect(clock.epoch()).toBe(2_500);
    const broken = () => {
      throw new Error('Bug: something else');
    };
    expect(() => patience(1_000_000, clock)(broken)).toThrow('Bug');
    expect(clock.epoch()).toBe(2_500);
  });

  test('the impatient do it once', () => {
    expect(() => impatient(busy)).toThrow('Quota exceeded');
    expect(impatient(() => 1)).toBe(1);
  });

  test('an answer that says busy is asked for again', () => {
    const clock = clockAt(0);
    let left = 3;
    expect(
      patience(1_000_000, clock)(
        () => (left -= 1),
        (answer) => answer > 0,
      ),
    ).toBe(0);
    expect(clock.waits).toEqual([1000, 2000]);
  });
});
