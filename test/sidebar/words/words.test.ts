import { IMPORT_NOTES, IMPORT_PROBLEMS } from '../../../src/contract/imports.ts';
import { REFUSAL_CODES } from '../../../src/contract/wire.ts';
import { noteWords, problemWords } from '../../../src/sidebar/import/problems.ts';
import { refusalWords } from '../../../src/sidebar/words/refusals.ts';
import { warningWords } from '../../../src/sidebar/words/warnings.ts';

const TODAY = '2026-11-17';
const NEVER = /please wait|\berror\b|\binvalid\b|oops|undefined|null|NaN|\[object/i;

test.each(REFUSAL_CODES)('the refusal %s has words, with and without facts', (code) => {
  const bare = refusalWords(code, {}, 'check-out', TODAY);
  expect(bare.what).toMatch(/\.$/);
  expect(bare.what).not.toContain(code);
  expect(`${bare.title} ${bare.what}`).not.toMatch(NEVER);
});

test.each(IMPORT_PROBLEMS)('the problem %s has words', (code) => {
  const sentence = problemWords(code, { taken: 1, value: 'LF-0731', line: 97 });
  expect(sentence).toMatch(/; the rest of the line goes in\.$/);
  expect(sentence).not.toMatch(NEVER);
  expect(sentence).not.toContain('Worth a look');
});

test.each(IMPORT_NOTES)('the note %s has words', (code) => {
  const sentence = noteWords(code, { file: 'users.csv', count: 2, line: 3, column: 'grades' });
  expect(sentence).not.toMatch(NEVER);
  expect(sentence).not.toContain('Worth a look');
});

test('an unknown code is told as it is', () => {
  expect(problemWords('colour-missing', { taken: 0, value: 'red' })).toBe(
    'Worth a look: “colour missing” (value red).',
  );
  expect(refusalWords('moon-full', {}, 'check-in', TODAY)).toMatchObject({
    title: 'Not checked in',
    what: 'Rollcall refused this with the code “moon-full”.',
  });
});

test('a rule names its row', () => {
  const facts = {
    name: 'Wren Applegarth',
    deployment: '1:1',
    policyRow: 2,
    held: 1,
    most: 1,
    holds: ['LF-0351'],
  };
  expect(refusalWords('too-many-devices', facts, 'check-out', TODAY)).toEqual({
    title: 'Not checked out',
    what: 'Wren Applegarth already has LF-0351, and 1:1 allows 1 device per person.',
    nothingChanged: true,
    tone: 'rule',
    place: { tab: 'Policies', row: 2, text: '1:1 · Devices per person: 1' },
  });
});

test('busy is nobody’s fault, and says that nothing was changed', () => {
  expect(refusalWords('busy', { seconds: 10 }, 'check-out', TODAY)).toMatchObject({
    title: 'Not checked out yet',
    what: 'Another desk has been saving for 10 seconds.',
    nothingChanged: true,
    tone: 'busy',
  });
});

test('where nobody knows whether it was saved, "nothing was changed" is not said', () => {
  expect(refusalWords('google-failed', {}, 'check-out', TODAY).nothingChanged).toBe(false);
});

test('an unreadable cell names tab, row and column', () => {
  const facts = { tab: 'Devices', row: 412, column: 'Due', found: 'soon' };
  const words = refusalWords('sheet-unreadable', facts, 'check-out', TODAY);
  expect(words.what).toBe(
    'Devices, row 412, column “Due” says “soon”, which can’t be read. Correct the cell, then try again.',
  );
  expect(words.place).toMatchObject({ tab: 'Devices', row: 412 });
});

test('a missing header says what stands there now and what puts it back', () => {
  const facts = { tab: 'Devices', row: 1, column: 'Asset tag', found: 'Tag no.' };
  expect(refusalWords('sheet-unreadable', facts, 'load', TODAY).what).toBe(
    'The column “Asset tag” can’t be found in Devices; the header now says “Tag no.”. ' +
      'Rollcall > Set up puts it back.',
  );
});

test.each([
  [{ tab: 'Devices', row: 0, column: '', found: '' }, /^The tab Devices is gone/],
  [
    { tab: 'Devices', row: 1, column: 'Due', found: 'Due (twice)' },
    /“Due” stands twice in Devices/,
  ],
  [
    { tab: 'Devices', row: 9, column: 'Device ID', found: 'D-000412 (twice)' },
    /^“D-000412” stands twice in the column “Device ID” of Devices; one is in row 9/,
  ],
])('what is wrong with the sheet is told in its own words (%#)', (facts, sentence) => {
  const words = refusalWords('sheet-unreadable', facts, 'load', TODAY);
  expect(words.what).toMatch(sentence);
  expect(words.place === null).toBe(facts.row === 0);
});

test('a missing file and a missing column are told apart', () => {
  const said = (missing: string[]): string =>
    refusalWords('columns-missing', { file: 'orgs.csv', missing }, 'import', TODAY).what;
  expect(said(['users.csv'])).toMatch(/^users\.csv is not among the files/);
  expect(said(['serialNumber'])).toMatch(/^“orgs\.csv” has no column “serialNumber”/);
});

test('warnings offer what mends them', () => {
  const late = { owner: 'odalys@larkfield.example', since: '2026-11-14T02:00:00' };
  expect(warningWords('heartbeat-late', late, TODAY)).toMatchObject({
    cure: 'take-over',
    button: 'Take over',
  });
  expect(warningWords('copied-file', {}, TODAY)).toMatchObject({
    cure: 'adopt',
    button: 'Use this copy',
  });
  expect(warningWords('restored-version', {}, TODAY).button).toBe('Use this version');
  expect(warningWords('something-new', {}, TODAY).what).toContain('something-new');
});
