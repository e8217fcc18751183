/** What the sidebar knows at any moment, in one place; screens draw it, actions change it. */
import type { CheckOutOffer, DepositDone } from '../../contract/custody.ts';
import type { Today } from '../../contract/find.ts';
import type { RefusalFacts } from '../../contract/wire.ts';
import type { Catalog, DeviceEntry, Entry } from '../find/catalog.ts';
import type { Near } from '../find/near.ts';
import type { Rpc } from '../rpc.ts';

export interface Refusal {
  readonly code: string;
  readonly facts: RefusalFacts;
}

export type ListName = 'overdue' | 'roomsNotCounted' | 'findings' | 'failedMail';

export type Screen =
  | { at: 'home' }
  | { at: 'list'; list: ListName }
  | { at: 'device'; id: string; from: string }
  | { at: 'person'; id: string; from: string }
  | { at: 'room'; id: string; from: string }
  | { at: 'draft'; id: string };

export type Phase =
  { at: 'editing' } | { at: 'saving' } | { at: 'refused'; refusal: Refusal; doing: Doing };

/** What was attempted, for the headline of a refusal. */
export type Doing = 'check-out' | 'check-in' | 'deposit' | 'undo' | 'load' | 'import' | 'other';

interface DraftBase {
  id: string;
  /** Sent with the command; a changed draft is a new intention and gets a new one. */
  commandId: string;
  phase: Phase;
}

export type Paying = 'Cash' | 'Check' | 'Online' | 'Later';

export interface CheckOutDraft extends DraftBase {
  kind: 'check-out';
  deviceId: string | null;
  personId: string | null;
  offer: CheckOutOffer | null;
  due: string;
  accessories: string[];
  /** Blank leaves it as it stands on the sheet. */
  condition: string;
  paying: Paying;
}

export interface CheckInDraft extends DraftBase {
  kind: 'check-in';
  deviceId: string | null;
  condition: string;
  note: string;
}

export interface DepositDraft extends DraftBase {
  kind: 'deposit';
  personId: string | null;
  /** As typed. */
  amount: string;
  /** What the rule asks, in words; blank until it is known. */
  rule: string;
  /** Why there is none to take, in words; blank where there is. */
  settled: string;
  paying: Exclude<Paying, 'Later'>;
  reference: string;
  done: DepositDone | null;
}

export type Draft = CheckOutDraft | CheckInDraft | DepositDraft;

/** A scan that did not lead anywhere by itself. */
export type ScanNotice =
  | { is: 'none'; text: string; near: Near[] }
  | { is: 'duplicate'; text: string; devices: DeviceEntry[]; field: string }
  | { is: 'several'; text: string; entries: Entry[] };

export interface UndoOffer {
  number: number;
  summary: string;
  /** One per offer, so that a second press of Undo is the same intention. */
  commandId: string;
  phase: 'offered' | 'saving' | 'done';
  /** How the device stood in the index before. */
  before: { deviceId: string; patch: Partial<DeviceEntry> } | null;
}

export interface DeskState {
  catalog: Catalog | null;
  loading: boolean;
  /** Why the index could not be loaded. */
  refusal: Refusal | null;
  today: Today | null;
  /** Why the counts could not be loaded the last time. */
  todayRefusal: Refusal | null;
  /** When the counts were loaded, in milliseconds. */
  todayAt: number;
  /** When the index was loaded, in milliseconds. */
  loadedAt: number;
  selection: { tab: string; key: string; title: string } | null;
  stack: Screen[];
  query: string;
  /** Which result is chosen, counted from the top. */
  chosen: number;
  notice: ScanNotice | null;
  drafts: Record<string, Draft>;
  undo: UndoOffer | null;
  /** A refusal that belongs to no draft, such as of an undo. */
  trouble: { refusal: Refusal; doing: Doing } | null;
  /** Spoken by the live region. */
  say: string;
  open: 'keys' | 'menu' | null;
  /** Letters outside fields are keys (WCAG 2.1.4 lets one switch them off). */
  letters: boolean;
}

export interface Desk {
  readonly rpc: Rpc;
  get(): DeskState;
  set(patch: Partial<DeskState>): void;
  subscribe(listener: () => void): () => void;
}

const EMPTY: DeskState = {
  catalog: null,
  loading: true,
  refusal: null,
  today: null,
  todayRefusal: null,
  todayAt: 0,
  loadedAt: 0,
  selection: null,
  stack: [{ at: 'home' }],
  query: '',
  chosen: 0,
  notice: null,
  drafts: {},
  undo: null,
  trouble: null,
  say: '',
  open: null,
  letters: true,
};

/** A desk with nothing loaded yet. */
export function createDesk(rpc: Rpc): Desk {
  let state = EMPTY;
  const listeners = new Set<() => void>();
  return {
    rpc,
    get: () => state,
    set(patch) {
      state = { ...state, ...patch };
      listeners.forEach((listener) => listener());
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The screen on top. */
export function currentScreen(state: DeskState): Screen {
  return state.stack[state.stack.length - 1] ?? { at: 'home' };
}

/** The draft on the screen, if one is. */
export function currentDraft(state: DeskState): Draft | null {
  const screen = currentScreen(state);
  return screen.at === 'draft' ? (state.drafts[screen.id] ?? null) : null;
}

/** Whether the person at the keyboard may change anything. */
export function mayAct(state: DeskState): boolean {
  const right = state.catalog?.me.right;
  return right === 'Admin' || right === 'Desk';
}
