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

/** The counts again, unless they are fresh and nothing was saved since. */
export async function refreshToday(desk: Desk): Promise<void> {
  const { todayAt, todayHead, catalog } = desk.get();
  const fresh = Date.now() - todayAt < TODAY_LASTS && catalog?.head === todayHead;
  if (!fresh) await loadToday(desk);
}

/** The counts of the home screen. A refusal leaves the last ones; the index says what is wrong. */
export async function loadToday(desk: Desk): Promise<void> {
  const reply = await desk.rpc.loadToday();
  const seen = { todayAt: Date.now(), todayHead: desk.get().catalog?.head ?? 0 };
  if (reply.ok) desk.set({ today: reply.value, todayFailed: false, ...seen });
  else desk.set({ todayFailed: true });
}

/** Others work on the Sheet too: an index older than this is loaded again when the sidebar is used. */
const OLD = 5 * 60_000;

/** When a person comes back to the sidebar: what is selected now, and a fresh index if it is old. */
export async function comeBack(desk: Desk): Promise<void> {
  const { loading, loadedAt, catalog } = desk.get();
  if (!loading && catalog && Date.now() - loadedAt > OLD) await loadAll(desk);
  else await loadSelection(desk);
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
