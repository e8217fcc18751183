/** A script over the golden source alone, so that it can be tested without the rest of the add-on. */
import type {
  CheckInRequest,
  CheckOutRequest,
  DepositRequest,
} from '../../../src/contract/custody.ts';
import { spreadsheetClock } from '../../../src/server/google/spreadsheet-clock.ts';
import { ensureTabs, type EnsureOptions } from '../../../src/server/sheets/ensure-tabs.ts';
import { googleParts } from '../../../src/server/sheets/google-parts.ts';
import { openStore, type StoreTools } from '../../../src/server/sheets/open-store.ts';
import { checkIn as runCheckIn } from '../../../src/usecases/check-in.ts';
import { checkOut as runCheckOut } from '../../../src/usecases/check-out.ts';
import type { Change, Store, TabName, Want } from '../../../src/usecases/ports/store.ts';
import { takeDeposit as runTakeDeposit } from '../../../src/usecases/take-deposit.ts';

function open() {
  const clock = spreadsheetClock(() => SpreadsheetApp.getActiveSpreadsheet());
  return openStore(googleParts({ clock, by: Session.getEffectiveUser().getEmail() }));
}

/** With the document lock, as the add-on does it, or without, to show that the fence is enough. */
function serve(locked: boolean, work: (store: Store) => unknown): unknown {
  if (!locked) return work(open().store);
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(10_000)) return { ok: false, code: 'busy', facts: {} };
  try {
    return work(open().store);
  } finally {
    lock.releaseLock();
  }
}

/** Any tool by name, with its arguments; Setup's tabs too. */
export function tool(
  name: keyof StoreTools | 'ensureTabs',
  ...args: [options?: EnsureOptions, ...unknown[]]
): unknown {
  const { books, tools: standing } = open();
  if (name === 'ensureTabs') return ensureTabs(books, args[0]);
  const tools = standing as unknown as Record<string, (...given: unknown[]) => unknown>;
  return tools[name]?.(...args);
}

export interface ChangeRequest {
  commandId: string;
  wants: Want[];
  changes: Change[];
  batch?: string;
  summary?: string;
}

/** Commits changes as they are given. */
export function change(request: ChangeRequest, locked = true) {
  const meta = { name: 'change', commandId: request.commandId, batch: request.batch };
  return serve(locked, (store) =>
    store.command(meta, request.wants, () => ({
      ok: true,
      changes: request.changes,
      summary: request.summary ?? 'Changed by a test.',
      value: 'done',
    })),
  );
}

/** Adds one to a number field, reading before writing: a lost update would show. */
export function countUp(
  request: { commandId: string; tab: TabName; key: string; field: string },
  locked = true,
) {
  const wants: Want[] = [{ tab: request.tab, keys: [{ key: request.key }] }];
  return serve(locked, (store) =>
    store.command({ name: 'count up', commandId: request.commandId }, wants, (rows) => {
      const row = rows.one(request.tab, request.key) as unknown as
        Record<string, number> | undefined;
      if (!row) return { ok: false, code: 'person-unknown', facts: {} };
      const set = { [request.field]: (row[request.field] ?? 0) + 1 };
      const changes = [{ do: 'set', tab: request.tab, key: request.key, set } as Change];
      return { ok: true, changes, summary: 'Counted up.', value: 'done' };
    }),
  );
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

export function checkOut(request: CheckOutRequest, locked = true) {
  return serve(locked, (store) => runCheckOut(store, request));
}

export function checkIn(request: CheckInRequest, locked = true) {
  return serve(locked, (store) => runCheckIn(store, request));
}

export function takeDeposit(request: DepositRequest, locked = true) {
  return serve(locked, (store) => runTakeDeposit(store, request));
}

export function undo(request: { commandId: string; number: number }, locked = true) {
  const { tools } = open();
  return serve(locked, () => tools.undo(request));
}

/** Undoes a batch until so many commits are undone, as a slice that runs out of time. */
export function undoSomeOf(request: { commandId: string; batch: string }, most: number) {
  let left = most;
  return open().tools.undoBatch(request, { enough: () => left-- <= 0 });
}

/** What a person does who tidies up under Data > Named ranges. */
export function removeFence() {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const service = Sheets?.Spreadsheets;
  const ranges = service?.get(spreadsheet.getId()).namedRanges ?? [];
  const requests = ranges.map(({ namedRangeId }) => ({ deleteNamedRange: { namedRangeId } }));
  service?.batchUpdate({ requests }, spreadsheet.getId());
}
