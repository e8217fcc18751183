/** Setup from the menu: makes what is missing, touches nothing that is there, and says so. */
import {
  ADMIN,
  DESK,
  click,
  columnOf,
  freshSheet,
  livingSchool,
  setUp,
  typeRows,
} from './school.ts';

const TABS = [
  'Devices',
  'People',
  'Rooms',
  'Loans',
  'Deposits',
  'Counts',
  'Findings',
  'Outbox',
  'History',
  'Settings',
  'Policies',
  'Alert steps',
  'Staff',
];
const HANDLERS = ['onCountForm', 'onSheetChange', 'onSheetEdit', 'tick'];

const handlersOf = (school: ReturnType<typeof freshSheet>) =>
  school.project
    .triggers()
    .map(({ handler }) => handler)
    .sort();

describe('the menu', () => {
  test('is built before anyone authorised anything', () => {
    const { project } = freshSheet();
    expect(project.open(DESK).ok).toBe(true);
    const [menu] = project.menus(DESK);
    expect(menu?.title).toBe('Rollcall');
    const functions = menu?.items.flatMap(({ functionName }) => functionName ?? []);
    expect(functions).toEqual([
      'openSidebar',
      'openImport',
      'checkNow',
      'setUp',
      'takeOverMenu',
      'removeTriggers',
    ]);
  });

  test('opens the sidebar and the import dialog', () => {
    const { project } = freshSheet();
    expect(project.clickMenu('openSidebar', ADMIN).ok).toBe(true);
    expect(project.ui(ADMIN).sidebar?.title).toBe('Rollcall');
    expect(project.clickMenu('openImport', ADMIN).ok).toBe(true);
    expect(project.ui(ADMIN).dialog?.modal).toBe(false);
  });
});

describe('Setup on a fresh spreadsheet', () => {
  test('makes the tabs, the tables, the form and the triggers, and says so', () => {
    const school = freshSheet();
    const said = setUp(school);
    expect(said).toContain('Created 13 tabs.');
    expect(said).toContain('You are the Admin');
    const names = school.file.tabs().map(({ name }) => name);
    for (const tab of TABS) expect(names).toContain(tab);
    expect(columnOf(school, 'Policies', 'Deployment')[0]).toBe('1:1');
    expect(columnOf(school, 'Staff', 'E-mail')).toEqual([ADMIN]);
    expect(handlersOf(school)).toEqual(HANDLERS);
  });

  test('makes one form, published, with the e-mail of who answers, into this spreadsheet', () => {
    const school = freshSheet();
    setUp(school);
    const [form, ...others] = school.world.forms();
    expect(others).toEqual([]);
    expect(form).toMatchObject({
      title: 'Room count',
      published: true,
      collectsEmail: true,
      destinationId: school.file.id,
    });
    expect(form?.items().map(({ title }) => title)).toEqual([
      'Room',
      'Expected here today',
      'Is everything here and working?',
      'What is missing?',
      'What needs repair?',
      'What needs replacing?',
      'What is here that belongs elsewhere?',
      'Anything else?',
    ]);
    const settings = columnOf(school, 'Settings', 'Setting');
    const formId = columnOf(school, 'Settings', 'Value')[settings.indexOf('Count form ID')];
    expect(formId).toBe(form?.id);
  });
});

