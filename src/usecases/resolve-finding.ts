/** An admin says how a finding was resolved. */
import type { UndoDone } from '../contract/custody.ts';
import type { Reply } from '../contract/wire.ts';
import { cleanNote } from '../domain/values/text.ts';
import { refuse } from '../domain/values/verdict.ts';
import type { Decision, Rows, Store } from './ports/store.ts';
import { answered, done } from './reply.ts';

/** One commit; a finding that is not open any more is refused as overtaken. */
export function resolveFinding(
  store: Store,
  request: { commandId: string; findingId: string; resolution: string },
): Reply<UndoDone> {
  const meta = { name: 'resolve finding', commandId: request.commandId };
  return answered(
    store.command(meta, [{ tab: 'Findings', keys: [] }], (rows) => decide(rows, request)),
    (summary, head) => ({ head, summary }),
    (head) => done({ head, summary: `Finding ${request.findingId} was already resolved` }),
  );
}

function decide(rows: Rows, request: { findingId: string; resolution: string }): Decision<string> {
  const { findingId } = request;
  const row = rows.likelyRow('Findings', findingId);
  rows.load([{ tab: 'Findings', keys: [{ key: findingId, row }] }]);
  const finding = rows.one('Findings', findingId);
  if (!finding) return refuse('bad-request', { where: 'findingId', what: findingId });
  if (finding.status !== 'Open') {
    return refuse('overtaken', { findingId, status: finding.status, by: finding.resolvedBy });
  }
  const resolution = cleanNote(request.resolution);
  const what = finding.written || finding.deviceId || finding.roomId;
  const summary = `${finding.kind} ${what} resolved: ${resolution || 'no words given'}`;
  return {
    ok: true,
    changes: [
      {
        do: 'set',
        tab: 'Findings',
        key: findingId,
        set: {
          status: 'Resolved',
          resolution,
          resolvedBy: rows.by,
          resolvedOn: rows.today,
        },
      },
    ],
    summary,
    value: summary,
  };
}
