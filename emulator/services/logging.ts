/** Logger and console: what scripts write goes to the execution's log. */
import { format } from 'node:util';
import type { Execution } from '../execution/execution.ts';
import { registerService, scriptClass, type CallSpec } from '../execution/script-class.ts';
import { formatString } from './format-string.ts';

const takesAnything: CallSpec = { takes: [['Any...']], kind: 'local' };

class LoggerFacade {
  constructor(private readonly execution: Execution) {}

  log(first: unknown, ...rest: unknown[]): this {
    const line =
      typeof first === 'string' && rest.length > 0 ? formatString(first, rest) : textOf(first);
    this.execution.logs.push(line);
    return this;
  }

  getLog(): string {
    return this.execution.logs.map((line) => `${line}\n`).join('');
  }

  clear(): void {
    this.execution.logs.length = 0;
  }
}
scriptClass(LoggerFacade, 'Logger', {
  log: takesAnything,
  getLog: { takes: [[]], kind: 'local' },
  clear: { takes: [[]], kind: 'local' },
});
registerService('Logger', (execution) => new LoggerFacade(execution));

class ConsoleFacade {
  private readonly timers = new Map<string, number>();

  constructor(private readonly execution: Execution) {}

  log(...parts: unknown[]): void {
    this.execution.logs.push(format(...parts));
  }

  info(...parts: unknown[]): void {
    this.log(...parts);
  }

  warn(...parts: unknown[]): void {
    this.log('WARNING', ...parts);
  }

  error(...parts: unknown[]): void {
    this.log('ERROR', ...parts);
  }

  time(label: string): void {
    this.timers.set(label, this.execution.world.now());
  }

  timeEnd(label: string): void {
    const since = this.timers.get(label) ?? this.execution.world.now();
    this.log(`${label}: ${Math.round(this.execution.world.now() - since)}ms`);
  }
}
scriptClass(ConsoleFacade, 'console', {
  log: takesAnything,
  info: takesAnything,
  warn: takesAnything,
  error: takesAnything,
  time: { takes: [['String']], kind: 'local' },
  timeEnd: { takes: [['String']], kind: 'local' },
});
registerService('console', (execution) => new ConsoleFacade(execution));

function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}