describe('Setup again', () => {
  test('finds everything in place and writes nothing', () => {
    const school = freshSheet();
    setUp(school);
    const history = school.file.values('History').length;
    expect(setUp(school)).toContain('Everything was in place.');
    expect(school.file.values('History')).toHaveLength(history);
    expect(school.world.forms()).toHaveLength(1);
    expect(handlersOf(school)).toEqual(HANDLERS);
  });

  test('brings a deleted tab back, and leaves changed rows alone', () => {
    const school = freshSheet();
    setUp(school);
    school.file.edit('Policies', 'A2', [['1:1', 'Student, Teacher']], ADMIN);
    school.file.deleteTab('Alert steps', ADMIN);
    const said = setUp(school);
    expect(said).toContain('Created 1 tab.');
    expect(said).toContain('Alert steps came back with 3 rows, after somebody deleted the tab.');
    expect(columnOf(school, 'Alert steps', 'Step')).toHaveLength(3);
    expect(columnOf(school, 'Policies', 'May hold')[0]).toBe('Student, Teacher');
  });

  test('puts back a setting that was deleted, and only that', () => {
    const school = freshSheet();
    setUp(school);
    school.file.edit('Settings', 'B2', [['Larkfield Middle School']], ADMIN);
    school.file.deleteRows('Settings', 3, 1, ADMIN);
    expect(setUp(school)).toContain('Put 1 setting into Settings.');
    expect(columnOf(school, 'Settings', 'Value')).toContain('Larkfield Middle School');
    expect(columnOf(school, 'Settings', 'Setting')).toHaveLength(11);
  });

  test('does not bring back policies that a school deleted on purpose', () => {
    const school = freshSheet();
    setUp(school);
    school.file.deleteRows('Policies', 7, 1, ADMIN);
    setUp(school);
    expect(columnOf(school, 'Policies', 'Deployment')).toHaveLength(5);
  });

  test('switches the triggers on again after they were removed', () => {
    const school = freshSheet();
    setUp(school);
    expect(click(school, 'removeTriggers')).toContain('Triggers removed');
    expect(handlersOf(school)).toEqual([]);
    expect(setUp(school)).toContain('Switched on 4 triggers');
    expect(handlersOf(school)).toEqual(HANDLERS);
  });

  test('fills the rooms into the form and a link into each room', () => {
    const school = livingSchool();
    setUp(school);
    const [link = ''] = columnOf(school, 'Rooms', 'Form link');
    expect(link).toContain('viewform');
    expect(decodeURIComponent(link.replace(/\+/g, ' '))).toContain('3: LF-0001 to LF-0003');
    const [form] = school.world.forms();
    expect(form?.items()[0]?.choices).toEqual(['LMS-207, Ms. Cricklewood']);
  });

  test('says in the link of a room without devices that nothing is expected there', () => {
    const school = livingSchool();
    typeRows(school, 'Rooms', [{ 'Room ID': 'LMS-210', School: 'LMS', Name: 'Ms. Tilbury' }]);
    setUp(school);
    const link = columnOf(school, 'Rooms', 'Form link')[1] ?? '';
    expect([...new URL(link).searchParams.values()]).toEqual(
      expect.arrayContaining(['LMS-210, Ms. Tilbury', '0: nothing is expected here']),
    );
  });
});

describe('Setup among other things', () => {
  test('leaves tabs of other origin alone', () => {
    const school = freshSheet();
    school.file.addTab('Bus routes', ADMIN);
    school.file.edit(
      'Bus routes',
      'A1',
      [
        ['Route', 'Driver'],
        ['7', 'Wren'],
      ],
      ADMIN,
    );
    setUp(school);
    expect(school.file.values('Bus routes')).toEqual([
      ['Route', 'Driver'],
      ['7', 'Wren'],
    ]);
  });

  test('warns where script and spreadsheet have different time zones', () => {
    const school = freshSheet({ timeZone: 'Europe/Madrid' });
    expect(setUp(school)).toContain('Europe/Madrid');
  });

  test('is refused to anyone but an Admin once there is one, and changes nothing', () => {
    const school = freshSheet();
    setUp(school);
    const history = school.file.values('History').length;
    expect(setUp(school, DESK)).toContain('Only an Admin may do this');
    expect(school.file.values('History')).toHaveLength(history);
    expect(new Set(school.project.triggers().map(({ owner }) => owner))).toEqual(new Set([ADMIN]));
  });
});

describe('Setup that is killed', () => {
  test('is finished by running it once more, wherever it died', () => {
    const counting = freshSheet();
    setUp(counting);
    const calls = counting.world.faults.lastCallCount();
    expect(calls).toBeGreaterThan(40);
    for (let n = 1; n <= calls; n += 1) {
      const school = freshSheet();
      school.world.faults.killAt(n, { functionName: 'setUp' });
      school.project.clickMenu('setUp', ADMIN);
      school.world.faults.clear();
      setUp(school);
      expect(setUp(school)).toContain('Everything was in place.');
      expect(columnOf(school, 'Policies', 'Deployment')).toHaveLength(6);
      expect(columnOf(school, 'Staff', 'E-mail')).toEqual([ADMIN]);
      expect(handlersOf(school)).toEqual(HANDLERS);
      // A form made just before its ID could be kept is the one thing that stays behind, unused.
      const [form, ...others] = school.world
        .forms()
        .filter(({ destinationId }) => destinationId !== null);
      expect(others).toEqual([]);
      expect(form).toMatchObject({ title: 'Room count', published: true, collectsEmail: true });
      expect(form?.items()).toHaveLength(8);
    }
  });
});
