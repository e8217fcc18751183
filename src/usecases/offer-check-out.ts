/** What policy would do with a check-out, before anyone presses Enter; refuses as the check-out would. */
import type { CheckOutOffer, CheckOutOfferRequest } from '../contract/custody.ts';
import type { Reply } from '../contract/wire.ts';
import { planCheckOut } from '../domain/custody/check-out.ts';
import { depositRule } from '../domain/custody/policy.ts';
import { depositStillAsked } from '../domain/fees/deposit.ts';
import { splitList } from '../domain/values/text.ts';
import { refuse } from '../domain/values/verdict.ts';
import type { Rows, Store } from './ports/store.ts';
import { done, refused } from './reply.ts';
import { citedPolicies, RULE_WANTS, settingsOf } from './school-rules.ts';

/** One read. */
export function offerCheckOut(store: Store, request: CheckOutOfferRequest): Reply<CheckOutOffer> {
  return store.ask(
    [
      { tab: 'Devices', keys: [{ key: request.deviceId, row: request.deviceRow }] },
      { tab: 'People', keys: [{ key: request.personId, row: request.personRow }] },
      ...RULE_WANTS,
    ],
    (rows) => offer(rows, request),
  );
}

function offer(rows: Rows, request: CheckOutOfferRequest): Reply<CheckOutOffer> {
  const device = rows.one('Devices', request.deviceId);
  if (!device) return refused(refuse('device-unknown', { deviceId: request.deviceId }));
  const person = rows.one('People', request.personId);
  if (!person) return refused(refuse('person-unknown', { personId: request.personId }));
  const policies = citedPolicies(rows);
  const settings = settingsOf(rows);
  const plan = planCheckOut({ device, person, policies, settings, today: rows.today }, {});
  if (!plan.ok) return refused(plan);
  const { cited } = plan.value;
  const asked = depositStillAsked(cited, person);
  return done({
    due: plan.value.due,
    dueRule: plan.value.dueRule,
    accessories: splitList(cited.policy.accessories),
    depositAsked: asked,
    depositRule: asked === null ? '' : depositRule(cited),
    policyRow: cited.row,
  });
}
