/** Calendar days, money and text, on any input. */
import fc from 'fast-check';
import {
  addDays,
  dayOfSerial,
  daysBetween,
  dayWords,
  isDay,
  momentOfSerial,
  serialOfDay,
  serialOfMoment,
  weekdayOf,
} from '../../../src/domain/values/day.ts';
import { dollars, isAmount } from '../../../src/domain/values/money.ts';
import { cleanLine, cleanNote, isAddress, splitList } from '../../../src/domain/values/text.ts';

const seed = { seed: 2026, numRuns: 500 };

test('a day becomes a serial number and the same day again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_900_000 }), (serial) => {
      const day = dayOfSerial(serial);
      expect(isDay(day)).toBe(true);
      expect(serialOfDay(day)).toBe(serial);
      expect(weekdayOf(addDays(day, 7))).toBe(weekdayOf(day));
    }),
    seed,
  );
});

test('days agree with the calendar that JavaScript knows', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }), (date) => {
      const day = date.toISOString().slice(0, 10);
      expect(daysBetween('1970-01-01', day)).toBe(Math.floor(date.getTime() / 86_400_000));
      expect(weekdayOf(day)).toBe(date.toUTCString().slice(0, 3));
    }),
    seed,
  );
});

test('a moment becomes a serial number and the same moment again', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 60_000 }),
      fc.integer({ min: 0, max: 86_399 }),
      (d, s) => {
        const moment = momentOfSerial(d + s / 86_400);
        expect(momentOfSerial(serialOfMoment(moment))).toBe(moment);
      },
    ),
    seed,
  );
});

test.each(['2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', '', 'soon'])(
  '%s is no day',
  (text) => expect(isDay(text)).toBe(false),
);

test('a day in words has its weekday', () => {
  expect(dayWords('2027-06-10')).toBe('Thu Jun 10, 2027');
});

test('amounts are whole cents, above zero and not absurd', () => {
  expect([1, 5000, 999_999].map(isAmount)).toEqual([true, true, true]);
  expect([0, -1, 0.5, NaN, Infinity, 1_000_000, '5'].some(isAmount)).toBe(false);
  expect([5000, 5, -305, 0].map(dollars)).toEqual(['$50.00', '$0.05', '-$3.05', '$0.00']);
});

test('whatever text comes in, a line is short, plain and the same when cleaned again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 700 }), (text) => {
      const line = cleanLine(text);
      expect(line.length).toBeLessThanOrEqual(500);
      expect(line).not.toMatch(/[\p{Cc}\p{Cs}]/u);
      expect(cleanLine(line)).toBe(line);
      expect(cleanNote(cleanNote(text))).toBe(cleanNote(text));
      expect(encodeURIComponent(line)).toBeDefined();
    }),
    seed,
  );
});

test('invisible marks that turn text around are removed, joiners of names stay', () => {
  expect(cleanLine('\u202eabc\u200b\u0000 d\te')).toBe('abc d e');
  expect(cleanLine('می\u200cخواهم')).toBe('می\u200cخواهم');
  expect(cleanNote('one\r\n two \u2028three')).toBe('one\ntwo\nthree');
});

test('lists and addresses', () => {
  expect(splitList('Charger, Case;Charger ,, Bag')).toEqual(['Charger', 'Case', 'Bag']);
  expect(['a@b.example', "o'hara@x.co"].map(isAddress)).toEqual([true, true]);
  expect(['a@b', 'a b@c.de', 'a@@b.cd', '<a@b.cd>', 'a@b..cd', ''].some(isAddress)).toBe(false);
});
