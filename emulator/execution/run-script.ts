/** Runs a function of a project's script from load to record. */
import gasLocal from 'gas-local';
import type { ExecutionRecord, RunResult } from '../api.ts';
import { Execution, type ExecutionRequest } from './execution.ts';
import type { ProjectState, WorldCore } from './world-core.ts';

export interface ScriptCall extends ExecutionRequest {
  /** Arguments, made once the realm exists (event objects belong to it). */
  args(execution: Execution): unknown[];
  /** Handlers of menus and triggers may be dotted paths ("V8 runtime overview"). */
  dotted?: boolean;
  /** Simple triggers: a script without such a function is left alone. */
  optional?: boolean;
  /** What becomes of the function's result; wire.ts for google.script.run. */
  reply?(value: unknown): unknown;
  /** A refusal known before anything runs, such as a spent quota. */
  refusal?: string;
}

const KEPT_EXECUTIONS = 3000;

/** Runs to the end and never throws for what the script does; faults of the emulator itself are thrown. */
export function runScript(world: WorldCore, project: ProjectState, call: ScriptCall): RunResult {
  const outermost = world.running.length === 0;
  const faults = call.refusal === undefined ? world.faults.attach(call.functionName) : [];
  const execution = new Execution(world, project, call, faults);
  world.running.push(execution);
  const ending = attempt(execution, call);
  execution.releaseLocks();
  world.running.pop();
  if (outermost) world.faults.finished(execution.gate.calls);
  if (execution.hostFailure) throw execution.hostFailure.reason;
  const record = recordOf(execution, ending);
  if (ending.ok && ending.skipped) return { ok: true, value: undefined, execution: record };
  world.state.executions.push(record);
  if (world.state.executions.length > KEPT_EXECUTIONS) world.state.executions.shift();
  if (ending.ok) return { ok: true, value: ending.value, execution: record };
  const killed = record.outcome === 'killed' || record.outcome === 'timed out';
  return { ok: false, message: record.message, killed, execution: record };
}

type Ending = { ok: true; value: unknown; skipped?: boolean } | { ok: false; message: string };

function attempt(execution: Execution, call: ScriptCall): Ending {
  if (call.refusal !== undefined) return { ok: false, message: call.refusal };
  try {
    const builtIn = new Set(Object.getOwnPropertyNames(execution.realm.global));
    gasLocal.require(execution.project.folder, execution.realm.global);
    if (call.optional && !Object.hasOwn(execution.realm.global, call.functionName)) {
      return { ok: true, value: undefined, skipped: true };
    }
    const { fn, self } = lookUp(execution, call, builtIn);
    const value: unknown = Reflect.apply(fn, self, call.args(execution));
    if (execution.gate.ended) return { ok: false, message: execution.gate.ended.message };
    return { ok: true, value: call.reply ? call.reply(value) : undefined };
  } catch (error) {
    return { ok: false, message: execution.gate.ended?.message ?? messageOf(error) };
  }
}

type Callable = (...args: unknown[]) => unknown;

function lookUp(
  execution: Execution,
  call: ScriptCall,
  builtIn: ReadonlySet<string>,
): { fn: Callable; self: unknown } {
  let self: unknown;
  let found: unknown = execution.realm.global;
  for (const part of call.dotted ? call.functionName.split('.') : [call.functionName]) {
    self = found;
    found = ownMember(found, part);
  }
  if (typeof found !== 'function' || builtIn.has(call.functionName)) {
    throw new Error(`Script function not found: ${call.functionName}`);
  }
  return { fn: found as Callable, self };
}

function ownMember(holder: unknown, name: string): unknown {
  const isHolder = (typeof holder === 'object' && holder !== null) || typeof holder === 'function';
  if (!isHolder || !Object.hasOwn(holder, name)) return undefined;
  return (holder as Record<string, unknown>)[name];
}

function messageOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'message' in error) {
    return String(error.message);
  }
  return String(error);
}

function recordOf(execution: Execution, ending: Ending): ExecutionRecord {
  const { request, gate } = execution;
  return {
    id: execution.id,
    functionName: request.functionName,
    kind: request.kind,
    as: request.as,
    startedAt: execution.startedAt,
    outcome: ending.ok ? 'completed' : (gate.ended?.outcome ?? 'failed'),
    message: ending.ok ? '' : ending.message,
    logs: execution.logs,
    meter: gate.meter,
  };
}
