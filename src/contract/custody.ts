/** Check-out, check-in, deposit and undo as they cross the wire. Hints are rows from the index. */
import type { HeldDevice } from './find.ts';

export interface CheckOutRequest {
  commandId: string;
  deviceId: string;
  deviceRow?: number;
  personId: string;
  personRow?: number;
  /** `yyyy-mm-dd`; left out, the policy decides. */
  due?: string;
  condition?: string;
  accessories?: string[];
  /** Take the deposit in the same step. */
  deposit?: { cents: number; method: string; reference?: string };
}

/** What the policy would do, before anyone presses Enter. */
export interface CheckOutOffer {
  due: string;
  dueRule: string;
  accessories: string[];
  /** Cents still to be asked of this family; null when none. */
  depositAsked: number | null;
  depositRule: string;
  policyRow: number | null;
}

export interface CheckOutOfferRequest {
  deviceId: string;
  deviceRow?: number;
  personId: string;
  personRow?: number;
}

export interface CustodyDone {
  head: number;
  loanId: string;
  device: HeldDevice & { status: string; holder: string };
  personId: string;
  personName: string;
  /** Cents. */
  balance: number;
  depositHeld: number;
  /** One sentence for the undo bar. */
  summary: string;
}

export interface CheckInRequest {
  commandId: string;
  deviceId: string;
  deviceRow?: number;
  personRow?: number;
  condition?: string;
  note?: string;
}

export interface DepositRequest {
  commandId: string;
  personId: string;
  personRow?: number;
  /** Cents. */
  amount: number;
  method: string;
  reference?: string;
}

export interface DepositDone {
  head: number;
  entryId: string;
  personId: string;
  balance: number;
  depositHeld: number;
  summary: string;
}

export interface UndoRequest {
  commandId: string;
  /** History number of what is to be undone. */
  number: number;
}

export interface UndoDone {
  head: number;
  summary: string;
}
