/**
 * What every adapter of the store port promises, as small programs that answer with plain values. The
 * store in memory runs them in this process, the Sheet's store inside a script on emulated Google.
 */
import type { Device } from '../../src/domain/fleet/device.ts';
import type { Person } from '../../src/domain/people/person.ts';
import type { Change, Decision, Rows, Store, Want } from '../../src/usecases/ports/store.ts';
import { device, person } from '../support/records.ts';

export interface Scenario {
  rule: string;
  /** Runs on a store with the tabs and no records. */
  run: (store: Store) => unknown;
  expected: unknown;
}

let commands = 0;
const nextId = (): string => `scenario-${++commands}`;
const DEVICE: Want = { tab: 'Devices', keys: [{ key: 'D-000001' }] };
const header: Want = { tab: 'Devices', keys: [] };

function accept<V>(changes: readonly Change[], value: V): Decision<V> {
  return { ok: true, changes, summary: 'Changed by a scenario', value };
}

function add(store: Store, fields: Partial<Device> = {}): void {
  store.command({ name: 'add', commandId: nextId() }, [header], () =>
    accept([{ do: 'add', tab: 'Devices', record: device(fields) }], null),
  );
}

function statusOf(store: Store): string | undefined {
  return store.ask([DEVICE], (rows) => rows.one('Devices', 'D-000001')?.status);
}

/** Whether something throws; what it says is the adapter's own. */
function throws(work: () => unknown): boolean {
  try {
    work();
    return false;
  } catch {
    return true;
  }
}

export const SCENARIOS: readonly Scenario[] = [
  {
    rule: 'a record comes back as it was written',
    run: (store) => {
      add(store, { assetTag: '007', notes: '=1+1', cost: 12050, bought: '2026-08-03' });
      return store.ask([DEVICE], (rows) => rows.one('Devices', 'D-000001'));
    },
    expected: device({ assetTag: '007', notes: '=1+1', cost: 12050, bought: '2026-08-03' }),
  },
  {
    rule: 'a key that no row has is undefined, a key that was not asked for is a bug',
    run: (store) =>
      store.ask([header], (rows) => {
        rows.load([{ tab: 'Devices', keys: [{ key: 'D-000009', row: 5 }] }]);
        return [
          rows.one('Devices', 'D-000009') === undefined,
          throws(() => rows.one('Devices', 'D-8')),
        ];
      }),
    expected: [true, true],
  },
  {
    rule: 'a wrong hint finds the row all the same',
    run: (store) => {
      add(store);
      add(store, { deviceId: 'D-000002', assetTag: 'LF-0002', serial: 'SN2' });
      const keys = [{ key: 'D-000002', row: 2 }];
      return store.ask([{ tab: 'Devices', keys }], (rows) => [
        rows.one('Devices', 'D-000002')?.assetTag,
        rows.rowOf('Devices', 'D-000002'),
      ]);
    },
    expected: ['LF-0002', 3],
  },
  {
    rule: 'a refusal writes nothing and is handed on',
    run: (store) => {
      add(store);
      const refused = store.command({ name: 'no', commandId: nextId() }, [DEVICE], () => ({
        ok: false,
        code: 'device-out',
        facts: { tag: 'LF-0412' },
      }));
      return [refused, statusOf(store)];
    },
    expected: [{ ok: false, code: 'device-out', facts: { tag: 'LF-0412' } }, 'Available'],
  },
  {
    rule: 'a command takes effect once, however often it is sent',
    run: (store) => {
      add(store);
      const send = () =>
        store.command({ name: 'retire', commandId: 'scenario-once' }, [DEVICE], (rows) =>
          accept(
            [
              {
                do: 'set',
                tab: 'Devices',
                key: 'D-000001',
                set: { notes: `${rows.one('Devices', 'D-000001')?.notes ?? ''}x` },
              },
            ],
            'done',
          ),
        );
      const [first, second] = [send(), send()];
      return [
        first.ok && first.repeated,
        second.ok && second.repeated,
        store.ask([DEVICE], (rows) => rows.one('Devices', 'D-000001')?.notes),
      ];
    },
    expected: [false, true, 'x'],
  },
  {
    rule: 'who reads before another commit decides again on what is true then',
    run: (store) => {
      add(store);
      let turns = 0;
      const decide = (rows: Rows): Decision<unknown> => {
        turns += 1;
        if (turns === 1) retire(store);
        const status = rows.one('Devices', 'D-000001')?.status;
        return accept(
          [{ do: 'set', tab: 'Devices', key: 'D-000001', set: { notes: `was ${status}` } }],
          status,
        );
      };
      const outcome = store.command({ name: 'note', commandId: nextId() }, [DEVICE], decide);
      return [turns, outcome.ok && !outcome.repeated && outcome.value, statusOf(store)];
    },
    expected: [2, 'Retired', 'Retired'],
  },
  {
    rule: 'new identifiers count on, in one commit and from commit to commit',
    run: (store) => {
      const ids: string[] = [];
      for (let commit = 0; commit < 2; commit += 1) {
        store.command({ name: 'ids', commandId: nextId() }, [header], (rows) => {
          const made = [rows.newId('Devices'), rows.newId('Devices')];
          ids.push(...made);
          const changes = made.map((deviceId, at): Change => {
            const serial = `S${commit}${at}`;
            return {
              do: 'add',
              tab: 'Devices',
              record: device({ deviceId, assetTag: '', serial }),
            };
          });
          return accept(changes, null);
        });
      }
      return ids;
    },
    expected: ['D-000001', 'D-000002', 'D-000003', 'D-000004'],
  },
  {
    rule: 'several tabs change together',
    run: (store) => {
      const wants: Want[] = [header, { tab: 'People', keys: [] }];
      store.command({ name: 'both', commandId: nextId() }, wants, () =>
        accept(
          [
            { do: 'add', tab: 'Devices', record: device() },
            { do: 'add', tab: 'People', record: person() },
          ],
          null,
        ),
      );
      const people: Want = { tab: 'People', keys: [{ key: 'p-wren' }] };
      return store.ask([DEVICE, people], (rows): (Device | Person | undefined)[] => [
        rows.one('Devices', 'D-000001'),
        rows.one('People', 'p-wren'),
      ]);
    },
    expected: [device(), person()],
  },
  {
    rule: 'an import moves its pointer with the commit, and null forgets it',
    run: (store) => {
      const state = { importId: 'imp-1', kind: 'roster', done: 500, total: 900 } as const;
      const counted = { ...state, added: 500, changed: 0, leftOut: 0 };
      const write = (importState: typeof counted | null) =>
        store.command({ name: 'import', commandId: nextId() }, [], () => ({
          ok: true,
          changes: [],
          importState,
          summary: 'Moved',
          value: null,
        }));
      const read = () => store.ask([], (rows) => rows.importState ?? null);
      write(counted);
      const kept = read();
      write(null);
      return [kept, read()];
    },
    expected: [
      {
        importId: 'imp-1',
        kind: 'roster',
        done: 500,
        total: 900,
        added: 500,
        changed: 0,
        leftOut: 0,
      },
      null,
    ],
  },
];

function retire(store: Store): void {
  store.command({ name: 'retire', commandId: nextId() }, [DEVICE], () =>
    accept([{ do: 'set', tab: 'Devices', key: 'D-000001', set: { status: 'Retired' } }], null),
  );
}
