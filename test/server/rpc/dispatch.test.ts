/** What every call from the sidebar promises: shape, right, lock, and a reply of plain JSON. */
import type { Api } from '../../../src/contract/api.ts';
import {
  ADMIN,
  DESK,
  TEACHER,
  ask,
  columnOf,
  freshSheet,
  livingSchool,
  valueOf,
} from '../google/school.ts';

/** Those that take a request; the others ignore what they are given. */
const CALLS: (keyof Api)[] = [
  'loadDevice',
  'loadPerson',
  'loadHistory',
  'showRow',
  'offerCheckOut',
  'checkOut',
  'checkIn',
  'takeDeposit',
  'undo',
  'previewImport',
  'startImport',
  'continueImport',
  'undoImport',
  'resolveFinding',
];

const CHECK_OUT = { commandId: 'command-0001', deviceId: 'D-000001', personId: 'p-1' };

describe('the way of a device through the counter', () => {
  test('out, in, deposit and undo by the index and its hints', () => {
    const school = livingSchool();
    const index = valueOf(school, 'loadIndex', undefined, DESK);
    expect(index.me).toEqual({ email: DESK, right: 'Desk' });
    expect(index.devices.assetTag).toEqual(['LF-0001', 'LF-0002', 'LF-0003']);
    const hints = { deviceRow: index.devices.row[0], personRow: index.people.row[0] };
    const out = valueOf(school, 'checkOut', { ...CHECK_OUT, ...hints }, DESK);
    expect(out.personName).toBe('Tansy Quillfeather');
    expect(columnOf(school, 'Devices', 'Status')[0]).toBe('Out');

    const paid = valueOf(
      school,
      'takeDeposit',
      { commandId: 'command-0002', personId: 'p-1', amount: 5000, method: 'Cash' },
      DESK,
    );
    expect(paid.depositHeld).toBe(5000);
    expect(valueOf(school, 'loadPerson', { personId: 'p-1' }).devices).toHaveLength(1);
    expect(valueOf(school, 'loadDevice', { deviceId: 'D-000001' }).holderName).toBe(
      'Tansy Quillfeather',
    );

    const back = valueOf(school, 'checkIn', { commandId: 'command-0003', deviceId: 'D-000001' });
    expect(back.device.status).toBe('Available');
    const undone = valueOf(school, 'undo', { commandId: 'command-0004', number: back.head }, DESK);
    expect(undone.summary).toContain('Undid');
    expect(columnOf(school, 'Devices', 'Status')[0]).toBe('Out');
    const story = valueOf(school, 'loadHistory', { tab: 'Devices', key: 'D-000001' });
    expect(story[0]?.summary).toContain('Undid');
    expect(valueOf(school, 'loadToday').recent[0]?.by).toBe(DESK);
  });

  test('a check-out with hints reads twice at most, writes once, and at most 500 cells', () => {
    const school = livingSchool();
    const { devices, people } = valueOf(school, 'loadIndex', undefined, DESK);
    const request = { ...CHECK_OUT, deviceRow: devices.row[0], personRow: people.row[0] };
    const { execution } = school.project.run('checkOut', [request], DESK);
    expect(execution.meter.reads).toBeLessThanOrEqual(2);
    expect(execution.meter.writes).toBe(1);
    expect(execution.meter.cellsRead).toBeLessThanOrEqual(500);
  });
});

describe('rights', () => {
  test('a blank or unlisted account may look, and is told what it would need', () => {
    const school = livingSchool();
    expect(valueOf(school, 'loadIndex', undefined, TEACHER).me.right).toBe('Read-only');
    expect(ask(school, 'checkOut', CHECK_OUT, TEACHER)).toEqual({
      ok: false,
      code: 'not-allowed',
      facts: { email: TEACHER, right: 'Read-only', verb: 'checkOut', needs: ['Admin', 'Desk'] },
    });
    expect(columnOf(school, 'Devices', 'Status')[0]).toBe('Available');
  });

  test('the desk may not import, take over the jobs or adopt a file', () => {
    const school = livingSchool();
    const files = [{ name: 'users.csv', text: 'a,b\n1,2\n' }];
    const refused = [
      ask(school, 'previewImport', { kind: 'roster', files }, DESK),
      ask(
        school,
        'startImport',
        { kind: 'roster', files, commandId: 'import-1', unticked: [], leavers: 'keep' },
        DESK,
      ),
      ask(school, 'undoImport', { commandId: 'undo-import-1', importId: 'import-1' }, DESK),
      ask(school, 'takeOverTriggers', undefined, DESK),
      ask(school, 'adoptThisFile', undefined, DESK),
    ];
    for (const reply of refused) expect(reply).toMatchObject({ ok: false, code: 'not-allowed' });
  });

  test('a right that was taken away counts at once', () => {
    const school = livingSchool();
    school.file.edit('Staff', 'C3', [['Read-only']], ADMIN);
    expect(ask(school, 'checkOut', CHECK_OUT, DESK)).toMatchObject({ code: 'not-allowed' });
  });
});

