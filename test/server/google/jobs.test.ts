/** Timed work: whatever the triggers do, things happen once, and only under the right account. */
import {
  ADMIN,
  DESK,
  TEACHER,
  ask,
  click,
  columnOf,
  handIn,
  livingSchool,
  setUp,
  valueOf,
  type School,
} from './school.ts';

const DAY = 24 * 3_600_000;

/** Hands a device to Tansy that is due on a day of the first school week. */
function lend(school: School, due = '2026-09-04'): void {
  const request = { commandId: 'command-0001', deviceId: 'D-000001', personId: 'p-1', due };
  valueOf(school, 'checkOut', request, DESK);
}

const MISSING_ONE = {
  Room: 'LMS-207, Ms. Cricklewood',
  'Is everything here and working?': 'No, something is missing or broken',
  'What is missing?': 'lf 0002',
  'What needs repair?': 'LF-0003 b key is gone',
};

function nights(school: School, count: number): void {
  for (let night = 0; night < count; night += 1) school.world.advanceDays(1);
}

describe('a count that was handed in', () => {
  test.each([
    ['no event comes', (school: School) => school.world.advanceTo(school.world.now() + 700_000)],
    ['one event comes', () => undefined],
    [
      'three events come',
      (school: School) => {
        for (let time = 0; time < 3; time += 1) school.project.fire('onCountForm');
      },
    ],
  ])('counts once when %s', (what, events) => {
    const school = livingSchool();
    setUp(school);
    if (what === 'no event comes') school.project.clickMenu('removeTriggers', ADMIN);
    handIn(school, MISSING_ONE);
    if (what === 'no event comes') setUp(school);
    events(school);
    nights(school, 1);
    expect(columnOf(school, 'Counts', 'State')).toEqual(['Counted']);
    expect(columnOf(school, 'Counts', 'By')).toEqual([TEACHER]);
    const kinds = columnOf(school, 'Findings', 'Kind');
    expect(kinds.filter((kind) => kind === 'Missing')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'Needs repair')).toHaveLength(1);
  });

  test('is corrected when the teacher changes the answer, though the event is blank', () => {
    const school = livingSchool();
    setUp(school);
    const answer = handIn(school, MISSING_ONE);
    answer.change({ ...MISSING_ONE, 'What is missing?': '' });
    nights(school, 1);
    expect(columnOf(school, 'Counts', 'State').sort()).toEqual(['Corrected', 'Counted']);
    const open = columnOf(school, 'Findings', 'Status').filter((status) => status === 'Open');
    expect(open).toHaveLength(1);
  });

  test('is not lost when every run of the trigger is killed', () => {
    for (let call = 1; call <= 60; call += 6) {
      const school = livingSchool();
      setUp(school);
      school.world.faults.killAt(call, { functionName: 'onCountForm' });
      handIn(school, MISSING_ONE);
      school.world.faults.clear();
      school.world.advanceTo(school.world.now() + 1_300_000);
      expect(columnOf(school, 'Counts', 'State')).toEqual(['Counted']);
      expect(columnOf(school, 'Findings', 'Kind').sort()).toEqual(['Missing', 'Needs repair']);
    }
  });
});

describe('the overdue letter', () => {
  test('goes to the family once a step, in words without amounts', () => {
    const school = livingSchool();
    lend(school);
    nights(school, 5);
    const [mail, ...others] = school.world.sentMail();
    expect(others).toEqual([]);
    expect(mail?.to.sort()).toEqual(['quillfeather@families.example', 'tansy@larkfield.example']);
    expect(mail).toMatchObject({
      from: ADMIN,
      replyTo: ADMIN,
      name: 'Device desk',
      subject: 'Tansy’s school device was due Fri, Sep 4',
    });
    for (const text of [mail?.body ?? '', mail?.htmlBody ?? '']) {
      expect(text).toContain('LF-0001');
      expect(text).toContain('1 day late');
      expect(text).not.toMatch(/\$|deposit|tier/i);
      expect(text).not.toContain('Applegarth');
    }
    expect(columnOf(school, 'Outbox', 'State')).toEqual(['Sent']);
    nights(school, 20);
    expect(school.world.sentMail()).toHaveLength(3);
  });

  test('never goes after the device is back', () => {
    const school = livingSchool();
    lend(school);
    valueOf(school, 'checkIn', { commandId: 'command-0002', deviceId: 'D-000001' }, DESK);
    nights(school, 15);
    expect(school.world.sentMail()).toEqual([]);
  });

  test('goes in Spanish to who reads Spanish', () => {
    const school = livingSchool();
    const headers = school.file.values('People')[0] ?? [];
    const column = String.fromCharCode(65 + headers.indexOf('Language'));
    school.file.edit('People', `${column}2`, [['es']], ADMIN);
    lend(school);
    nights(school, 5);
    expect(school.world.sentMail()[0]?.body).toContain('Estimada familia de Tansy:');
  });

  test('cannot be turned into another one by what stands in a cell', () => {
    const school = livingSchool();
    const headers = school.file.values('People')[0] ?? [];
    const at = (header: string) => String.fromCharCode(65 + headers.indexOf(header));
    school.file.edit('People', `${at('Given name')}2`, [['Tansy\r\nBcc: x@evil.example']], ADMIN);
    school.file.edit(
      'People',
      `${at('Guardian e-mails')}2`,
      [['q@families.example\nBcc: x@evil.example, "a" <b@evil.example>']],
      ADMIN,
    );
    lend(school);
    nights(school, 5);
    const [mail] = school.world.sentMail();
    expect(mail?.subject).not.toMatch(/[\r\n]/);
    expect(mail?.bcc).toEqual([]);
    expect([...(mail?.to ?? [])].join()).not.toContain('evil');
  });

  test('goes at most once wherever the run that sends it is killed', () => {
    const counting = livingSchool();
    lend(counting);
    nights(counting, 3);
    counting.world.advanceTo(counting.world.now() + DAY - 6 * 3_600_000);
    let n = 1;
    for (const step of [1, 5, 9, 13, 17]) {
      n += step;
      const school = livingSchool();
      lend(school);
      nights(school, 3);
      school.world.faults.killAt(n, {
        functionName: 'tick',
        repeat: true,
        call: 'MailApp.sendEmail',
      });
      school.world.advanceDays(1);
      school.world.faults.clear();
      nights(school, 2);
      expect(school.world.sentMail().length).toBeLessThanOrEqual(1);
    }
  });
});
