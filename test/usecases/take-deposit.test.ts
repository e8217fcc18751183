/** Taking deposits. */
import { takeDeposit } from '../../src/usecases/take-deposit.ts';
import { person, school } from '../support/records.ts';
import type { MemoryStore } from '../support/memory-store.ts';

function desk(fields = {}): MemoryStore {
  const store = school();
  store.put('People', person(fields));
  return store;
}
let commands = 0;
const pay = (store: MemoryStore, amount: number, method = 'Cash') =>
  takeDeposit(store, {
    commandId: `pay-${++commands}`,
    personId: 'p-wren',
    personRow: 2,
    amount,
    method,
  });

test('fifty dollars are charged by policy and paid, and the balance is nought', () => {
  const store = desk();
  expect(pay(store, 5000, 'Check')).toMatchObject({
    ok: true,
    value: {
      balance: 0,
      depositHeld: 5000,
      summary: 'Deposit $50.00 (check) taken from Wren Applegarth',
    },
  });
  expect(store.all('Deposits').map((entry) => [entry.kind, entry.amount, entry.rule])).toEqual([
    ['Charge', 5000, 'Policies row 2, 1:1: $50.00'],
    ['Payment', 5000, 'Policies row 2, 1:1: $50.00'],
  ]);
  expect(store.cost).toMatchObject({ reads: 1, commits: 1 });
});

test('paid in two parts it is charged once, and the words carry the arithmetic', () => {
  const store = desk();
  expect(pay(store, 2000)).toMatchObject({ value: { balance: 3000, depositHeld: 2000 } });
  expect(pay(store, 3000)).toMatchObject({ value: { balance: 0, depositHeld: 5000 } });
  expect(store.all('Deposits').map((entry) => [entry.kind, entry.rule])).toEqual([
    ['Charge', 'Policies row 2, 1:1: $50.00'],
    ['Payment', 'Policies row 2, 1:1: $50.00 asked, $20.00 paid, $30.00 still to pay'],
    ['Payment', 'Policies row 2, 1:1: $50.00 asked, $50.00 paid, $0.00 still to pay'],
  ]);
});

test('what is paid already is not taken again', () => {
  const store = desk({ depositHeld: 5000 });
  expect(pay(store, 5000)).toMatchObject({
    ok: false,
    code: 'paid-already',
    facts: { policyRow: 2 },
  });
  expect(store.head).toBe(0);
});

test('nothing is taken from whom no policy asks', () => {
  expect(pay(desk({ role: 'Teacher' }), 5000)).toMatchObject({ ok: false, code: 'nothing-owed' });
});

test.each([0, -5000, 0.5, NaN, 5001, 10_000_000])('an amount of %p cents is absurd', (cents) => {
  const store = desk();
  expect(pay(store, cents)).toMatchObject({ ok: false, code: 'amount-absurd' });
  expect(store.all('Deposits')).toEqual([]);
});

test('the same payment sent twice is booked once', () => {
  const store = desk();
  const request = { commandId: 'once', personId: 'p-wren', amount: 5000, method: 'Cash' };
  takeDeposit(store, request);
  expect(takeDeposit(store, request)).toMatchObject({ ok: true, value: { depositHeld: 5000 } });
  expect(store.all('Deposits')).toHaveLength(2);
});

test('a deposit that policy raised meanwhile is charged by the difference, not paid out of nothing', () => {
  const store = desk();
  pay(store, 5000);
  store.edit('Policies', '1:1', { deposit: 7500 });
  expect(pay(store, 2500)).toMatchObject({ value: { balance: 0, depositHeld: 7500 } });
  expect(store.all('Deposits').map((entry) => [entry.kind, entry.amount])).toEqual([
    ['Charge', 5000],
    ['Payment', 5000],
    ['Charge', 2500],
    ['Payment', 2500],
  ]);
});

test('raised between two parts, the family owes the rest of the new deposit', () => {
  const store = desk();
  pay(store, 2000);
  store.edit('Policies', '1:1', { deposit: 7500 });
  expect(pay(store, 1000)).toMatchObject({ value: { balance: 4500, depositHeld: 3000 } });
});
