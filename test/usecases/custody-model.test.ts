/** Random days at the desk against a simple model: custody, ledger and maintained totals always add up. */
import fc from 'fast-check';
import { checkIn } from '../../src/usecases/check-in.ts';
import { checkOut } from '../../src/usecases/check-out.ts';
import { takeDeposit } from '../../src/usecases/take-deposit.ts';
import type { MemoryStore } from '../support/memory-store.ts';
import { device, person, school } from '../support/records.ts';

const DEVICES = 5;
const PEOPLE = 4;

function desk(): MemoryStore {
  const store = school();
  const deployments = ['1:1', '1:1', 'Loaner', 'Lab', 'Cart'] as const;
  for (let n = 1; n <= DEVICES; n += 1) {
    const deployment = deployments[n - 1] ?? '1:1';
    const status = deployment === 'Lab' || deployment === 'Cart' ? 'In place' : 'Available';
    store.put(
      'Devices',
      device({ deviceId: `D-00000${n}`, assetTag: `T${n}`, deployment, status }),
    );
  }
  for (let n = 1; n <= PEOPLE; n += 1) {
    const role = n === PEOPLE ? 'Teacher' : 'Student';
    store.put('People', person({ personId: `p-${n}`, role, active: n !== 3 }));
  }
  return store;
}

type Step =
  | { do: 'out'; device: number; person: number; cents: number | null; twice: boolean }
  | { do: 'in'; device: number; twice: boolean }
  | { do: 'pay'; person: number; cents: number; twice: boolean };

const aDevice = fc.integer({ min: 1, max: DEVICES + 1 });
const aPerson = fc.integer({ min: 1, max: PEOPLE + 1 });
const cents = fc.oneof(fc.constantFrom(5000, 2500, 0, -1, 5001), fc.integer());
const twice = fc.boolean();
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('out' as const),
    device: aDevice,
    person: aPerson,
    cents: fc.option(cents),
    twice,
  }),
  fc.record({ do: fc.constant('in' as const), device: aDevice, twice }),
  fc.record({ do: fc.constant('pay' as const), person: aPerson, cents, twice }),
);

function run(store: MemoryStore, command: Step, commandId: string): boolean {
  const deviceId = command.do === 'pay' ? '' : `D-00000${command.device}`;
  if (command.do === 'in') return checkIn(store, { commandId, deviceId }).ok;
  const personId = `p-${command.person}`;
  if (command.do === 'pay') {
    return takeDeposit(store, { commandId, personId, amount: command.cents, method: 'Cash' }).ok;
  }
  const deposit =
    command.cents === null ? {} : { deposit: { cents: command.cents, method: 'Online' } };
  return checkOut(store, { commandId, deviceId, personId, ...deposit }).ok;
}

/** Who has which device: all that the model knows. */
type Model = Map<string, string>;

function follow(model: Model, command: Step, accepted: boolean): void {
  if (!accepted || command.do === 'pay') return;
  const deviceId = `D-00000${command.device}`;
  if (command.do === 'in') {
    expect(model.delete(deviceId)).toBe(true);
    return;
  }
  expect(model.has(deviceId)).toBe(false);
  model.set(deviceId, `p-${command.person}`);
}

function addsUp(store: MemoryStore, model: Model): void {
  const open = store.all('Loans').filter((loan) => loan.status === 'Open');
  const holders = new Map(open.map((loan) => [loan.deviceId, loan.holder]));
  expect(holders).toEqual(model);
  expect(open).toHaveLength(model.size);
  for (const line of store.all('Devices')) {
    expect(line.holder).toBe(model.get(line.deviceId) ?? '');
    expect(line.status === 'Out').toBe(model.has(line.deviceId));
    expect(line.openLoan === '').toBe(!model.has(line.deviceId));
  }
  for (const line of store.all('People')) {
    const held = [...model.values()].filter((holder) => holder === line.personId).length;
    expect(line.openLoans).toBe(held);
    const sum = (kind: string): number =>
      store
        .all('Deposits')
        .filter((entry) => entry.personId === line.personId && entry.kind === kind)
        .reduce((total, entry) => total + (entry.amount ?? 0), 0);
    expect(line.depositHeld).toBe(sum('Payment'));
    expect(line.balance).toBe(sum('Charge') - sum('Payment'));
    expect(line.depositHeld).toBeLessThanOrEqual(5000);
    expect(line.balance).toBeGreaterThanOrEqual(0);
  }
}

test('ledger, maintained totals and custody always add up, whatever is sent, once or twice', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const store = desk();
      const model: Model = new Map();
      steps.forEach((command, index) => {
        const before = store.head;
        const accepted = run(store, command, `c-${index}`);
        expect(store.head).toBe(before + (accepted ? 1 : 0));
        if (accepted && command.twice) expect(run(store, command, `c-${index}`)).toBe(true);
        expect(store.head).toBe(before + (accepted ? 1 : 0));
        follow(model, command, accepted);
        addsUp(store, model);
      });
    }),
    { seed: 2026, numRuns: 150 },
  );
});
