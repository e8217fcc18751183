/** Loads the index, what needs a person today, and what is selected in the Sheet. */
import { buildCatalog } from '../find/catalog.ts';
import type { Desk } from './state.ts';

/** Loads index and home screen; also used for "Load the list again". */
export async function loadAll(desk: Desk): Promise<void> {
  desk.set({ loading: true, refusal: null });
  void loadToday(desk);
  const reply = await desk.rpc.loadIndex();
  if (!reply.ok) {
    desk.set({ loading: false, refusal: reply });
    return;
  }
  desk.set({ loading: false, catalog: buildCatalog(reply.value), loadedAt: Date.now() });
  void loadSelection(desk);
}

/** Google allows each person 60 reads a minute, so the counts are not asked for at every step back. */
const TODAY_LASTS = 60_000;

/** The counts again, unless they are fresh; what this desk did itself is in them already. */
export async function refreshToday(desk: Desk): Promise<void> {
  if (Date.now() - desk.get().todayAt > TODAY_LASTS) await loadToday(desk);
}

const SHOWN_LINES = 8;

/** Brings what this desk just did into the counts without asking for them. */
export function tellToday(
  desk: Desk,
  done: { head: number; summary: string },
  returned: string | null,
): void {
  const { today, catalog } = desk.get();
  if (!today) return;
  const line = { number: done.head, at: '', by: catalog?.me.email ?? '', summary: done.summary };
  desk.set({
    today: {
      ...today,
      overdue: today.overdue.filter((item) => returned === null || item.deviceId !== returned),
      recent: [line, ...today.recent].slice(0, SHOWN_LINES),
    },
  });
}

/** The counts of the home screen. A refusal leaves the last ones; the index says what is wrong. */
export async function loadToday(desk: Desk): Promise<void> {
  const reply = await desk.rpc.loadToday();
  if (reply.ok) desk.set({ today: reply.value, todayRefusal: null, todayAt: Date.now() });
  else desk.set({ todayRefusal: reply });
}

/** Others work on the Sheet too: an index older than this is loaded again when the sidebar is used. */
const OLD = 2 * 60_000;

/** When a person comes back to the sidebar: what is selected now, and a fresh index if it is old or lacking. */
export async function comeBack(desk: Desk): Promise<void> {
  const { loading, loadedAt, catalog } = desk.get();
  // An empty school is about to be imported, perhaps just was.
  const lacking = !catalog || catalog.devices.length === 0;
  if (!loading && (lacking || Date.now() - loadedAt > OLD)) await loadAll(desk);
  else {
    if (desk.get().todayRefusal) void loadToday(desk);
    await loadSelection(desk);
  }
}

/** Two busy desks see each other at every step; the server checks each row anyway. */
const INDEX_LASTS = 60_000;

/** Others saved too: the index again, quietly, unless it was loaded a moment ago. */
export async function refreshIndex(desk: Desk): Promise<void> {
  const { loading, loadedAt } = desk.get();
  if (!loading && Date.now() - loadedAt > INDEX_LASTS) await loadAll(desk);
}

/** What is selected in the Sheet right now. */
export async function loadSelection(desk: Desk): Promise<void> {
  const reply = await desk.rpc.loadSelection();
  desk.set({ selection: reply.ok ? reply.value : null });
}

/** Selects a row in the Sheet. A refusal is told, because the person looks at the Sheet now. */
export async function showRow(desk: Desk, tab: string, row: number): Promise<void> {
  const reply = await desk.rpc.showRow({ tab, row });
  if (reply.ok) desk.set({ say: `${tab}, row ${row} is selected in the sheet.` });
  else desk.set({ trouble: { refusal: reply, doing: 'other' } });
}
