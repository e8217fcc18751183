/** Sends drafts to the server and tells what came of them; the desk stays free meanwhile. */
import type { CustodyDone } from '../../contract/custody.ts';
import type { Reply } from '../../contract/wire.ts';
import { newCommandId } from '../command-id.ts';
import type { DeviceEntry } from '../find/catalog.ts';
import { patchDevice } from '../find/catalog.ts';
import { centsOf } from '../words/format.ts';
import {
  askPolicy,
  drop,
  edit,
  newCheckIn,
  newCheckOut,
  onScreen,
  put,
  refusedPhase,
  replaceWith,
} from './drafts.ts';
import { loadToday, refreshIndex, refreshToday, tellToday } from './load.ts';
import type { CheckInDraft, CheckOutDraft, DepositDraft, Desk, Draft, UndoOffer } from './state.ts';
import { currentScreen } from './state.ts';
import { nameThing } from '../words/refusals.ts';

/** Why a draft can't be sent yet, in words for under the button; blank when it can. */
export function missing(draft: Draft): string {
  if (draft.kind === 'check-in') return draft.deviceId ? '' : 'Scan or find the device.';
  if (draft.kind === 'check-out') {
    if (!draft.deviceId && !draft.personId) return 'Scan a device and a person, in any order.';
    if (!draft.deviceId) return 'Now scan the device.';
    if (!draft.personId) return 'Now scan or find the person.';
    return draft.offer ? '' : 'Looking up the policy…';
  }
  if (!draft.personId) return 'Scan or find the person.';
  if (draft.settled !== '') return draft.settled;
  return centsOf(draft.amount) ? '' : 'Write the amount, such as 50.';
}

/** Sends a draft, the first time or again. Does nothing while it is being saved or is incomplete. */
export async function send(desk: Desk, draft: Draft): Promise<void> {
  if (draft.phase.at === 'saving' || missing(draft) !== '') return;
  desk.set({ undo: null, trouble: null });
  put<Draft>(desk, draft, { phase: { at: 'saving' } });
  if (draft.kind === 'check-out') await sendCheckOut(desk, draft);
  else if (draft.kind === 'check-in') await sendCheckIn(desk, draft);
  else await sendDeposit(desk, draft);
}

function rowsOf(desk: Desk, deviceId: string, personId: string) {
  const { catalog } = desk.get();
  return {
    deviceRow: catalog?.deviceById.get(deviceId)?.row || undefined,
    personRow: catalog?.personById.get(personId)?.row || undefined,
  };
}

async function sendCheckOut(desk: Desk, draft: CheckOutDraft): Promise<void> {
  const { deviceId, personId, offer } = draft;
  if (!deviceId || !personId || !offer) return;
  const takes = offer.depositAsked && draft.paying !== 'Later';
  const reply = await desk.rpc.checkOut({
    commandId: draft.commandId,
    deviceId,
    personId,
    ...rowsOf(desk, deviceId, personId),
    ...(draft.due === offer.due ? {} : { due: draft.due }),
    ...(draft.condition ? { condition: draft.condition } : {}),
    accessories: draft.accessories,
    ...(takes ? { deposit: { cents: offer.depositAsked ?? 0, method: draft.paying } } : {}),
  });
  settleCustody(desk, draft, reply);
}

async function sendCheckIn(desk: Desk, draft: CheckInDraft): Promise<void> {
  const { catalog } = desk.get();
  if (!draft.deviceId) return;
  const holder = catalog?.deviceById.get(draft.deviceId)?.holder ?? '';
  const reply = await desk.rpc.checkIn({
    commandId: draft.commandId,
    deviceId: draft.deviceId,
    ...rowsOf(desk, draft.deviceId, holder),
    ...(draft.condition ? { condition: draft.condition } : {}),
    ...(draft.note.trim() ? { note: draft.note.trim() } : {}),
  });
  settleCustody(desk, draft, reply);
}

async function sendDeposit(desk: Desk, draft: DepositDraft): Promise<void> {
  const amount = centsOf(draft.amount);
  if (!draft.personId || !amount) return;
  const reply = await desk.rpc.takeDeposit({
    commandId: draft.commandId,
    personId: draft.personId,
    personRow: desk.get().catalog?.personById.get(draft.personId)?.row || undefined,
    amount,
    method: draft.paying,
    ...(draft.reference.trim() ? { reference: draft.reference.trim() } : {}),
  });
  if (!reply.ok) {
    refuse(desk, draft, reply);
    return;
  }
  put(desk, draft, { phase: { at: 'editing' }, done: reply.value });
  offerUndo(desk, reply.value, null);
}

function settleCustody(
  desk: Desk,
  draft: CheckOutDraft | CheckInDraft,
  reply: Reply<CustodyDone>,
): void {
  if (!reply.ok) {
    refuse(desk, draft, reply);
    return;
  }
  const before = takeIn(desk, reply.value);
  offerUndo(desk, reply.value, before);
  if (onScreen(desk, draft)) leave(desk, draft);
  else drop(desk, draft);
}

