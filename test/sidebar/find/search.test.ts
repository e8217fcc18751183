import { buildCatalog, patchDevice } from '../../../src/sidebar/find/catalog.ts';
import { inOrder, resolveScan, search } from '../../../src/sidebar/find/search.ts';
import { anIndex, larkfield } from '../an-index.ts';

const ids = (query: string): string[] =>
  inOrder(search(larkfield(), query)).map((entry) =>
    entry.kind === 'device'
      ? entry.deviceId
      : entry.kind === 'person'
        ? entry.personId
        : entry.roomId,
  );

test('a name finds the person and what they have, in any order of its parts', () => {
  expect(ids('quill')).toEqual(['p1', 'D-000001']);
  expect(ids('feather tan')).toEqual(['p1', 'D-000001']);
  expect(ids('nunez zoe')).toEqual(['p3']);
});

test.each([
  ['0412', 'D-000001'],
  ['lf0533', 'D-000006'],
  ['0081234', 'D-000005'],
  ['d-000002', 'D-000002'],
  ['S-20418', 'p1'],
  ['tansy@', 'p1'],
  ['room 207', 'LMS-207'],
])('%s finds %s', (query, id) => expect(ids(query)).toContain(id));

test('every part must be found', () => {
  expect(ids('quill applegarth')).toEqual([]);
  expect(ids('   ')).toEqual([]);
});

test('a match inside the tag comes before one inside the serial', () => {
  const catalog = buildCatalog(
    anIndex([
      { deviceId: 'D-1', assetTag: 'LF-0001', serial: '7312E20799' },
      { deviceId: 'D-2', assetTag: 'LF-0207', serial: '7312E00000' },
    ]),
  );
  expect(search(catalog, '207').devices.hits.map((device) => device.deviceId)).toEqual([
    'D-2',
    'D-1',
  ]);
});

test('what is not shown is counted', () => {
  const many = Array.from({ length: 30 }, (_, at) => ({
    deviceId: `D-${at}`,
    assetTag: `LF-${at}`,
  }));
  const { devices } = search(buildCatalog(anIndex(many)), 'lf');
  expect([devices.hits.length, devices.total]).toEqual([8, 30]);
});

test('a scan means a whole tag, serial, device ID, ID number or address', () => {
  const catalog = larkfield();
  const resolved = (text: string): string => {
    const scanned = resolveScan(catalog, text);
    if (scanned.is !== 'one') return scanned.is;
    return scanned.entry.kind === 'device' ? scanned.entry.deviceId : scanned.entry.kind;
  };
  expect(resolved('LF-0412')).toBe('D-000001');
  expect(resolved('lf 0412')).toBe('D-000001');
  expect(resolved('7312E08K42')).toBe('D-000002');
  expect(resolved('0081234')).toBe('D-000005');
  expect(resolved('d-000006')).toBe('D-000006');
  expect(resolved('S-20418')).toBe('person');
  expect(resolved('TANSY@larkfield.example')).toBe('person');
  expect(resolved('LF-041')).toBe('none');
  expect(resolved('')).toBe('none');
});

test('a tag on two rows is told with both rows, never decided', () => {
  const scanned = resolveScan(larkfield(), 'LF-0299');
  expect(scanned).toMatchObject({ is: 'duplicate', field: 'tag' });
  expect(scanned.is === 'duplicate' && scanned.devices.map((device) => device.row)).toEqual([4, 5]);
});

test('a number of both a device and a person is asked', () => {
  expect(resolveScan(larkfield(), '20977').is).toBe('several');
});

test('a device without tag and serial is not found by an empty scan', () => {
  const catalog = buildCatalog(anIndex([{ deviceId: 'D-1' }, { deviceId: 'D-2' }]));
  expect(resolveScan(catalog, ' - ').is).toBe('none');
});

test('after a reply the device is found under its new holder', () => {
  const catalog = larkfield();
  patchDevice(catalog, 'D-000001', { status: 'Out', holder: 'p2', due: '2027-06-04' });
  expect(search(catalog, 'quill').devices.total).toBe(0);
  expect(search(catalog, 'applegarth').devices.total).toBe(1);
  expect(catalog.held.get('p1')).toEqual([]);
  expect(catalog.held.get('p2')?.map((device) => device.deviceId)).toEqual(['D-000001']);
});

test('25,000 devices are searched while one types', () => {
  const devices = Array.from({ length: 25_000 }, (_, at) => ({
    deviceId: `D-${at}`,
    assetTag: `LF-${at}`,
    serial: `7312E${at}`,
  }));
  const catalog = buildCatalog(anIndex(devices));
  const before = performance.now();
  for (const query of ['l', 'lf', 'lf-2', 'lf-24', 'lf-249', 'lf-2499', 'nothing', 'e24', '9 lf'])
    search(catalog, query);
  const perKey = (performance.now() - before) / 9;
  expect(perKey).toBeLessThan(100);
});
