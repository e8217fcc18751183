/** Entries of History that are too long for a cell come back as they were. */
import { entryOf, historyRows, seal } from '../../../src/server/sheets/history-entry.ts';

const TOOLS = { digest: (text: string) => String(text.length), newSalt: () => 'salt' };

test.each([44_998, 44_999, 45_000, 45_001])(
  'a character of two units after %i others is not cut in halves',
  (length) => {
    const before = `${'a'.repeat(length)}🦊 and more`;
    const entry = { number: 1, at: '2026-11-23T08:00:00', by: '', command: '', commandId: 'id-1' };
    const texts = { batch: '', summary: '', why: '', about: '', before, after: '{}' };
    const rows = historyRows(seal({ ...entry, ...texts }, '', TOOLS));
    for (const row of rows) {
      expect(row.before.length).toBeLessThanOrEqual(45_000);
      expect(Buffer.from(row.before).toString()).toBe(row.before);
    }
    expect(entryOf(rows)?.before).toBe(before);
  },
);
