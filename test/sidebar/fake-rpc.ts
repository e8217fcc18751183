/** A server for the sidebar's tests: answers from a list per function, and remembers what was asked. */
import type { Api } from '../../src/contract/api.ts';
import type { Rpc } from '../../src/sidebar/rpc.ts';

type Answer = { refused: string; facts?: object } | object | null;

/** `always` answers when the list of a function is empty. */
export function fakeRpc(always: Partial<Record<keyof Api, Answer>> = {}) {
  const calls: [string, unknown][] = [];
  const answers: Partial<Record<string, Answer[]>> = {};
  const rpc = new Proxy({} as Rpc, {
    get: (_target, name: string) => (request: unknown) => {
      calls.push([name, request]);
      const answer = answers[name]?.shift() ?? always[name as keyof Api] ?? null;
      const refused = answer !== null && 'refused' in answer;
      return Promise.resolve(
        refused
          ? { ok: false, code: answer.refused, facts: 'facts' in answer ? answer.facts : {} }
          : { ok: true, value: answer },
      );
    },
  });
  return { rpc, calls, answers };
}