describe('requests of the wrong shape', () => {
  const HOSTILE: unknown[] = [
    'D-000001',
    42,
    true,
    [],
    [['checkOut']],
    {},
    { deviceId: { $ne: '' } },
    { deviceId: 'D-000001', row: -1 },
    { deviceId: 'D-000001', row: '2' },
    { ...CHECK_OUT, commandId: '' },
    { ...CHECK_OUT, commandId: "x'; DROP" },
    { ...CHECK_OUT, due: '31/12/2026' },
    { ...CHECK_OUT, deviceId: 'x'.repeat(5000) },
    { ...CHECK_OUT, accessories: new Array(1000).fill('Charger') },
    { ...CHECK_OUT, deposit: { cents: 1e300, method: 'Cash' } },
    { ...CHECK_OUT, status: 'Retired' },
    { constructor: { prototype: {} } },
    { tab: '_Head', row: 0 },
  ];

  test('are refused with where they went wrong, and nothing is written', () => {
    const school = livingSchool();
    const devices = school.file.values('Devices');
    for (const name of CALLS) {
      // Google counts reads per minute, and so does the emulator.
      school.world.advanceTo(school.world.now() + 61_000);
      for (const request of HOSTILE) {
        const result = school.project.run(name, [request], ADMIN);
        expect(result.ok).toBe(true);
        const reply = (result as { value: { ok: boolean; code: string; facts: object } }).value;
        if (reply.ok) continue;
        expect(['bad-request', 'device-unknown', 'person-unknown']).toContain(reply.code);
        expect(JSON.stringify(reply.facts)).not.toMatch(/at .*\.ts|Code\.js/);
      }
    }
    expect(school.file.values('Devices')).toEqual(devices);
    expect(columnOf(school, 'Loans', 'Loan ID')).toEqual([]);
    expect(new Set(columnOf(school, 'History', 'Command'))).not.toContain('check out');
  });

  test('a repeated command ID takes effect once and is still answered', () => {
    const school = livingSchool();
    const first = valueOf(school, 'checkOut', CHECK_OUT, DESK);
    const again = valueOf(school, 'checkOut', CHECK_OUT, DESK);
    expect(again).toMatchObject({ head: first.head, loanId: first.loanId });
    expect(columnOf(school, 'Loans', 'Loan ID')).toHaveLength(1);
  });
});

describe('what comes back', () => {
  test('is plain JSON, whatever the call', () => {
    const school = livingSchool();
    valueOf(school, 'checkOut', CHECK_OUT, DESK);
    school.file.select('Devices', 'B2', ADMIN);
    const replies = [
      ask(school, 'loadIndex'),
      ask(school, 'loadToday'),
      ask(school, 'loadDevice', { deviceId: 'D-000001' }),
      ask(school, 'loadPerson', { personId: 'p-1' }),
      ask(school, 'loadHistory', { tab: 'Devices', key: 'D-000001' }),
      ask(school, 'loadSelection'),
      ask(school, 'showRow', { tab: 'Devices', row: 3 }),
      ask(school, 'offerCheckOut', { deviceId: 'D-000002', personId: 'p-2' }),
      ask(school, 'loadImport'),
    ];
    for (const reply of replies) {
      expect(reply).toMatchObject({ ok: true });
      expect(JSON.parse(JSON.stringify(reply))).toEqual(reply);
    }
    expect(school.file.selection(ADMIN)).toMatchObject({ tab: 'Devices' });
  });

  test('names the device that is selected in the Sheet', () => {
    const school = livingSchool();
    school.file.select('Devices', 'C3', ADMIN);
    expect(valueOf(school, 'loadSelection')).toEqual({
      tab: 'Devices',
      key: 'D-000002',
      title: 'LF-0002, Chromebook 311',
    });
    school.file.select('Settings', 'A2', ADMIN);
    expect(valueOf(school, 'loadSelection')).toBeNull();
  });

  test('says that a Sheet is not set up, rather than failing', () => {
    const school = freshSheet();
    expect(ask(school, 'loadIndex')).toMatchObject({ ok: false, code: 'not-set-up' });
    expect(ask(school, 'checkOut', CHECK_OUT)).toMatchObject({ ok: false, code: 'not-set-up' });
  });

  test('names tab, row and column of what cannot be read', () => {
    const school = livingSchool();
    school.file.edit('Devices', 'A1', [['Our number']], ADMIN);
    expect(ask(school, 'checkOut', CHECK_OUT)).toMatchObject({
      ok: false,
      code: 'sheet-unreadable',
      facts: { tab: 'Devices', row: 1 },
    });
  });

  test('tells what Google said, without a stack, and logs the cause', () => {
    const school = livingSchool();
    school.world.faults.failAt(1, 'Service Spreadsheets failed while accessing document', {
      call: 'Sheets.Spreadsheets.Values.batchGet',
    });
    const result = school.project.run('loadIndex', [], ADMIN);
    expect(result).toMatchObject({ ok: true, value: { ok: false, code: 'google-failed' } });
    expect(result.execution.logs.join()).toContain('loadIndex failed');
  });
});

test('while another desk saves for 10 seconds, a command is refused as busy and changes nothing', () => {
  const school = livingSchool();
  let refused: unknown;
  school.world.faults.runBefore(
    1,
    () => {
      refused = ask(
        school,
        'checkOut',
        { commandId: 'command-0009', deviceId: 'D-000002', personId: 'p-2' },
        DESK,
      );
    },
    { functionName: 'checkOut', call: 'Sheets.Spreadsheets.batchUpdate' },
  );
  valueOf(school, 'checkOut', CHECK_OUT, ADMIN);
  expect(refused).toMatchObject({ ok: false, code: 'busy', facts: { seconds: 10 } });
  expect(columnOf(school, 'Loans', 'Loan ID')).toHaveLength(1);
  expect(columnOf(school, 'Devices', 'Status')).toEqual(['Out', 'Available', 'Available']);
});
