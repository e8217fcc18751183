/** Triggers belong to one account; copies and restored versions stand still until an admin has spoken. */
import {
  ADMIN,
  DESK,
  TEACHER,
  ask,
  click,
  columnOf,
  later,
  livingSchool,
  setUp,
  typeRows,
  valueOf,
} from './school.ts';
import type { School } from './school.ts';

function withSecondAdmin(): School {
  const school = livingSchool();
  school.file.edit('Staff', 'C3', [['Admin']], ADMIN);
  return school;
}

function ownersOf(school: School): string[] {
  return [...new Set(school.project.triggers().map(({ owner }) => owner))].sort();
}

describe('the account that the jobs run under', () => {
  test('changes by take-over, and the other account’s triggers leave at once', () => {
    const school = withSecondAdmin();
    expect(click(school, 'takeOverMenu', DESK)).toContain('Taken over');
    expect(ownersOf(school)).toEqual([DESK, ADMIN].sort());
    const settings = columnOf(school, 'Settings', 'Setting');
    const owner = columnOf(school, 'Settings', 'Value')[settings.indexOf('Trigger owner')];
    expect(owner).toBe(DESK);
    const runs = school.project.fire('tick');
    const idle = runs.find(({ execution }) => execution.as === ADMIN);
    expect(idle?.execution.meter.writes).toBe(0);
    expect(idle?.execution.meter.reads).toBeLessThanOrEqual(1);
  });

  test('mails go once, from the new account, though both have triggers', () => {
    const school = withSecondAdmin();
    const due = '2026-09-02';
    const request = { commandId: 'command-0001', deviceId: 'D-000001', personId: 'p-1', due };
    valueOf(school, 'checkOut', request, DESK);
    valueOf(school, 'takeOverTriggers', undefined, DESK);
    school.world.advanceDays(2);
    expect(school.world.sentMail().map(({ from }) => from)).toEqual([DESK]);
  });

  test('cannot be taken over by the desk', () => {
    const school = livingSchool();
    expect(click(school, 'takeOverMenu', DESK)).toContain('Only an Admin may do this');
    expect(ownersOf(school)).toEqual([ADMIN]);
  });

  test('a late heartbeat is shown, with since when and whose', () => {
    const school = livingSchool();
    school.project.fire('tick');
    expect(valueOf(school, 'loadToday').warnings).toEqual([]);
    click(school, 'removeTriggers');
    school.world.advanceDays(2);
    expect(valueOf(school, 'loadToday').warnings).toMatchObject([
      { code: 'heartbeat-late', facts: { owner: ADMIN } },
    ]);
  });
});

describe('a copied file', () => {
  function copyOf(school: School): School {
    const file = school.world.copySpreadsheet(school.file.id, { title: 'Copy', owner: ADMIN });
    return { world: school.world, file, project: school.world.project(file.id) };
  }

  test('sends nothing and writes nothing until an admin puts it to use', () => {
    const school = livingSchool();
    const due = '2026-09-02';
    const request = { commandId: 'command-0001', deviceId: 'D-000001', personId: 'p-1', due };
    valueOf(school, 'checkOut', request, DESK);
    const copy = copyOf(school);
    click(school, 'removeTriggers');
    expect(click(copy, 'setUp')).toContain('This file is a copy');
    expect(copy.project.triggers()).toEqual([]);
    school.world.advanceDays(3);
    copy.project.run('tick', [], ADMIN);
    expect(school.world.sentMail()).toEqual([]);
    expect(valueOf(copy, 'loadToday').warnings).toContainEqual({ code: 'copied-file', facts: {} });
    const other = { ...request, commandId: 'command-0002', deviceId: 'D-000002', personId: 'p-2' };
    expect(ask(copy, 'checkOut', other)).toMatchObject({ ok: false, code: 'copied-file' });

    valueOf(copy, 'adoptThisFile');
    expect(setUp(copy)).toContain('Switched on 4 triggers');
    copy.project.fire('tick');
    expect(school.world.sentMail()).toHaveLength(1);
    expect(school.world.forms().filter((form) => form.destinationId === copy.file.id)).not.toEqual(
      [],
    );
  });
});

describe('a restored version', () => {
  test('stands still, so that no letter goes a second time, until an admin says it counts', () => {
    const school = livingSchool();
    const due = '2026-09-02';
    const request = { commandId: 'command-0001', deviceId: 'D-000001', personId: 'p-1', due };
    valueOf(school, 'checkOut', request, DESK);
    const version = school.world.saveVersion(school.file.id);
    later(school, 2);
    expect(school.world.sentMail()).toHaveLength(1);
    school.world.restoreVersion(school.file.id, version, ADMIN);
    school.project.fire('tick');
    expect(school.world.sentMail()).toHaveLength(1);
    expect(valueOf(school, 'loadToday').warnings).toContainEqual({
      code: 'restored-version',
      facts: {},
    });
  });
});

describe('rights by the tab Staff', () => {
  test('a misspelt right holds nobody up but whom it stands for', () => {
    const school = livingSchool();
    const slip = { 'E-mail': 'fern.slipworthy@larkfield.example', Right: 'Boss' };
    typeRows(school, 'Staff', [slip]);
    const request = { commandId: 'command-0001', deviceId: 'D-000001', personId: 'p-1' };
    expect(ask(school, 'checkOut', request, DESK)).toMatchObject({ ok: true });
  });

  test('who may not set up is refused before anything is made, also where a header is missing', () => {
    const school = livingSchool();
    const { file } = school;
    const column = (file.values('Policies')[0] ?? []).indexOf('Deposit');
    file.edit('Policies', `${String.fromCharCode(65 + column)}1`, [['Pledge']], ADMIN);
    const writes = school.world.executions().length;
    expect(click(school, 'setUp', TEACHER)).toContain('Admin');
    for (const { meter } of school.world.executions().slice(writes)) expect(meter.writes).toBe(0);
  });
});
