/**
 * Lets time pass while a person works. Google counts requests by the minute, so under a clock that stands
 * still somebody brisk would soon be told to try again in a minute that never ends.
 */
import type { World } from '../emulator/api.ts';

/** Enough for every limit per minute, and too little for a lunch break to bring on the night. */
const MOST_MS = 61_000;
/** Below this nobody has waited. */
const LEAST_MS = 1_000;

/** To be called before each thing that a person does: the world's clock follows the real one. */
export function passingTime(world: () => World, realNow: () => number): () => void {
  let seen = realNow();
  return () => {
    const now = realNow();
    const passed = Math.min(now - seen, MOST_MS);
    if (passed < LEAST_MS) return;
    seen = now;
    world().advanceTo(world().now() + passed);
  };
}
