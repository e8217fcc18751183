/** Fires clock triggers as their times come, or lets their times pass. */
import { clockFields, runTrigger } from './events.ts';
import { nextRun } from './schedule.ts';
import type { ProjectState, TriggerState, WorldCore } from './world-core.ts';

/** Fires what falls due up to a moment, in order. The clock may end up later: handlers take time. */
export function fireDueUntil(world: WorldCore, end: number): void {
  const { state } = world;
  for (let due = firstDue(world, end); due; due = firstDue(world, end)) {
    const [project, trigger] = due;
    const at = trigger.nextRun ?? state.now;
    state.now = Math.max(state.now, at);
    // Planned before it runs, so that a handler that sleeps past its next time is not started inside itself.
    trigger.nextRun = trigger.schedule && nextRun(trigger.schedule, state.now, at);
    runTrigger(world, project, trigger, trigger.owner, clockFields(at));
  }
}

/** Plans anew what fell due by now, without firing it. */
export function missDue(world: WorldCore): void {
  for (const { triggers } of Object.values(world.state.projects)) {
    for (const trigger of triggers) {
      const { nextRun: due, schedule } = trigger;
      if (due === null || due > world.state.now || !schedule) continue;
      trigger.nextRun = nextRun(schedule, world.state.now, due);
    }
  }
}

function firstDue(world: WorldCore, end: number): [ProjectState, TriggerState] | undefined {
  let first: [ProjectState, TriggerState] | undefined;
  let earliest = end;
  for (const project of Object.values(world.state.projects)) {
    for (const trigger of project.triggers) {
      if (trigger.nextRun === null || trigger.nextRun > earliest) continue;
      if (first && trigger.nextRun === earliest) continue;
      earliest = trigger.nextRun;
      first = [project, trigger];
    }
  }
  return first;
}
