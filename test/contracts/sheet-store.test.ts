/** The Sheet's store keeps the port's promises, on emulated Google. */
import { storeWorld } from '../support/store-world.ts';
import { SCENARIOS } from './store-scenarios.ts';

test.each(SCENARIOS.map(({ rule, expected }, at) => [rule, expected, at] as const))(
  '%s',
  (_rule, expected, at) => {
    const { call } = storeWorld('test/support/scripts/contract-script.ts');
    expect(call('runScenario', at)).toEqual(expected);
  },
);