/** After a success: back to the card it came from, or ready for the next scan. */
function leave(desk: Desk, draft: Draft): void {
  const { stack } = desk.get();
  const under = stack[stack.length - 2];
  if (under && under.at !== 'home' && under.at !== 'list') drop(desk, draft);
  else {
    replaceWith(desk, draft.kind === 'check-in' ? newCheckIn() : newCheckOut());
    drop(desk, draft);
  }
}

function refuse(desk: Desk, draft: Draft, refusal: Reply<never> & { ok: false }): void {
  put<Draft>(desk, draft, { phase: refusedPhase(desk, draft, refusal) });
  if (!onScreen(desk, draft)) desk.set({ say: `${nameThing(draft.kind)}. It waits for you.` });
}

/** Brings the reply into the index; gives what stood there before, for undo. */
function takeIn(desk: Desk, done: CustodyDone): UndoOffer['before'] {
  const { catalog } = desk.get();
  const { deviceId, row, status, holder, due } = done.device;
  const was = catalog?.deviceById.get(deviceId);
  if (!catalog || !was) return null;
  const patch: Partial<DeviceEntry> = { status: was.status, holder: was.holder, due: was.due };
  patchDevice(catalog, deviceId, { row: row || was.row, status, holder, due });
  return { deviceId, patch };
}

/** Puts up the way back from what was just done. */
export function offerUndo(
  desk: Desk,
  done: { head: number; summary: string },
  before: UndoOffer['before'],
): void {
  const undo = {
    number: done.head,
    summary: done.summary,
    commandId: newCommandId(),
    phase: 'offered' as const,
    before,
  };
  desk.set({ undo, say: done.summary });
  const now = before && desk.get().catalog?.deviceById.get(before.deviceId);
  tellToday(desk, done, now && now.holder === '' ? now.deviceId : null);
  noteHead(desk, done.head);
}

/** A head that jumped means that others saved too: the index is loaded again, quietly. */
function noteHead(desk: Desk, head: number): void {
  const { catalog } = desk.get();
  if (!catalog) return;
  const jumped = head > catalog.head + 1;
  desk.set({ catalog: { ...catalog, head: Math.max(head, catalog.head) } });
  if (jumped) void refreshIndex(desk);
  if (currentScreen(desk.get()).at === 'home') void refreshToday(desk);
}

/** Takes the last action back. */
export async function undoLast(desk: Desk): Promise<void> {
  const { undo } = desk.get();
  if (!undo || undo.phase !== 'offered') return;
  desk.set({ undo: { ...undo, phase: 'saving' }, trouble: null });
  const reply = await desk.rpc.undo({ commandId: undo.commandId, number: undo.number });
  if (!reply.ok) {
    desk.set({
      undo: { ...undo, phase: 'offered' },
      trouble: { refusal: reply, doing: 'undo' },
    });
    return;
  }
  const { catalog } = desk.get();
  if (catalog && undo.before) patchDevice(catalog, undo.before.deviceId, undo.before.patch);
  for (const draft of Object.values(desk.get().drafts))
    if (draft.kind === 'deposit' && draft.done?.head === undo.number)
      edit(desk, draft, { done: null });
  desk.set({ undo: { ...undo, phase: 'done' }, say: `Undone: ${undo.summary}` });
  noteHead(desk, reply.value.head);
  void loadToday(desk);
}

/** A cure: checks another device in, and goes on with the check-out by itself when that worked. */
export async function checkInFirst(
  desk: Desk,
  draft: CheckOutDraft,
  deviceId: string,
): Promise<void> {
  put(desk, draft, { phase: { at: 'saving' } });
  const holder = desk.get().catalog?.deviceById.get(deviceId)?.holder ?? '';
  const reply = await desk.rpc.checkIn({
    commandId: newCommandId(),
    deviceId,
    ...rowsOf(desk, deviceId, holder),
  });
  if (!reply.ok) {
    put(desk, draft, { phase: { at: 'refused', refusal: reply, doing: 'check-in' } });
    return;
  }
  takeIn(desk, reply.value);
  const { catalog } = desk.get();
  if (catalog) desk.set({ catalog: { ...catalog, head: reply.value.head } });
  await resume(desk, draft, true);
}

/** Tries a refused draft again: the same intention with the same ID. */
export async function retry(desk: Desk, draft: Draft): Promise<void> {
  if (draft.kind === 'check-out' && !draft.offer) await resume(desk, draft, false);
  else {
    put<Draft>(desk, draft, { phase: { at: 'editing' } });
    const now = desk.get().drafts[draft.id];
    if (now) await send(desk, now);
  }
}

/** Asks the policy again where it had refused, and then goes on by itself if wanted. */
async function resume(desk: Desk, draft: CheckOutDraft, goOn: boolean): Promise<void> {
  edit(desk, draft, {});
  const now = desk.get().drafts[draft.id];
  if (now?.kind !== 'check-out') return;
  await askPolicy(desk, now);
  const ready = desk.get().drafts[draft.id];
  if (goOn && ready && ready.phase.at === 'editing') await send(desk, ready);
}
