/** Values of fields to cells and back: what is written is read again, what is not of its type is refused. */
import fc from 'fast-check';
import { normal, readCell, writeCell } from '../../../src/server/sheets/cells.ts';
import { layoutOf } from '../../../src/server/sheets/layout.ts';
import { SCHEMAS, TABLE_SCHEMAS } from '../../../src/server/sheets/schema/schemas.ts';
import type { Column } from '../../../src/server/sheets/schema/column.ts';
import { dayOfSerial } from '../../../src/domain/values/day.ts';

function column(header: string, tab: keyof typeof TABLE_SCHEMAS = 'Devices'): Column {
  const found = TABLE_SCHEMAS[tab].columns.find((each) => each.header === header);
  if (!found) throw new Error(`no column ${header}`);
  return found;
}

describe('what is written is read again', () => {
  test('text, whatever it looks like', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 50 }), (text) => {
        const cell = writeCell(column('Notes'), text);
        const read = readCell(column('Notes'), cell);
        expect(read).toEqual({ ok: true, value: text.trim() === '' ? '' : text });
      }),
    );
    for (const text of ['007', '1/2', '=1+1', 'TRUE', '6.37702E+15', "'quoted", '2026-09-01']) {
      expect(writeCell(column('Notes'), text)).toBe(text);
    }
  });

  test('whole cents', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (cents) => {
        const cell = writeCell(column('Cost'), cents);
        expect(readCell(column('Cost'), cell)).toEqual({ ok: true, value: cents });
      }),
    );
  });

  test('days and moments', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 80_000 }), fc.nat(86_399), (serial, second) => {
        const day = dayOfSerial(serial);
        const due = writeCell(column('Due'), day);
        expect(readCell(column('Due'), due)).toEqual({ ok: true, value: day });
        const time = new Date(second * 1000).toISOString().slice(11, 19);
        const at = column('At', 'Deposits');
        expect(readCell(at, writeCell(at, `${day}T${time}`))).toEqual({
          ok: true,
          value: `${day}T${time}`,
        });
      }),
    );
  });
});

test('what people type by hand is understood where it can mean one thing only', () => {
  expect(readCell(column('Condition'), ' good ')).toEqual({ ok: true, value: 'Good' });
  expect(readCell(column('Asset tag'), 4711)).toEqual({ ok: true, value: '4711' });
  expect(readCell(column('Due'), '2026-09-01')).toEqual({ ok: true, value: '2026-09-01' });
  expect(readCell(column('Active', 'People'), 'yes')).toEqual({ ok: true, value: true });
  expect(readCell(column('Cost'), '')).toEqual({ ok: true, value: null });
});

test('what is not of its type is not guessed at', () => {
  expect(readCell(column('Due'), '03/04/2026')).toEqual({ ok: false });
  expect(readCell(column('Due'), '2026-02-30')).toEqual({ ok: false });
  expect(readCell(column('Due'), -5)).toEqual({ ok: false });
  expect(readCell(column('Cost'), 'cheap')).toEqual({ ok: false });
  expect(readCell(column('Cost'), 12.345)).toEqual({ ok: false });
  expect(readCell(column('Condition'), 'Okay')).toEqual({ ok: false });
  expect(readCell(column('Active', 'People'), 'maybe')).toEqual({ ok: false });
  expect(() => normal(column('Due'), 'tomorrow')).toThrow('Due cannot be "tomorrow"');
});

describe('columns are found by header', () => {
  const headers = TABLE_SCHEMAS.Rooms.columns.map(({ header }) => header);

  test('wherever they stand, others among them', () => {
    const layout = layoutOf(TABLE_SCHEMAS.Rooms, ['Color', ...headers.slice().reverse(), '']);
    expect(layout.at.get('roomId')).toBe(headers.length);
    expect(layout.keyIndex).toBe(headers.length);
  });

  test('a missing one and a repeated one are named', () => {
    expect(() => layoutOf(TABLE_SCHEMAS.Rooms, headers.slice(1))).toThrow('"column":"Room ID"');
    expect(() => layoutOf(TABLE_SCHEMAS.Rooms, [...headers, 'Kind'])).toThrow('Kind (twice)');
  });
});

describe.each(SCHEMAS)('$tab', (schema) => {
  test('has headers that differ, a note on each, and a key', () => {
    const headers = schema.columns.map(({ header }) => header.trim());
    expect(new Set(headers).size).toBe(headers.length);
    expect(schema.columns.every(({ note, width }) => note !== '' && width > 0)).toBe(true);
    expect(schema.columns.some(({ field }) => field === schema.key)).toBe(true);
  });
});
