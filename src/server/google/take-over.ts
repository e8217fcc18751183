/** Makes an account the owner of the triggers. Google lets nobody touch another account's triggers, so those stay and leave at once. */
import { mayDo, rightOf, rightsFor } from '../../domain/access/rights.ts';
import { refuse, type Refusal } from '../../domain/values/verdict.ts';
import type { Wiring } from '../wiring.ts';
import { beat, recordOwner } from './trigger-owner.ts';

/**
 * Installs the triggers first and records the owner after: a run that dies between leaves triggers that
 * do nothing, never an owner without triggers.
 */
export function takeOver(wiring: Wiring, account: string): { ok: true; value: null } | Refusal {
  const { store } = wiring.openFor(account);
  const right = store.ask([{ tab: 'Staff', all: true }], (rows) =>
    rightOf(rows.all('Staff'), account),
  );
  const verb = 'takeOverTriggers';
  if (!mayDo(right, verb))
    return refuse('not-allowed', { email: account, right, verb, needs: rightsFor(verb) });
  if (wiring.settings().countFormId !== '' && wiring.countForm() === null)
    return refuse('google-failed', {
      doing: verb,
      said: 'this account may not open the count form; whoever made it shares it with you as an editor first',
    });
  wiring.triggers.install();
  const outcome = recordOwner(store, account, `take-over-${wiring.newId()}`);
  if (!outcome.ok) return outcome;
  wiring.marks.write('owner', account);
  beat(wiring.marks, wiring.clock.epoch(), account);
  return { ok: true, value: null };
}
