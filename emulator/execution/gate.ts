/**
 * The one gate every emulated call passes: it counts, meters, checks permissions, lets time pass, and does
 * the harm that tests ask for. Once the execution has ended, every further call ends it again.
 */
import type { Meter } from '../api.ts';
import { MS_PER_CELL, costOf } from './costs.ts';
import type { AttachedFault } from './faults.ts';
import type { Permissions } from './permissions.ts';
import type { CallSpec } from './script-class.ts';
import { ExecutionEnded, ServiceError } from './service-error.ts';

export interface GateOptions {
  /** Six minutes, or thirty seconds for simple triggers ("Quotas for Google Services"). */
  limitMs: number;
  permissions: Permissions;
  faults: readonly AttachedFault[];
  /** Moves the world's clock. */
  passTime(ms: number): void;
}

export class Gate {
  readonly meter: Meter = {
    reads: 0,
    writes: 0,
    otherCalls: 0,
    cellsRead: 0,
    cellsWritten: 0,
    estimatedMs: 0,
    byCall: {},
  };
  ended: ExecutionEnded | null = null;
  calls = 0;

  constructor(private readonly options: GateOptions) {}

  /** Before the call takes effect. Throws when it must not. */
  enter(call: string, spec: CallSpec): void {
    if (this.ended) throw this.ended;
    this.calls += 1;
    this.meter.byCall[call] = (this.meter.byCall[call] ?? 0) + 1;
    const due = this.options.faults.filter((fault) => fault.count(call));
    for (const fault of due) if (fault.kind === 'runBefore') fault.run();
    for (const fault of due) this.harm(fault, 'killAt', 'failAt');
    this.options.permissions.check(call, spec);
    if (spec.kind === 'read') this.meter.reads += 1;
    if (spec.kind === 'write') this.meter.writes += 1;
    if (spec.kind === 'other') this.meter.otherCalls += 1;
    this.spend(costOf(call, spec.kind));
  }

  /** After the call took effect: its answer may still be lost. */
  leave(call: string): void {
    for (const fault of this.options.faults) {
      if (fault.hitBy(call)) this.harm(fault, 'killAfter', 'failAfter');
    }
  }

  /** Cells that the current call moves; the next call notices if that took too long. */
  countCells(direction: 'read' | 'write', cells: number): void {
    if (direction === 'read') this.meter.cellsRead += cells;
    else this.meter.cellsWritten += cells;
    this.charge(cells * MS_PER_CELL);
  }

  /** Lets time pass inside a call: sleeping, or waiting for a lock. Ends the execution at its limit. */
  spend(ms: number): void {
    const left = this.options.limitMs - this.meter.estimatedMs;
    this.charge(Math.min(ms, Math.max(0, left)));
    if (ms > left) this.end('Exceeded maximum execution time', 'timed out');
  }

  end(message: string, outcome: 'killed' | 'timed out'): never {
    this.ended = new ExecutionEnded(message, outcome);
    throw this.ended;
  }

  private charge(ms: number): void {
    this.meter.estimatedMs += ms;
    this.options.passTime(ms);
  }

  private harm(fault: AttachedFault, kill: string, fail: string): void {
    if (fault.kind === kill) this.end('The execution was killed.', 'killed');
    if (fault.kind === fail) {
      fault.spent = true;
      throw new ServiceError(fault.message);
    }
  }
}
