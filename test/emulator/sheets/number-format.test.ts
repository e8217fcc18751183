/** How values look under number formats. */
import { formatOfPattern, shown } from '../../../emulator/sheets/model/number-format.ts';
import { serialOf } from '../../../emulator/sheets/model/serial.ts';

const moment = serialOf(2026, 9, 4, 8, 5, 9);

describe('a number under a format', () => {
  const cases: [number, string, string][] = [
    [0, 'General', '0'],
    [1234567, 'General', '1234567'],
    [0.1 + 0.2, 'General', '0.3'],
    [1 / 3, 'General', '0.3333333333'],
    [6.37702e15, 'General', '6.37702E+15'],
    [6377020000000, 'General', '6377020000000'],
    [-2.5, 'General', '-2.5'],
    [5, '@', '5'],
    [2.5, '0', '3'],
    [-0.4, '0', '0'],
    [7, '000', '007'],
    [1234567.891, '#,##0', '1,234,568'],
    [1234.5, '$#,##0.00', '$1,234.50'],
    [-1234.5, '$#,##0.00', '-$1,234.50'],
    [50, '"$"#,##0.00', '$50.00'],
    [1.005, '0.00', '1.01'],
    [0.5, '#.##', '.5'],
    [12, '0.###############', '12'],
    [0.05, '0%', '5%'],
    [0.0525, '0.00%', '5.25%'],
    [1234, '0.00E+00', '1.23E+03'],
    [-5, '#,##0;(#,##0)', '(5)'],
    [0, '0;-0;"none"', 'none'],
    [12, '0" days"', '12 days'],
    [moment, 'yyyy-mm-dd', '2026-09-04'],
    [moment, 'yyyy-mm-dd hh:mm', '2026-09-04 08:05'],
    [moment, 'yyyy-mm-dd hh:mm:ss', '2026-09-04 08:05:09'],
    [moment, 'M/d/yyyy H:mm:ss', '9/4/2026 8:05:09'],
    [moment, 'ddd, mmm d', 'Fri, Sep 4'],
    [moment, 'h:mm am/pm', '8:05 AM'],
    [moment + 0.5, 'h:mm am/pm', '8:05 PM'],
  ];
  test.each(cases)('%d under %j is %j', (value, pattern, text) => {
    expect(shown(value, formatOfPattern(pattern))).toBe(text);
  });
});

test('text, TRUE and blanks look the same under any format', () => {
  for (const pattern of ['@', 'yyyy-mm-dd', '#,##0']) {
    expect(shown('007', formatOfPattern(pattern))).toBe('007');
    expect(shown(true, formatOfPattern(pattern))).toBe('TRUE');
    expect(shown(null, formatOfPattern(pattern))).toBe('');
  }
});
