/** Drafts of what a person is about to do: begun, filled by scans, changed, set aside. */
import type { Entry } from '../find/catalog.ts';
import { holderName, labelOf } from '../find/catalog.ts';
import { newCommandId } from '../command-id.ts';
import type {
  CheckInDraft,
  CheckOutDraft,
  DepositDraft,
  Desk,
  Draft,
  Phase,
  Refusal,
} from './state.ts';
import { currentDraft, currentScreen } from './state.ts';

const fresh = () => ({
  id: newCommandId(),
  commandId: newCommandId(),
  phase: { at: 'editing' as const },
});

/** An empty check-out, or one with a slot filled. */
export function newCheckOut(slots: Partial<CheckOutDraft> = {}): CheckOutDraft {
  return {
    ...fresh(),
    kind: 'check-out',
    deviceId: null,
    personId: null,
    offer: null,
    due: '',
    accessories: [],
    condition: '',
    paying: 'Later',
    ...slots,
  };
}

/** An empty check-in, or one for a device. */
export function newCheckIn(deviceId: string | null = null): CheckInDraft {
  return { ...fresh(), kind: 'check-in', deviceId, condition: '', note: '' };
}

/** An empty deposit, or one for a person. */
export function newDeposit(personId: string | null = null): DepositDraft {
  return {
    ...fresh(),
    kind: 'deposit',
    personId,
    amount: '',
    rule: '',
    settled: '',
    paying: 'Cash',
    reference: '',
    done: null,
  };
}

/** Opens a draft on top of what is there. */
export function begin(desk: Desk, draft: Draft): void {
  const { stack, drafts, undo } = desk.get();
  desk.set({
    // What was undone has been read by whoever begins something new.
    undo: undo?.phase === 'done' ? null : undo,
    drafts: { ...drafts, [draft.id]: draft },
    stack: [...stack, { at: 'draft', id: draft.id }],
    query: '',
    chosen: 0,
    notice: null,
    trouble: null,
    open: null,
  });
  prepare(desk, draft);
}

/** A draft that a person leaves is given up, unless it is being saved: then its reply is awaited. */
export function forget(desk: Desk, draft: Draft): void {
  if (draft.phase.at === 'saving') return;
  const { drafts } = desk.get();
  desk.set({
    drafts: Object.fromEntries(Object.entries(drafts).filter(([id]) => id !== draft.id)),
  });
}

/** Puts a new draft in the place of the one on the screen. */
export function replaceWith(desk: Desk, draft: Draft): void {
  const before = currentDraft(desk.get());
  if (before) forget(desk, before);
  desk.set({ stack: desk.get().stack.slice(0, -1) });
  begin(desk, draft);
}

/** Writes into a draft without changing what is meant (phases, replies). */
export function put<D extends Draft>(desk: Desk, draft: D, patch: Partial<D>): void {
  const { drafts } = desk.get();
  const now = drafts[draft.id];
  if (now) desk.set({ drafts: { ...drafts, [draft.id]: { ...now, ...patch } as Draft } });
}

/** A person's change: the intention is another one now, and a refusal no longer stands. */
export function edit<D extends Draft>(desk: Desk, draft: D, patch: Partial<D>): void {
  put<Draft>(desk, draft, {
    ...patch,
    commandId: newCommandId(),
    phase: { at: 'editing' },
  } as Partial<Draft>);
}

/** Whether a scan of this entry fills a slot of the draft. */
export function fitsSlot(draft: Draft, entry: Entry): boolean {
  if (draft.kind === 'check-out') return entry.kind !== 'room';
  return draft.kind === 'check-in' ? entry.kind === 'device' : entry.kind === 'person';
}

/** Fills a slot. While the draft is being saved, or is done, a new one begins in its place. */
export function fillSlot(desk: Desk, draft: Draft, entry: Entry): void {
  const device = entry.kind === 'device' ? entry.deviceId : null;
  const person = entry.kind === 'person' ? entry.personId : null;
  const taken = draft.phase.at === 'saving' || (draft.kind === 'deposit' && draft.done !== null);
  if (draft.kind === 'check-out') {
    const slots = {
      deviceId: device ?? (taken ? null : draft.deviceId),
      personId: person ?? (taken ? null : draft.personId),
    };
    changeOrReplace(desk, draft, taken, newCheckOut(slots), { ...slots, offer: null });
  } else if (draft.kind === 'check-in') {
    changeOrReplace(desk, draft, taken, newCheckIn(device), { deviceId: device });
  } else {
    const blank = { personId: person, amount: '', rule: '', settled: '' };
    changeOrReplace(desk, draft, taken, newDeposit(person), blank);
  }
}

