/** What Sheets makes of typed text, in en_US. */
import { typedText } from '../../../emulator/sheets/model/typed-text.ts';
import { serialOf } from '../../../emulator/sheets/model/serial.ts';

const day = (year: number, month: number, dayOfMonth: number) => serialOf(year, month, dayOfMonth);

describe('typed text becomes', () => {
  const cases: [string, unknown, string?][] = [
    ['Tansy', 'Tansy'],
    ['', null],
    ['  ', '  '],
    ['007', 7],
    ['-3.5', -3.5],
    ['+5', 5],
    ['(12)', -12],
    ['1,234', 1234, '#,##0'],
    ['1,234.5', 1234.5, '#,##0.00'],
    ['1,23', '1,23'],
    ['12,34', '12,34'],
    ['1e3', 1000, '0.00E+00'],
    ['6.37702E+15', 6.37702e15, '0.00E+00'],
    ['.5', 0.5],
    ['5.', 5],
    ['.', '.'],
    ['5%', 0.05, '0%'],
    ['5.25%', 0.0525, '0.00%'],
    ['$2.99', 2.99, '$#,##0.00'],
    ['-$2', -2, '$#,##0'],
    ['$-2', -2, '$#,##0'],
    ['true', true],
    ['FALSE', false],
    ['Falsehood', 'Falsehood'],
    ["'007", '007'],
    ["'=1+1", '=1+1'],
    ["'", null],
    ['=1+1', { formula: '=1+1' }],
    ['=', '='],
    ['+ Non-Refundable', { formula: '=+ Non-Refundable' }],
    ['1/2', day(2026, 1, 2), 'M/d'],
    ['3-4', day(2026, 3, 4), 'M-d'],
    ['13/1', '13/1'],
    ['2/30', '2/30'],
    ['9/14/2026', day(2026, 9, 14), 'M/d/yyyy'],
    ['9/14/26', day(2026, 9, 14), 'M/d/yy'],
    ['9/14/95', day(1995, 9, 14), 'M/d/yy'],
    ['2026-09-14', day(2026, 9, 14), 'yyyy-mm-dd'],
    ['2026-02-29', '2026-02-29'],
    ['Sep 14, 2026', day(2026, 9, 14), 'mmm d, yyyy'],
    ['14 September 2026', day(2026, 9, 14), 'd-mmmm-yyyy'],
    ['Room 14', 'Room 14'],
    ['10:30', 0.4375, 'hh:mm'],
    ['9:30 pm', 21.5 / 24, 'h:mm am/pm'],
    ['25:00', '25:00'],
    ['2026-09-14 06:00', day(2026, 9, 14) + 0.25, 'yyyy-mm-dd hh:mm'],
    ['2026-09-14T06:00:00Z', '2026-09-14T06:00:00Z'],
    ['LF-0412', 'LF-0412'],
    ['5CD1234E12', '5CD1234E12'],
    ['1234E12', 1234e12, '0.00E+00'],
  ];
  const named = cases.map(([text, content, pattern]) => ({ text, content, pattern }));
  test.each(named)('$text', ({ text, content, pattern }) => {
    const typed = typedText(text, undefined, 2026);
    expect(typed.content).toEqual(content);
    expect(typed.format?.pattern).toBe(pattern);
  });
});

test.each(['007', '1/2', '=1+1', 'TRUE', '5%', "'quoted"])(
  'under plain text, %j stays as it was typed',
  (text) => {
    expect(typedText(text, { type: 'TEXT', pattern: '@' }, 2026)).toEqual({ content: text });
  },
);

test('fifty thousand characters fit a cell, one more does not', () => {
  expect(typedText('x'.repeat(50_000), undefined, 2026).content).toHaveLength(50_000);
  expect(() => typedText('x'.repeat(50_001), undefined, 2026)).toThrow(
    'Your input contains more than the maximum of 50000 characters in a single cell.',
  );
});
