/** The store in memory keeps the port's promises. */
import { MemoryStore } from '../support/memory-store.ts';
import { SCENARIOS } from './store-scenarios.ts';

test.each(SCENARIOS.map(({ rule, ...scenario }) => [rule, scenario] as const))(
  '%s',
  (_rule, { run, expected }) => {
    expect(run(new MemoryStore())).toEqual(expected);
  },
);
