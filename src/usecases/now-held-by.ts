/** Answers a custody command that was already in the books with what is true now. */
import type { CustodyDone } from '../contract/custody.ts';
import type { Reply } from '../contract/wire.ts';
import { deviceTitle } from '../domain/fleet/device.ts';
import { refuse } from '../domain/values/verdict.ts';
import { custodyOf } from './custody-done.ts';
import type { Store } from './ports/store.ts';
import { done, refused } from './reply.ts';

/** The device, its open loan and its holder as they are; changes nothing. */
export function nowHeldBy(
  store: Store,
  request: { deviceId: string; deviceRow?: number; personId?: string; personRow?: number },
  head: number,
): Reply<CustodyDone> {
  const key = { key: request.deviceId, row: request.deviceRow };
  return store.ask([{ tab: 'Devices', keys: [key] }], (rows) => {
    const device = rows.one('Devices', request.deviceId);
    if (!device) return refused(refuse('device-unknown', { deviceId: request.deviceId }));
    const personId = device.holder || request.personId || '';
    if (personId !== '') {
      rows.load([{ tab: 'People', keys: [{ key: personId, row: request.personRow }] }]);
    }
    const custody = custodyOf({
      device,
      row: rows.rowOf('Devices', device.deviceId) ?? 0,
      today: rows.today,
      loanId: device.openLoan,
      person: personId === '' ? undefined : rows.one('People', personId),
      holder: personId,
      holderName: personId,
      summary: `${deviceTitle(device)} is ${device.status.toLowerCase() || 'without a status'}`,
    });
    return done({ head, ...custody });
  });
}
