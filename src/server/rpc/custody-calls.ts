/** Check-out, check-in and deposit. */
import { checkIn } from '../../usecases/check-in.ts';
import { checkOut } from '../../usecases/check-out.ts';
import { offerCheckOut } from '../../usecases/offer-check-out.ts';
import { takeDeposit } from '../../usecases/take-deposit.ts';
import type { Calls } from './call.ts';

export const CUSTODY_CALLS: Calls<'offerCheckOut' | 'checkOut' | 'checkIn' | 'takeDeposit'> = {
  offerCheckOut: { locked: false, run: ({ store }, request) => offerCheckOut(store, request) },
  checkOut: { locked: true, run: ({ store }, request) => checkOut(store, request) },
  checkIn: { locked: true, run: ({ store }, request) => checkIn(store, request) },
  takeDeposit: { locked: true, run: ({ store }, request) => takeDeposit(store, request) },
};
