/** Runs the promises of the store port inside a script, over the Sheet. */
import { spreadsheetClock } from '../../../src/server/google/spreadsheet-clock.ts';
import { ensureTabs } from '../../../src/server/sheets/ensure-tabs.ts';
import { googleParts } from '../../../src/server/sheets/google-parts.ts';
import { openStore } from '../../../src/server/sheets/open-store.ts';
import { SCENARIOS } from '../../contracts/store-scenarios.ts';

/** Makes the tabs, then runs one scenario by its number. */
export function runScenario(at: number): unknown {
  const clock = spreadsheetClock(() => SpreadsheetApp.getActiveSpreadsheet());
  const { store, books } = openStore(
    googleParts({ clock, by: Session.getEffectiveUser().getEmail() }),
  );
  ensureTabs(books);
  return SCENARIOS[at]?.run(store);
}