function changeOrReplace<D extends Draft>(
  desk: Desk,
  draft: D,
  taken: boolean,
  another: D,
  patch: Partial<D>,
): void {
  if (taken) {
    replaceWith(desk, another);
    return;
  }
  edit(desk, draft, patch);
  const now = desk.get().drafts[draft.id];
  if (now) prepare(desk, now);
}

/** Asks the policy for what a filled draft needs. */
export function prepare(desk: Desk, draft: Draft): void {
  if (draft.kind === 'check-out') void askPolicy(desk, draft);
  if (draft.kind === 'deposit') void askDeposit(desk, draft);
}

/** Fills due day, accessories and deposit from the policy; its refusal becomes the draft's. */
export async function askPolicy(desk: Desk, draft: CheckOutDraft): Promise<void> {
  const { catalog } = desk.get();
  if (!catalog || !draft.deviceId || !draft.personId) return;
  const reply = await desk.rpc.offerCheckOut({
    deviceId: draft.deviceId,
    deviceRow: catalog.deviceById.get(draft.deviceId)?.row || undefined,
    personId: draft.personId,
    personRow: catalog.personById.get(draft.personId)?.row || undefined,
  });
  const now = desk.get().drafts[draft.id];
  const same = now?.kind === 'check-out' && now.commandId === draft.commandId;
  if (!same || now.phase.at !== 'editing') return;
  if (!reply.ok) {
    put(desk, now, { phase: refusedPhase(desk, now, reply) });
    return;
  }
  const { due, accessories } = reply.value;
  put(desk, now, { offer: reply.value, due, accessories: [...accessories] });
}

async function askDeposit(desk: Desk, draft: DepositDraft): Promise<void> {
  const { catalog } = desk.get();
  if (!catalog || !draft.personId) return;
  const row = catalog.personById.get(draft.personId)?.row || undefined;
  const reply = await desk.rpc.loadPerson({ personId: draft.personId, row });
  const now = desk.get().drafts[draft.id];
  if (!reply.ok || now?.kind !== 'deposit' || now.personId !== draft.personId) return;
  const { depositAsked, depositHeld, depositRule } = reply.value;
  const amount = now.amount === '' && depositAsked ? (depositAsked / 100).toFixed(2) : now.amount;
  const settled = depositAsked
    ? ''
    : depositHeld > 0
      ? 'This deposit is paid already.'
      : 'The policy asks no deposit of this person.';
  put(desk, now, { amount, rule: depositRule, settled });
}

/** A refusal with what the index knows besides: names for IDs, and what the person has already. */
export function refusedPhase(desk: Desk, draft: Draft, refusal: Refusal): Phase {
  const { catalog } = desk.get();
  const { facts } = refusal;
  const holder = typeof facts.holder === 'string' ? facts.holder : '';
  const held = draft.kind === 'check-out' ? catalog?.held.get(draft.personId ?? '') : undefined;
  const known = {
    ...(held ? { holds: held.map(labelOf) } : {}),
    ...(catalog && holder ? { holderName: holderName(catalog, holder) } : {}),
  };
  const told = { code: refusal.code, facts: { ...known, ...facts } };
  return { at: 'refused', refusal: told, doing: draft.kind };
}

/** Whether a draft is on the screen right now. */
export function onScreen(desk: Desk, draft: Draft): boolean {
  const screen = currentScreen(desk.get());
  return screen.at === 'draft' && screen.id === draft.id;
}

/** Forgets a draft and every screen that shows it. */
export function drop(desk: Desk, draft: Draft): void {
  const { stack, drafts } = desk.get();
  const rest = Object.fromEntries(Object.entries(drafts).filter(([id]) => id !== draft.id));
  desk.set({
    drafts: rest,
    stack: stack.filter((screen) => screen.at !== 'draft' || screen.id !== draft.id),
  });
}
