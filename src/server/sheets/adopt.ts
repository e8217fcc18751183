/**
 * An admin's answer to a copied file or a restored version: this one is in use from now on. Mail that
 * waits in it is dropped, because the other file (or the time before) may have sent it.
 */
import type { CommandOutcome } from '../../usecases/ports/store.ts';
import type { Books } from './books.ts';

const WAITING = ['Queued', 'Claimed'];

/** Makes this file the one in use; the value says how many waiting mails were dropped. */
export function adopt(books: Books, commandId: string): CommandOutcome<{ dropped: number }> {
  const spreadsheet = books.parts.gateway.spreadsheetId();
  const outcome = books.commit<{ dropped: number }>(
    { name: 'adopt', commandId },
    [{ tab: 'Outbox', all: true }],
    (rows, edits) => {
      const waiting = rows.all('Outbox').filter(({ state }) => WAITING.includes(state));
      for (const { key } of waiting) {
        edits.set('Outbox', key, {
          state: 'Dropped',
          error: 'Dropped when this file was put to use: it may have been sent already.',
          settledAt: rows.now,
        });
      }
      const dropped = waiting.length;
      const mails = dropped === 0 ? '' : ` ${dropped} waiting e-mails were dropped.`;
      return {
        ok: true,
        summary: `Put this file to use, in place of the one it was copied or restored from.${mails}`,
        value: { dropped },
        patch: { spreadsheet },
      };
    },
    { evenStrange: true },
  );
  if (outcome.ok) books.highWater.set(outcome.head);
  return outcome;
}
