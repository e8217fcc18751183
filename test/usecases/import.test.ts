/** Importing rosters and devices: seen first, then applied in slices that a killed run carries on. */
import type {
  ImportFile,
  Preview,
  PreviewRequest,
  StartImportRequest,
} from '../../src/contract/imports.ts';
import { previewImport } from '../../src/usecases/preview-import.ts';
import { startImport, type ImportTools } from '../../src/usecases/run-import.ts';
import { MemoryStaging } from '../support/memory-staging.ts';
import type { MemoryStore } from '../support/memory-store.ts';
import { device, loan, person, room, school } from '../support/records.ts';

const USERS =
  'sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password';

/** A line of users.csv. */
function user(fields: Record<string, string>): string {
  return USERS.split(',')
    .map((name) => fields[name] ?? '')
    .map((value) => (/[",\n]/.test(value) ? `"${value.replace(/"/g, '""')}"` : value))
    .join(',');
}
const wren = {
  sourcedId: 'p-wren',
  enabledUser: 'true',
  orgSourcedIds: 'o-lms',
  role: 'student',
  givenName: 'Wren',
  familyName: 'Applegarth',
  identifier: '90017',
  email: 'wren.applegarth@larkfield.example',
  agentSourcedIds: 'g-1,g-gone',
  grades: '7',
};
const sorrel = {
  sourcedId: 'g-1',
  role: 'guardian',
  orgSourcedIds: 'o-lms',
  givenName: 'Sorrel',
  familyName: 'Applegarth',
  email: 'sorrel.applegarth@home.example',
};
const ORGS = {
  name: 'orgs.csv',
  text: 'sourcedId,status,dateLastModified,name,type\no-d,,,Larkfield District,district\no-lms,,,Larkfield Middle,school\no-hi,,,Larkfield High,school\n',
};
const CLASSES = {
  name: 'classes.csv',
  text: 'sourcedId,title,classType\nc-1,7B,homeroom\nc-2,Algebra,scheduled\n',
};
const ENROLLMENTS = {
  name: 'enrollments.csv',
  text: 'sourcedId,classSourcedId,userSourcedId,role,endDate\ne-1,c-2,p-wren,student,\ne-2,c-1,p-wren,student,2027-06-11\n',
};

function users(...lines: Record<string, string>[]): ImportFile {
  return { name: 'users.csv', text: [USERS, ...lines.map(user)].join('\r\n') };
}
function roster(...lines: Record<string, string>[]): PreviewRequest {
  return { kind: 'roster', files: [users(...lines), ORGS, CLASSES, ENROLLMENTS] };
}
function devices(text: string): PreviewRequest {
  return { kind: 'devices', files: [{ name: 'chrome.csv', text }] };
}
function preview(store: MemoryStore, request: PreviewRequest): Preview {
  const reply = previewImport(store, store, request);
  if (!reply.ok) throw new Error(JSON.stringify(reply));
  return reply.value;
}
function tools(store: MemoryStore, mayGoOn = () => true): ImportTools {
  return { store, columns: store, staging: new MemoryStaging(), mayGoOn };
}
let imports = 0;
function start(
  request: PreviewRequest,
  more: Partial<StartImportRequest> = {},
): StartImportRequest {
  return { ...request, commandId: `imp-${++imports}`, unticked: [], leavers: 'keep', ...more };
}
const problems = (seen: Preview): unknown[] =>
  seen.lines.flatMap((line) => (line.problem ? [[line.problem.code, line.where]] : []));

describe('roster', () => {
  test('a pupil comes with school, homeroom, grade and guardians; guardians are no rows', () => {
    const store = school();
    const reply = startImport(tools(store), start(roster(wren, sorrel)));
    expect(reply).toMatchObject({ ok: true, value: { added: 1, finished: true, total: 1 } });
    expect(store.all('People')).toEqual([person({ grade: '07' })]);
  });

  test('guardians may be linked from their own line only', () => {
    const store = school();
    const files = roster(
      { ...wren, agentSourcedIds: '' },
      { ...sorrel, agentSourcedIds: 'p-wren' },
    );
    startImport(tools(store), start(files));
    expect(store.get('People', 'p-wren').guardianEmails).toBe('sorrel.applegarth@home.example');
  });

  test('imported twice, the second time nothing changes', () => {
    const store = school();
    startImport(tools(store), start(roster(wren, sorrel)));
    expect(preview(store, roster(wren, sorrel)).counts).toMatchObject({ same: 1, changed: 0 });
  });

  test('only fields a roster owns change: loans, money, tier and agreement stay', () => {
    const store = school();
    const kept = { openLoans: 2, balance: 500, depositHeld: 5000, tier: 'B', claims: 1 };
    store.put('People', person({ ...kept, grade: '06', email: 'old@larkfield.example' }));
    const seen = preview(store, roster(wren, sorrel));
    expect(seen.lines[0]?.changes).toEqual([
      { field: 'Grade', from: '06', to: '07' },
      { field: 'E-mail', from: 'old@larkfield.example', to: 'wren.applegarth@larkfield.example' },
    ]);
    startImport(tools(store), start(roster(wren, sorrel)));
    expect(store.get('People', 'p-wren')).toEqual(person({ ...kept, grade: '07' }));
  });

  test('a blank in the file erases nothing', () => {
    const store = school();
    store.put('People', person());
    const bare = { ...wren, identifier: '', email: '', grades: '', agentSourcedIds: '' };
    expect(preview(store, { kind: 'roster', files: [users(bare), ORGS] }).counts.same).toBe(1);
  });

  test('who is marked tobedeleted leaves only when the admin says so, and keeps the device', () => {
    const store = school();
    store.put('People', person({ openLoans: 1 }));
    store.put('Loans', loan());
    const gone = roster({ ...wren, status: 'tobedeleted' });
    expect(preview(store, gone).lines).toMatchObject([
      { mark: 'leaving', title: 'Wren Applegarth, has 1 device' },
    ]);
    startImport(tools(store), start(gone));
    expect(store.get('People', 'p-wren').active).toBe(true);
    startImport(tools(store), start(gone, { leavers: 'deactivate' }));
    expect(store.get('People', 'p-wren')).toEqual(person({ active: false, openLoans: 1 }));
    expect(store.get('Loans', 'L-000001').status).toBe('Open');
  });

  test('a truncated file that would delete half the school is asked about', () => {
    const store = school();
    for (let n = 0; n < 40; n += 1) store.put('People', person({ personId: `p-${n}` }));
    const some = Array.from({ length: 20 }, (_, n) => ({
      ...wren,
      sourcedId: `p-${n}`,
      identifier: `${n}`,
    }));
    const cut = roster(...some);
    expect(preview(store, cut).shrink).toEqual({ leaving: 20, inFile: 20, onSheet: 40 });
    expect(startImport(tools(store), start(cut, { leavers: 'deactivate' }))).toMatchObject({
      ok: false,
      code: 'roster-shrank',
    });
    expect(store.head).toBe(0);
    const confirmed = start(cut, { leavers: 'deactivate', confirmShrink: true });
    startImport(tools(store), confirmed);
    expect(store.all('People').filter((line) => line.active)).toHaveLength(20);
  });

  test('people of schools that were not chosen are left alone, on the Sheet too', () => {
    const store = school();
    store.put('People', person({ personId: 'p-high', school: 'Larkfield High' }));
    const seen = preview(store, { ...roster(wren, sorrel), schools: ['o-lms'] });
    expect(seen.counts).toMatchObject({ new: 1, leaving: 0 });
    expect(seen.schools).toMatchObject([
      { id: 'o-lms', chosen: true, people: 1 },
      { id: 'o-hi', chosen: false, people: 0 },
    ]);
  });

  test('a file of changes only makes nobody leave', () => {
    const store = school();
    store.put('People', person({ personId: 'p-else' }));
    const manifest = { name: 'manifest.csv', text: 'propertyName,value\nfile.users,delta\n' };
    const request = roster(wren);
    const seen = preview(store, { ...request, files: [...request.files, manifest] });
    expect(seen.counts.leaving).toBe(0);
  });

  test('each bad line gets its reason and the good ones go in', () => {
    const seen = preview(
      school(),
      roster(
        wren,
        { ...wren, givenName: 'Twin' },
        { ...wren, sourcedId: '' },
        { ...wren, sourcedId: '6.37702E+15' },
        { ...wren, sourcedId: 'p-2', givenName: '', familyName: '' },
        { ...wren, sourcedId: 'p-3', role: 'wizard' },
        { ...wren, sourcedId: 'p-4', identifier: '4', email: 'not an address' },
        { ...wren, sourcedId: 'p-5', identifier: '90017', email: '' },
      ),
    );
    expect(problems(seen)).toEqual([
      ['id-twice', 'users.csv 3'],
      ['id-missing', 'users.csv 4'],
      ['id-damaged', 'users.csv 5'],
      ['name-missing', 'users.csv 6'],
      ['role-unknown', 'users.csv 7'],
      ['email-bad', 'users.csv 8'],
      ['id-number-twice', 'users.csv 9'],
    ]);
    expect(seen.counts.new).toBe(3);
  });

  test('an unticked line is not applied', () => {
    const store = school();
    const other = { ...wren, sourcedId: 'p-2', identifier: '2', email: '' };
    startImport(tools(store), start(roster(wren, other), { unticked: ['person:p-wren'] }));
    expect(store.all('People').map((line) => line.personId)).toEqual(['p-2']);
  });
});

const FORM_A =
  'deviceId,serialNumber,model,provisionStatus,annotatedAssetId,annotatedUser,annotatedLocation,annotatedNotes,autoUpdateExpiration';
const FORM_B =
  'deviceId,serial number,model,provision status,asset id,annotated user,annotated location,annotated notes,auto update expiration,boot mode,boot mode,notes';

describe('devices', () => {
  test.each([
    [
      'a',
      `${FORM_A}\r\ng-1,SN0412QX,HP Chromebook 11 G9,PROVISIONED,LF-0412 ,x@y.example,Room 207,,2029-06-06\r\n`,
    ],
    [
      'b',
      `${FORM_B}\ng-1,SN0412QX,HP Chromebook 11 G9,PROVISIONED,LF-0412,x@y.example,Room 207,,2029-06,Verified,Verified,\n`,
    ],
  ])('header form %s is read by name', (form, text) => {
    const store = school();
    store.put('Rooms', room());
    startImport(tools(store), start({ ...devices(text), school: 'Larkfield Middle' }));
    expect(store.get('Devices', 'D-000001')).toEqual(
      device({
        make: 'HP',
        model: 'Chromebook 11 G9',
        condition: '',
        homeRoom: 'LMS-207',
        providerRef: 'g-1',
        updatesUntil: form === 'a' ? '2029-06-06' : '2029-06-30',
      }),
    );
  });

  test('blank tags are fine where the serial is there', () => {
    const seen = preview(school(), devices(`${FORM_A}\ng-1,S1,,,,,,,\ng-2,S2,,,,,,,\n`));
    expect(seen.counts).toMatchObject({ new: 2, wrong: 0 });
  });

  test('each bad line gets its reason and the good ones go in', () => {
    const store = school();
    store.put(
      'Devices',
      device({ deviceId: 'D-000007', serial: 'OTHER', assetTag: 'LF-0001' }),
      device({ deviceId: 'D-000008', serial: 'DOUBLE', assetTag: '' }),
      device({ deviceId: 'D-000009', serial: 'double', assetTag: '' }),
    );
    const seen = preview(
      store,
      devices(
        [
          FORM_A,
          'g-1,,Book,,LF-9,,,,',
          'g-2,6.37702E+15,Book,,,,,,',
          'g-3,7312E08,Book,,lf 0001,,,,',
          'g-4,S4,Book,,LF-2,,,,03/04/2029',
          'g-5,S4,Book,,LF-3,,,,',
          'g-6,S6,Book,,A9-77,,,,',
          'g-7,S7,Book,,A9 77,,,,',
          'g-8,DOUBLE,Book,,,,,,',
        ].join('\n'),
      ),
    );
    expect(problems(seen)).toEqual([
      ['serial-missing', 'chrome.csv 2'],
      ['serial-damaged', 'chrome.csv 3'],
      ['serial-twice', 'chrome.csv 6'],
      ['serial-twice-on-sheet', 'chrome.csv 9'],
      ['date-unreadable', 'chrome.csv 5'],
      ['tag-twice', 'chrome.csv 7'],
      ['tag-twice', 'chrome.csv 8'],
      ['tag-on-sheet', 'chrome.csv 4'],
    ]);
    expect(seen.counts).toMatchObject({ new: 4, 'only-here': 3 });
  });

  test('what a person entered is kept: another tag or model is offered unticked', () => {
    const store = school();
    store.put('Devices', device({ model: 'Our words', make: '' }));
    const text = `${FORM_A}\ng-1,sn0412qx,HP Book,DEPROVISIONED,LF-9999,,,,2029-06\n`;
    const seen = preview(store, devices(text));
    expect(seen.lines.map((line) => [line.id, line.unticked ?? false, line.changes])).toEqual([
      [
        'offer:device:sn0412qx',
        true,
        [
          { field: 'Asset tag', from: 'LF-0412', to: 'LF-9999' },
          { field: 'Model', from: 'Our words', to: 'Book' },
          { field: 'Status', from: 'Available', to: 'Retired' },
        ],
      ],
      [
        'device:sn0412qx',
        false,
        [
          { field: 'Make', from: '', to: 'HP' },
          { field: 'Updates until', from: '', to: 'Sat Jun 30, 2029' },
          { field: 'Provider reference', from: '', to: 'g-1' },
        ],
      ],
    ]);
    startImport(tools(store), start(devices(text)));
    expect(store.get('Devices', 'D-000001')).toMatchObject({
      assetTag: 'LF-0412',
      status: 'Available',
    });
    startImport(tools(store), start(devices(text), { ticked: ['offer:device:sn0412qx'] }));
    expect(store.get('Devices', 'D-000001')).toMatchObject({
      assetTag: 'LF-9999',
      status: 'Retired',
    });
  });

  test('a device that is out keeps holder, loan and status whatever the file says', () => {
    const store = school();
    const out = {
      status: 'Out',
      holder: 'p-wren',
      openLoan: 'L-000001',
      due: '2027-06-10',
    } as const;
    store.put('Devices', device(out));
    const text = `${FORM_A}\ng-1,SN0412QX,Lumen Book 11,DISABLED,LF-0412,,,,\n`;
    expect(problems(preview(store, devices(text)))).toEqual([['status-but-out', 'chrome.csv 2']]);
    startImport(tools(store), start(devices(text)));
    expect(store.get('Devices', 'D-000001')).toMatchObject(out);
  });
});

test.each([
  ['an empty file', { name: 'a.csv', text: '' }, 'file-empty'],
  ['a picture', { name: 'a.png', text: '\ufffdPNG\r\n\u001a\n\u0000' }, 'not-a-csv'],
  ['an Excel file', { name: 'a.xlsx', text: 'PK\u0003\u0004\u0014\u0000' }, 'not-a-csv'],
  ['a web page', { name: 'a.csv', text: '<!DOCTYPE html><html></html>' }, 'not-a-csv'],
  ['other columns', { name: 'a.csv', text: 'a,b\n1,2\n' }, 'columns-missing'],
])('%s is refused with its reason', (_title, file, code) => {
  const store = school();
  expect(previewImport(store, store, { kind: 'devices', files: [file] })).toMatchObject({
    ok: false,
    code,
  });
});
