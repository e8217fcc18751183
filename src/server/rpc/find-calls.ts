/** What the sidebar looks up. Everyone may, so nothing here costs a read for rights. */
import type { Today } from '../../contract/find.ts';
import { loadDevice } from '../../usecases/load-device.ts';
import { loadPerson } from '../../usecases/load-person.ts';
import { isHandled, loadToday } from '../../usecases/load-today.ts';
import { loadIndex } from '../adapters/load-index.ts';
import { selectedThing, showRow } from '../google/selection.ts';
import { isLate, lastHeartbeat } from '../google/trigger-owner.ts';
import type { BooksStatus } from '../sheets/status.ts';
import type { Wiring } from '../wiring.ts';
import type { Calls } from './call.ts';

/** Lines of recent changes on the home screen. */
const RECENT = 8;

type FindCalls = Calls<
  | 'loadIndex'
  | 'loadToday'
  | 'loadDevice'
  | 'loadPerson'
  | 'loadHistory'
  | 'loadSelection'
  | 'showRow'
>;

export const FIND_CALLS: FindCalls = {
  loadIndex: {
    locked: false,
    run: ({ wiring, tools, account }) => {
      const { head } = tools.status();
      const asked = { head, today: wiring.clock.today(), account };
      return { ok: true, value: loadIndex(wiring.columns, asked) };
    },
  },
  loadToday: {
    locked: false,
    run: ({ wiring, tools }) => {
      const status = tools.status();
      return {
        ok: true,
        value: {
          ...loadToday(wiring.columns, wiring.clock.today()),
          recent: tools.readRecentHistory(status.head, RECENT, isHandled),
          warnings: warningsOf(wiring, status),
        },
      };
    },
  },
  loadDevice: {
    locked: false,
    run: ({ wiring, store }, request) => loadDevice(store, wiring.columns, request),
  },
  loadPerson: {
    locked: false,
    run: ({ wiring, store }, request) => loadPerson(store, wiring.columns, request),
  },
  loadHistory: {
    locked: false,
    run: ({ tools }, { tab, key, limit }) => ({
      ok: true,
      value: tools.readHistoryFor(tab, key, limit),
    }),
  },
  loadSelection: {
    locked: false,
    run: ({ wiring }) => ({ ok: true, value: selectedThing(wiring.spreadsheet()) }),
  },
  showRow: {
    locked: false,
    run: ({ wiring }, { tab, row }) =>
      showRow(wiring.spreadsheet(), tab, row)
        ? { ok: true, value: null }
        : { ok: false, code: 'bad-request', facts: { where: 'row', tab, row } },
  },
};

function warningsOf({ marks, clock }: Wiring, status: BooksStatus): Today['warnings'] {
  const warnings: Today['warnings'] = [];
  if (status.copied) warnings.push({ code: 'copied-file', facts: {} });
  if (status.restored) warnings.push({ code: 'restored-version', facts: {} });
  const heartbeat = lastHeartbeat(marks);
  if (heartbeat === null) warnings.push({ code: 'heartbeat-missing', facts: {} });
  else if (isLate(heartbeat, clock.epoch()))
    warnings.push({
      code: 'heartbeat-late',
      facts: { owner: heartbeat.account, since: clock.momentOf(heartbeat.epoch) },
    });
  const [script, spreadsheet] = [Session.getScriptTimeZone(), clock.zone()];
  if (script !== spreadsheet)
    warnings.push({ code: 'zones-differ', facts: { script, spreadsheet } });
  return warnings;
}
