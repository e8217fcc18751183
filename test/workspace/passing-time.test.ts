/** Time passes in the workspace while a person works, but not while nobody does. */
import type { World } from '../../emulator/api.ts';
import { passingTime } from '../../workspace/passing-time.ts';

test('the clock follows the real one, by a minute at most for each step', () => {
  const clock = { real: 5_000, emulated: 1_000_000 };
  const world = {
    now: () => clock.emulated,
    advanceTo: (to: number) => void (clock.emulated = to),
  } as World;
  const before = passingTime(
    () => world,
    () => clock.real,
  );
  const passed = (ms: number) => {
    clock.real += ms;
    const was = clock.emulated;
    before();
    return clock.emulated - was;
  };
  expect([passed(400), passed(700), passed(20_000), passed(3_600_000)]).toEqual([
    0, 1_100, 20_000, 61_000,
  ]);
});
