/** The ways on from a refused check-out, likeliest first. */
import { checkInFirst, retry } from '../desk/commands.ts';
import { edit, prepare } from '../desk/drafts.ts';
import { open } from '../desk/navigate.ts';
import type { CheckOutDraft, Desk } from '../desk/state.ts';
import { labelOf } from '../find/catalog.ts';
import { addDays } from '../words/format.ts';
import type { Cure } from '../parts/cures.tsx';

const RETRY = new Set(['busy', 'google-failed', 'overtaken', 'sheet-unreadable', 'unexpected']);

/** Cures for the refusal of this draft. */
export function checkOutCures(desk: Desk, draft: CheckOutDraft): Cure[] {
  const { catalog } = desk.get();
  if (draft.phase.at !== 'refused' || !catalog || !draft.deviceId || !draft.personId) return [];
  const { code } = draft.phase.refusal;
  const device = catalog.deviceById.get(draft.deviceId);
  const tag = device ? labelOf(device) : draft.deviceId;
  const cures: Cure[] = [];
  if (code === 'device-out') cures.push(comesBack(desk, draft, draft.deviceId, tag));
  if (code === 'too-many-devices') {
    const held = catalog.held.get(draft.personId) ?? [];
    const other = held.find((one) => one.deployment === device?.deployment) ?? held[0];
    if (other) cures.push(comesBack(desk, draft, other.deviceId, labelOf(other)));
  }
  if (RETRY.has(code)) cures.push({ icon: 'again', title: 'Try again', does: again(desk, draft) });
  if (code === 'due-in-past') cures.push(laterDue(desk, draft, catalog.today));
  if (code === 'paid-already' || code === 'nothing-owed') cures.push(withoutDeposit(desk, draft));
  if (['person-left', 'holder-not-allowed', 'too-many-devices', 'person-unknown'].includes(code))
    cures.push({
      icon: 'person',
      title: 'Choose another person',
      detail: `Keeps ${tag} and everything below`,
      does: () => edit(desk, draft, { personId: null, offer: null }),
    });
  if (code.startsWith('device-') || code === 'overtaken' || code === 'holder-not-allowed') {
    cures.push({
      icon: 'laptop',
      title: 'Choose another device',
      detail: 'Keeps the person',
      does: () => edit(desk, draft, { deviceId: null, offer: null }),
    });
    cures.push({
      icon: 'next',
      title: `Open ${tag}`,
      does: () => open(desk, { at: 'device', id: draft.deviceId ?? '', from: '' }),
    });
  }
  return cures;
}

const again = (desk: Desk, draft: CheckOutDraft) => () => void retry(desk, draft);

function comesBack(desk: Desk, draft: CheckOutDraft, deviceId: string, tag: string): Cure {
  return {
    icon: 'check',
    title: `Check in ${tag} first`,
    detail: 'Then this check-out goes on by itself',
    does: () => void checkInFirst(desk, draft, deviceId),
  };
}

function laterDue(desk: Desk, draft: CheckOutDraft, today: string): Cure {
  return {
    icon: 'clock',
    title: 'Due in two weeks',
    detail: 'Or choose a day below',
    does: () => edit(desk, draft, { due: addDays(today, 14) }),
  };
}

function withoutDeposit(desk: Desk, draft: CheckOutDraft): Cure {
  return {
    icon: 'money',
    title: 'Check out without the deposit',
    does: () => {
      edit(desk, draft, { paying: 'Later', offer: null });
      const now = desk.get().drafts[draft.id];
      if (now) prepare(desk, now);
    },
  };
}
