/** What the desk's commands cost: at most 2 reads, 1 write and 500 cells read, however large the fleet. */
import type { Meter, RunResult } from '../../../emulator/api.ts';
import type { Change } from '../../../src/usecases/ports/store.ts';
import { freshSchool, type School } from '../../faults/fault-school.ts';
import { device } from '../../support/records.ts';

function grown(devices: number): School {
  const school = freshSchool();
  const changes: Change[] = Array.from({ length: devices }, (_, index) => ({
    do: 'add',
    tab: 'Devices',
    record: device({
      deviceId: `D-${100_000 + index}`,
      assetTag: `T${index}`,
      serial: `S${index}`,
    }),
  }));
  const staff: Change[] = Array.from({ length: 12 }, (_, index) => ({
    do: 'add',
    tab: 'Staff',
    record: { email: `desk${index}@school.example`, name: `Desk ${index}`, right: 'Desk' },
  }));
  const wants = (['Devices', 'Staff'] as const).map((tab) => ({ tab, keys: [] }));
  const request = { commandId: 'grow', wants, changes: [...changes, ...staff] };
  expect(school.run('change', request)).toMatchObject({ ok: true });
  return school;
}

const STAFF = [{ tab: 'Staff', all: true }];

function meterOf(result: RunResult): Meter {
  expect(result).toMatchObject({ ok: true, value: { ok: true } });
  return result.execution.meter;
}

describe.each([0, 3000])('with %i devices more', (devices) => {
  const deposit = { cents: 5000, method: 'Cash' };
  const hints = { deviceRow: 3, personRow: 2 };

  test('check-out with a deposit, check-in and deposit keep to the bound', () => {
    const { run } = grown(devices);
    // As dispatch does it, the right of who asks is read along.
    const staff = meterOf({ ...run('ask', STAFF), ok: true, value: { ok: true } }).cellsRead;
    const commands: [string, Record<string, unknown>][] = [
      ['checkOut', { deviceId: 'D-000002', personId: 'p-wren', ...hints, deposit }],
      ['checkIn', { deviceId: 'D-000002', ...hints }],
      ['takeDeposit', { personId: 'p-tansy', personRow: 3, amount: 5000, method: 'Cash' }],
    ];
    for (const [name, request] of commands) {
      const meter = meterOf(run(name, { ...request, commandId: `cost-${name}` }));
      expect(meter.reads).toBeLessThanOrEqual(2);
      expect(meter.writes).toBe(1);
      expect(meter.cellsRead + staff).toBeLessThanOrEqual(500);
      expect(meter.byCall['PropertiesService.Properties.setProperty']).toBe(1);
    }
  });

  test('a wrong hint costs one key column more', () => {
    const { run } = grown(devices);
    const request = { deviceId: 'D-000002', personId: 'p-wren', deviceRow: 4, personRow: 2 };
    const meter = meterOf(run('checkOut', { ...request, commandId: 'cost-1' }));
    expect(meter.reads).toBeLessThanOrEqual(3);
    expect(meter.cellsRead).toBeLessThanOrEqual(500 + devices);
  });

  test('without hints the key column is read along', () => {
    const { run } = grown(devices);
    const request = { deviceId: 'D-000002', personId: 'p-wren' };
    expect(meterOf(run('checkOut', { ...request, commandId: 'cost-1' })).reads).toBe(2);
  });
});
