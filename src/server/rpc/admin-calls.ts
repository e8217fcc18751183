/** Undo, findings, triggers, and an admin's answer to a copied file. */
import { resolveFinding } from '../../usecases/resolve-finding.ts';
import { takeOver } from '../google/take-over.ts';
import type { Calls } from './call.ts';
import { asReply } from './failure.ts';
import { permit } from './permit.ts';

export const ADMIN_CALLS: Calls<'undo' | 'resolveFinding' | 'takeOverTriggers' | 'adoptThisFile'> =
  {
    undo: {
      locked: true,
      run: (turn, { commandId, number }) => {
        permit(turn);
        const outcome = turn.tools.undo({ commandId, number });
        if (!outcome.ok) return asReply(outcome);
        const { head } = outcome;
        // A repeated click lost the first answer; what it did stands in History.
        const summary = outcome.repeated ? `Change ${number} was undone` : outcome.value.summary;
        return { ok: true, value: { head, summary } };
      },
    },
    resolveFinding: { locked: true, run: ({ store }, request) => resolveFinding(store, request) },
    takeOverTriggers: {
      locked: true,
      run: ({ wiring, account }) => {
        const outcome = takeOver(wiring, account);
        return outcome.ok ? { ok: true, value: null } : asReply(outcome);
      },
    },
    adoptThisFile: {
      locked: true,
      run: (turn) => {
        permit(turn);
        const outcome = turn.tools.adopt(`adopt-${turn.wiring.newId()}`);
        if (!outcome.ok) return asReply(outcome);
        return { ok: true, value: null };
      },
    },
  };
