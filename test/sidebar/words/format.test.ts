import {
  addDays,
  centsOf,
  count,
  dayShort,
  daysBetween,
  dayText,
  lineText,
  listText,
  momentText,
  money,
  ruleText,
} from '../../../src/sidebar/words/format.ts';
import { deviceMark, personMark } from '../../../src/sidebar/words/status.ts';

const TODAY = '2026-11-17';

test('days have their weekday, and the year when it is another', () => {
  expect(dayText('2026-11-20', TODAY)).toBe('Fri, Nov 20');
  expect(dayText('2027-06-04', TODAY)).toBe('Fri, Jun 4, 2027');
  expect(dayShort('2027-06-04', TODAY)).toBe('Jun 4, 2027');
  expect(dayText('soon', TODAY)).toBe('soon');
});

test('a moment of today is told by the clock', () => {
  expect(momentText('2026-11-17T08:31:00', TODAY)).toBe('8:31 AM');
  expect(momentText('2026-11-17T00:05:00', TODAY)).toBe('12:05 AM');
  expect(momentText('2026-11-17T12:00:00', TODAY)).toBe('12:00 PM');
  expect(momentText('2026-10-30T14:00:00', TODAY)).toBe('Oct 30');
});

test('days are counted across the change of clocks', () => {
  expect(daysBetween('2026-10-31', '2026-11-02')).toBe(2);
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
});

test.each([
  ['50', 5000],
  ['$1,250.5', 125050],
  ['0.10', 10],
  ['19.99', 1999],
  ['', null],
  ['5-0', null],
  ['-50', null],
  ['1.234', null],
])('the amount %s is %s cents', (text, cents) => expect(centsOf(text)).toBe(cents));

test('money, counts and lists in words', () => {
  expect(money(5000)).toBe('$50.00');
  expect(count(1, 'person', 'people')).toBe('1 person');
  expect(count(1200, 'device')).toBe('1,200 devices');
  expect(listText(['a', 'b', 'c'])).toBe('a, b and c');
});

test('a cited rule is told without its row, which a link shows', () => {
  expect(ruleText('Policies row 2, 1:1: until the school year ends on 2027-06-04', TODAY)).toBe(
    'until the school year ends on Fri, Jun 4, 2027',
  );
  expect(ruleText('Policies row 2, 1:1: $50.00', TODAY)).toBe('$50.00');
});

test('a line of History keeps amounts to the sheet, and says days as people do', () => {
  const line = (text: string) => lineText(text, TODAY);
  expect(line('LF-1 out to Wren until 2026-11-20, deposit $50.00 taken (row 2)')).toBe(
    'LF-1 out to Wren until Fri, Nov 20, deposit taken (row 2)',
  );
  expect(line('Deposit $1,250.00 (cash) taken (Policies row 2, 1:1: $50.00)')).toBe(
    'Deposit (cash) taken (Policies, row 2)',
  );
  expect(momentText('', TODAY)).toBe('Now');
});

test('a status is a shape and a word', () => {
  const out = (due: string) => deviceMark({ status: 'Out', due }, TODAY);
  expect(out('2026-11-12')).toMatchObject({ shape: 'late', word: '5 days late' });
  expect(out('2026-11-16')).toMatchObject({ word: '1 day late' });
  expect(out(TODAY)).toMatchObject({ shape: 'due', word: 'Due today' });
  expect(out('2026-11-20')).toMatchObject({ shape: 'out', word: 'Due in 3 days' });
  expect(out('2027-06-04')).toMatchObject({ shape: 'out', word: 'Out' });
  expect(deviceMark({ status: 'Missing', due: '' }, TODAY)).toMatchObject({ shape: 'missing' });
  expect(deviceMark({ status: 'Lent to moon', due: '' }, TODAY).word).toBe('Lent to moon');
});

test('of a person the worst is told', () => {
  const devices = [
    { status: 'Out', due: '2026-11-12' },
    { status: 'Out', due: TODAY },
  ];
  expect(personMark(devices, true, TODAY)).toMatchObject({ word: '1 late' });
  expect(personMark([], false, TODAY)).toMatchObject({ word: 'Left' });
  expect(personMark([], true, TODAY)).toBeNull();
});
