/** Drives the add-on as the sidebar does: calls its functions, and stops where it refuses. */
import { randomUUID } from 'node:crypto';
import type { Api } from '../src/contract/api.ts';
import type { Reply } from '../src/contract/wire.ts';
import type { OfficeParts } from './office.ts';
import { Problem } from './problem.ts';

/** A new command ID, as the sidebar makes one for each intention. */
export function newCommandId(): string {
  return randomUUID();
}

export interface Driver {
  /** Calls a function of the add-on; a refusal or a failure stops with a Problem. */
  call<V>(name: keyof Api, request?: unknown, as?: string): V;
  /** The same, but a refusal is answered with null: for things that may not be possible. */
  attempt<V>(name: keyof Api, request?: unknown, as?: string): V | null;
  /** Waits a minute, as people do between files: Google counts reads and writes by the minute. */
  rest(): void;
  /** Runs Setup from the menu. */
  setUp(): void;
}

/** A driver for the account at the keyboard. */
export function driverOf({ world, spreadsheetId, account }: OfficeParts): Driver {
  const project = world.project(spreadsheetId);
  const reply = <V>(name: string, request: unknown, as: string): Reply<V> => {
    const args = request === undefined ? [] : [request];
    const result = project.run(name, args, as);
    if (!result.ok) throw new Problem(500, `${name} failed: ${result.message}`);
    return result.value as Reply<V>;
  };
  return {
    call: <V>(name: string, request?: unknown, as = account) => {
      const answer = reply<V>(name, request, as);
      if (answer.ok) return answer.value;
      throw new Problem(409, `${name} refused: ${answer.code} ${JSON.stringify(answer.facts)}`);
    },
    attempt: <V>(name: string, request?: unknown, as = account) => {
      const answer = reply<V>(name, request, as);
      return answer.ok ? answer.value : null;
    },
    rest: () => world.advanceTo(world.now() + 61_000),
    setUp: () => {
      project.open(account);
      const result = project.clickMenu('setUp', account);
      if (!result.ok) throw new Problem(500, `Setup failed: ${result.message}`);
    },
  };
}
