/** Settings and the rights table. */
import type { Api } from '../../../src/contract/api.ts';
import { mayDo, rightOf, rightsFor } from '../../../src/domain/access/rights.ts';
import { readSettings, schoolYearEnd, SETTINGS } from '../../../src/domain/config/settings.ts';

test('missing rows and unusable values have their default', () => {
  const settings = readSettings([
    { name: 'Nightly hour', value: '99', note: '' },
    { name: 'School year ends', value: 'in June', note: '' },
    { name: ' Desk name ', value: '  Library\u0000 desk ', note: '' },
    { name: 'Our own line', value: 'x', note: '' },
  ]);
  expect(settings).toMatchObject({
    nightlyHour: 2,
    schoolYearEnds: '',
    deskName: 'Library desk',
    language: 'en',
    schoolName: '',
  });
  expect(new Set(SETTINGS.map((setting) => setting.name)).size).toBe(SETTINGS.length);
});

test.each([
  ['2027-06-10', '2026-11-23', '2027-06-10'],
  ['2027-06-10', '2027-06-10', '2027-06-10'],
  ['2027-06-10', '2027-06-11', '2028-06-10'],
  ['', '2026-11-23', '2027-06-15'],
  ['', '2026-06-15', '2026-06-15'],
  ['2024-02-29', '2026-11-23', '2027-02-28'],
])('the year set to end on %s ends, seen from %s, on %s', (schoolYearEnds, today, expected) => {
  expect(schoolYearEnd({ schoolYearEnds }, today)).toBe(expected);
});

test('the unknown is denied: verbs, accounts, rights', () => {
  expect(mayDo('Admin', 'dropAllTables')).toBe(false);
  expect(mayDo('Admin', 'toString')).toBe(false);
  expect(rightsFor('constructor')).toEqual([]);
  const staff = [
    { email: 'Desk@Quill.example ', name: '', right: 'Desk' as const },
    { email: 'odd@quill.example', name: '', right: 'Owner' as unknown as 'Admin' },
    { email: '', name: '', right: 'Admin' as const },
  ];
  expect(rightOf(staff, 'desk@quill.example')).toBe('Desk');
  expect(['', 'odd@quill.example', 'x@y.example'].map((who) => rightOf(staff, who))).toEqual(
    Array(3).fill('Read-only'),
  );
});

test('every function of the server has its rights', () => {
  const verbs: Record<keyof Api, 'Read-only' | 'Desk' | 'Admin'> = {
    loadIndex: 'Read-only',
    loadToday: 'Read-only',
    loadDevice: 'Read-only',
    loadPerson: 'Read-only',
    loadHistory: 'Read-only',
    loadSelection: 'Read-only',
    showRow: 'Read-only',
    offerCheckOut: 'Read-only',
    loadImport: 'Read-only',
    checkOut: 'Desk',
    checkIn: 'Desk',
    takeDeposit: 'Desk',
    undo: 'Desk',
    resolveFinding: 'Desk',
    previewImport: 'Admin',
    startImport: 'Admin',
    continueImport: 'Admin',
    undoImport: 'Admin',
    takeOverTriggers: 'Admin',
    adoptThisFile: 'Admin',
  };
  const ranks = ['Read-only', 'Desk', 'Admin'] as const;
  for (const [verb, least] of Object.entries(verbs)) {
    const covered = ranks.filter((right) => mayDo(right, verb));
    expect([verb, covered]).toEqual([verb, ranks.slice(ranks.indexOf(least))]);
  }
});
