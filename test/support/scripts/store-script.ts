/** A script over the golden source alone, so that it can be tested without the rest of the add-on. */
import { spreadsheetClock } from '../../../src/server/google/spreadsheet-clock.ts';
import { googleParts } from '../../../src/server/sheets/google-parts.ts';
import { openStore } from '../../../src/server/sheets/open-store.ts';
import type { Change, Want } from '../../../src/usecases/ports/store.ts';

function open() {
  const clock = spreadsheetClock(() => SpreadsheetApp.getActiveSpreadsheet());
  return openStore(googleParts({ clock, by: Session.getEffectiveUser().getEmail() }));
}

/** Makes or repairs the tabs. */
export function ensureTabs() {
  return open().tools.ensureTabs();
}

/** Commits changes as they are given. */
export function change(request: {
  commandId: string;
  wants: Want[];
  changes: Change[];
  batch?: string;
}) {
  const meta = { name: 'change', commandId: request.commandId, batch: request.batch };
  return open().store.command(meta, request.wants, () => ({
    ok: true,
    changes: request.changes,
    summary: 'Changed by a test.',
    value: 'done',
  }));
}

/** Rows by key, or all of them. */
export function ask(wants: Want[]) {
  return open().store.ask(wants, (rows) =>
    wants.map((want) =>
      'all' in want
        ? rows.all(want.tab)
        : want.keys.map(({ key }) => ({
            row: rows.rowOf(want.tab, key),
            is: rows.one(want.tab, key),
          })),
    ),
  );
}
