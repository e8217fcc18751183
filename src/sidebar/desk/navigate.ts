/** Moves between screens: what is opened, what a find or a scan leads to, and the way back. */
import type { Entry } from '../find/catalog.ts';
import { answersFor } from '../find/answers.ts';
import { nearMatches } from '../find/near.ts';
import { inOrder, resolveScan } from '../find/search.ts';
import { fillSlot, fitsSlot, forget } from './drafts.ts';
import { refreshToday } from './load.ts';
import type { Desk, Screen } from './state.ts';
import { currentDraft, currentScreen } from './state.ts';

const CLEARED = { query: '', chosen: 0, notice: null, trouble: null, open: null } as const;

/** Puts a screen on top; the find box empties. */
export function open(desk: Desk, screen: Screen): void {
  desk.set({ ...CLEARED, stack: [...desk.get().stack, screen] });
}

/** One screen back; from the first one nothing happens. */
export function back(desk: Desk): void {
  const { stack } = desk.get();
  if (stack.length < 2) return;
  const left = currentDraft(desk.get());
  if (left) forget(desk, left);
  desk.set({ ...CLEARED, stack: stack.slice(0, -1) });
  if (currentScreen(desk.get()).at === 'home') void refreshToday(desk);
}

/** Esc: first empties the find box, then goes back. */
export function escape(desk: Desk): void {
  const state = desk.get();
  if (state.open) desk.set({ open: null });
  else if (state.query !== '' || state.notice) desk.set({ query: '', chosen: 0, notice: null });
  else back(desk);
}

/** Opens a card, or fills the open draft's slot where the entry fits one. */
export function openEntry(desk: Desk, entry: Entry): void {
  const draft = currentDraft(desk.get());
  if (draft && fitsSlot(draft, entry)) {
    desk.set(CLEARED);
    fillSlot(desk, draft, entry);
    return;
  }
  const from = desk.get().query;
  if (entry.kind === 'device') open(desk, { at: 'device', id: entry.deviceId, from });
  else if (entry.kind === 'person') open(desk, { at: 'person', id: entry.personId, from });
  else open(desk, { at: 'room', id: entry.roomId, from });
}

/** What was typed changed. */
export function type(desk: Desk, query: string): void {
  desk.set({ query, chosen: 0, notice: null, open: null });
}

/** A whole code came by scanner: it leads to one thing, or says why it can't. */
export function scan(desk: Desk, text: string): void {
  const { catalog } = desk.get();
  const code = text.trim();
  if (code === '') return;
  if (!catalog) {
    // Kept in the box until the index is there.
    desk.set({ query: code });
    return;
  }
  const scanned = resolveScan(catalog, code);
  if (scanned.is === 'one') {
    openEntry(desk, scanned.entry);
    return;
  }
  const notice =
    scanned.is === 'none'
      ? { is: 'none' as const, text: code, near: nearMatches(catalog, code) }
      : { ...scanned, text: code };
  desk.set({ query: code, chosen: 0, notice });
}

/** Enter in the find box: a whole code opens what it names, otherwise the chosen result. */
export function enter(desk: Desk): void {
  const state = desk.get();
  if (!state.catalog || state.query.trim() === '') return;
  const scanned = state.notice ? null : resolveScan(state.catalog, state.query);
  const found = state.notice ? [] : inOrder(answersFor(state.catalog, state.query).found);
  // What is only near is shown first: a slow scanner's Enter must not open another device.
  if (scanned && (scanned.is === 'one' || scanned.is === 'duplicate' || found.length === 0))
    scan(desk, state.query);
  else {
    const entry = results(desk)[state.chosen];
    if (entry) openEntry(desk, entry);
    else scan(desk, state.query);
  }
}

/** What can be chosen below the find box, from the top. */
export function results(desk: Desk): Entry[] {
  const { catalog, query, notice } = desk.get();
  if (!catalog) return [];
  if (notice?.is === 'none') return notice.near.map((near) => near.entry);
  if (notice?.is === 'several') return notice.entries;
  if (notice) return [];
  const { found, near } = answersFor(catalog, query);
  return [...inOrder(found), ...near.map((one) => one.entry)];
}

/** Moves the choice by one, staying inside the list. */
export function choose(desk: Desk, step: 1 | -1): void {
  const last = results(desk).length - 1;
  desk.set({ chosen: Math.max(0, Math.min(last, desk.get().chosen + step)) });
}

/** The device or person that is selected in the Sheet, if the index knows it. */
export function selectedEntry(desk: Desk): Entry | null {
  const { catalog, selection } = desk.get();
  if (!catalog || !selection) return null;
  const { key } = selection;
  return catalog.deviceById.get(key) ?? catalog.personById.get(key) ?? null;
}

/** Enter in an empty box on the home screen opens what is selected in the Sheet. */
export function openSelection(desk: Desk): boolean {
  const entry = selectedEntry(desk);
  if (!entry || currentScreen(desk.get()).at !== 'home') return false;
  openEntry(desk, entry);
  return true;
}
