/** Overdue letters: once a step, never after the return, never from a copy, and only what may be said. */
import {
  ADMIN,
  DESK,
  again,
  columnOf,
  later,
  livingSchool,
  valueOf,
  type School,
} from './school.ts';

/** Tansy has a device that is due on the fourth day of school. */
function lendingSchool(prepare: (school: School) => void = () => undefined): School {
  const school = livingSchool();
  prepare(school);
  const request = {
    commandId: 'command-0001',
    deviceId: 'D-000001',
    personId: 'p-1',
    due: '2026-09-04',
  };
  valueOf(school, 'checkOut', request, DESK);
  return school;
}

/** Types into a cell of the first row under a header. */
function type(school: School, tab: string, header: string, text: string): void {
  const column = String.fromCharCode(65 + (school.file.values(tab)[0] ?? []).indexOf(header));
  school.file.edit(tab, `${column}2`, [[text]], ADMIN);
}

test('goes to the family in words without amounts or other families, and replies reach the desk', () => {
  const school = lendingSchool();
  later(school, 4);
  const [mail, ...others] = school.world.sentMail();
  expect(others).toEqual([]);
  expect([...(mail?.to ?? [])].sort()).toEqual([
    'quillfeather@families.example',
    'tansy@larkfield.example',
  ]);
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
  // Whoever is asked about a letter finds it by what stood in the inbox.
  expect(columnOf(school, 'Outbox', 'Subject')).toEqual([mail?.subject]);
});

test('that Google took without an answer is shown to a person, and not sent again', () => {
  const school = lendingSchool();
  school.world.faults.failAfter(1, 'Service timed out: Mail', {
    functionName: 'tick',
    call: 'MailApp.sendEmail',
  });
  for (const days of [4, 0.1, 0.5]) later(school, days);
  expect(school.world.sentMail()).toHaveLength(1);
  expect(columnOf(school, 'Outbox', 'State')).toEqual(['Unknown']);
});

test('goes once for each step, and no more', () => {
  const school = lendingSchool();
  for (const days of [4, 1, 3, 1, 4, 2, 10]) later(school, days);
  expect(school.world.sentMail()).toHaveLength(3);
});

test('never goes after the device is back', () => {
  const school = lendingSchool();
  valueOf(school, 'checkIn', { commandId: 'command-0002', deviceId: 'D-000001' }, DESK);
  later(school, 10);
  expect(school.world.sentMail()).toEqual([]);
});

test('goes in Spanish to who reads Spanish', () => {
  const school = lendingSchool((one) => type(one, 'People', 'Language', 'es'));
  later(school, 4);
  const [mail] = school.world.sentMail();
  expect(mail?.body).toContain('Estimada familia de Tansy:');
  expect(mail?.body).toContain('1 día de retraso');
});

test('cannot be turned into another letter by what stands in a cell', () => {
  const school = lendingSchool((one) => {
    type(one, 'People', 'Given name', 'Tansy\r\nBcc: x@evil.example');
    type(one, 'People', 'Guardian e-mails', '"a" <b@evil.example>, q@families.example\nBcc: c');
    type(one, 'Settings', 'Value', '<script>alert(1)</script>\r\nBcc: x@evil.example');
  });
  later(school, 4);
  const [mail] = school.world.sentMail();
  expect(mail).toBeDefined();
  expect(`${mail?.subject}${mail?.name}`).not.toMatch(/[\r\n]/);
  expect(mail?.bcc).toEqual([]);
  expect(mail?.to.join()).not.toContain('evil');
  expect(mail?.htmlBody).not.toContain('<script');
});

test('goes at most once wherever the run is killed, and is never silently lost', () => {
  const school = lendingSchool();
  const before = school.world.snapshot();
  later(school, 4);
  const calls = school.world.faults.lastCallCount();
  expect(calls).toBeGreaterThan(50);
  for (let call = 1; call <= calls; call += 1) {
    const harmed = again(school, before);
    harmed.world.faults.killAt(call, { functionName: 'tick' });
    later(harmed, 4);
    harmed.world.faults.clear();
    // Later than any run could live, so that what it had claimed is known to be left behind.
    harmed.world.advanceTo(harmed.world.now() + 20 * 60_000);
    harmed.project.fire('tick');
    const sent = harmed.world.sentMail().length;
    const states = columnOf(harmed, 'Outbox', 'State');
    expect({ call, sent, states }).toEqual(
      states[0] === 'Unknown'
        ? { call, sent: Math.min(sent, 1), states: ['Unknown'] }
        : { call, sent: 1, states: ['Sent'] },
    );
  }
});

test('waits for tomorrow where Google sends no more today', () => {
  const school = lendingSchool();
  school.world.faults.failAt(1, 'Service invoked too many times for one day: email.', {
    functionName: 'tick',
    call: 'MailApp.sendEmail',
  });
  later(school, 4);
  expect(school.world.sentMail()).toEqual([]);
  expect(columnOf(school, 'Outbox', 'State')).toEqual(['Queued']);
  later(school, 1);
  expect(school.world.sentMail()).toHaveLength(1);
});

describe('one row that a person made unreadable keeps only its own letter back', () => {
  /** Two families, each with a device that is late. */
  function twoLate(): School {
    const school = livingSchool();
    for (const number of [1, 2]) {
      const ids = { deviceId: `D-00000${number}`, personId: `p-${number}` };
      const request = { commandId: `command-000${number}`, ...ids, due: '2026-09-04' };
      valueOf(school, 'checkOut', request, DESK);
    }
    return school;
  }

  test('a word among the numbers of a loan', () => {
    const school = twoLate();
    type(school, 'Loans', 'Renewals', 'many');
    later(school, 4);
    expect(school.world.sentMail().map(({ subject }) => subject)).toEqual([
      'Wren’s school device was due Fri, Sep 4',
    ]);
  });

  test('a word among the numbers of the Outbox', () => {
    const school = twoLate();
    const nobodySends = { functionName: 'tick', call: 'MailApp.getRemainingDailyQuota' };
    school.world.faults.killAt(1, nobodySends);
    later(school, 4);
    expect(columnOf(school, 'Outbox', 'State')).toEqual(['Queued', 'Queued']);
    type(school, 'Outbox', 'Attempts', 'many');
    school.project.fire('tick');
    expect(school.world.sentMail()).toHaveLength(1);
    school.project.fire('tick');
    expect(school.world.sentMail()).toHaveLength(1);
  });
});
