/** The golden source on emulated Google: reading by header and key, and committing at once. */
import { storeWorld, type StoreWorld } from '../../support/store-world.ts';

function withDevice(): StoreWorld {
  const world = storeWorld();
  world.call('tool', 'ensureTabs');
  world.call('change', {
    commandId: 'make-it-1',
    wants: [{ tab: 'Devices', keys: [] }],
    changes: [
      {
        do: 'add',
        tab: 'Devices',
        record: {
          deviceId: 'D-000001',
          assetTag: '007',
          cost: 12050,
          bought: '2026-08-03',
          status: 'Available',
        },
      },
    ],
  });
  return world;
}

test('a fresh spreadsheet gets its tabs, and a second time nothing is missing', () => {
  const { call, file } = storeWorld();
  const { done } = call<{ done: string[] }>('tool', 'ensureTabs');
  expect(done).toContain('Made the tab Devices.');
  expect(file.values('Devices')[0]?.slice(0, 2)).toEqual(['Asset tag', 'Serial']);
  expect(call('tool', 'ensureTabs')).toEqual({ done: [], todo: [] });
});

test('text stays text, days are days and money is an amount in the cell', () => {
  const { call, file } = withDevice();
  const row = file.values('Devices')[1] ?? [];
  expect(row[0]).toBe('007');
  expect(row).toContain('2026-08-03');
  expect(row).toContain('$120.50');
  expect(call('ask', [{ tab: 'Devices', keys: [{ key: 'D-000001' }] }])).toMatchObject([
    [{ row: 2, is: { assetTag: '007', cost: 12050, bought: '2026-08-03', condition: '' } }],
  ]);
});
