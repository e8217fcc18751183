/** Adds up what executions cost, in the words of the report. */
import type { ExecutionRecord, Meter } from '../emulator/api.ts';

export interface Cost {
  reads: number;
  writes: number;
  other_calls: number;
  cells_read: number;
  cells_written: number;
  estimated_ms: number;
}

export interface SlicedCost extends Cost {
  /** Executions it took. */
  slices: number;
  longest_slice_ms: number;
}

/** One execution's meter under the report's names. */
export function costOf(meter: Meter): Cost {
  return {
    reads: meter.reads,
    writes: meter.writes,
    other_calls: meter.otherCalls,
    cells_read: meter.cellsRead,
    cells_written: meter.cellsWritten,
    estimated_ms: Math.round(meter.estimatedMs),
  };
}

/** What a job cost that ran in several executions. */
export function slicedCost(executions: readonly ExecutionRecord[]): SlicedCost {
  const costs = executions.map((execution) => costOf(execution.meter));
  const sum = (name: keyof Cost) => costs.reduce((total, cost) => total + cost[name], 0);
  return {
    reads: sum('reads'),
    writes: sum('writes'),
    other_calls: sum('other_calls'),
    cells_read: sum('cells_read'),
    cells_written: sum('cells_written'),
    estimated_ms: sum('estimated_ms'),
    slices: costs.length,
    longest_slice_ms: Math.max(0, ...costs.map((cost) => cost.estimated_ms)),
  };
}
