/** Harm on demand: kills, errors and interruptions at a chosen call of a chosen execution. */
import type { FaultMatch, FaultPlan } from '../api.ts';
import { ServiceError } from './service-error.ts';

export type FaultKind = 'killAt' | 'killAfter' | 'failAt' | 'failAfter' | 'runBefore';

interface PlannedFault {
  kind: FaultKind;
  n: number;
  message: string;
  what: () => void;
  match: FaultMatch;
  /** Set while `what` runs: executions it starts are not harmed by the fault that started them. */
  running: boolean;
}

/** A fault bound to one execution, counting that execution's calls. */
export class AttachedFault {
  private seen = 0;
  spent = false;

  constructor(private readonly plan: PlannedFault) {}

  get kind(): FaultKind {
    return this.plan.kind;
  }

  get message(): string {
    return this.plan.message;
  }

  /** Counts a call that begins; true when it is the one. */
  count(call: string): boolean {
    if (!this.concerns(call)) return false;
    this.seen += 1;
    return this.hitBy(call);
  }

  /** Whether the call that is under way is the one. */
  hitBy(call: string): boolean {
    return !this.spent && this.seen === this.plan.n && this.concerns(call);
  }

  run(): void {
    this.spent = true;
    this.plan.running = true;
    try {
      this.plan.what();
    } catch (cause) {
      // A test's hook failed: that is for the test to see, never for the script.
      throw cause instanceof ServiceError ? new Error(cause.message, { cause }) : cause;
    } finally {
      this.plan.running = false;
    }
  }

  private concerns(call: string): boolean {
    return this.plan.match.call === undefined || this.plan.match.call === call;
  }
}

export class Faults implements FaultPlan {
  private plans: PlannedFault[] = [];
  private lastCalls = 0;

  killAt(n: number, match?: FaultMatch): void {
    this.add('killAt', n, match);
  }

  killAfter(n: number, match?: FaultMatch): void {
    this.add('killAfter', n, match);
  }

  failAt(n: number, message: string, match?: FaultMatch): void {
    this.add('failAt', n, match, message);
  }

  failAfter(n: number, message: string, match?: FaultMatch): void {
    this.add('failAfter', n, match, message);
  }

  runBefore(n: number, what: () => void, match?: FaultMatch): void {
    this.add('runBefore', n, match, '', what);
  }

  lastCallCount(): number {
    return this.lastCalls;
  }

  clear(): void {
    this.plans = [];
  }

  /** Hands an execution that starts the faults meant for it. */
  attach(functionName: string): AttachedFault[] {
    const wanted = this.plans.filter(
      ({ match, running }) =>
        !running && (match.functionName === undefined || match.functionName === functionName),
    );
    this.plans = this.plans.filter((plan) => plan.match.repeat || !wanted.includes(plan));
    return wanted.map((plan) => new AttachedFault(plan));
  }

  /** Notes how many calls an execution made, of those not started inside another. */
  finished(calls: number): void {
    this.lastCalls = calls;
  }

  private add(
    kind: FaultKind,
    n: number,
    match: FaultMatch = {},
    message = '',
    what: () => void = () => undefined,
  ): void {
    this.plans.push({ kind, n, match, message, what, running: false });
  }
}
