/**
 * LockService: document, script and user locks. One thread runs at a time here, so a lock that another
 * execution holds stays held for as long as this one could wait: waiting only lets time pass.
 */
import type { Emulated } from '../execution/emulated.ts';
import type { Execution } from '../execution/execution.ts';
import { registerService, scriptClass } from '../execution/script-class.ts';
import { ServiceError } from '../execution/service-error.ts';

type LockMethods = 'hasLock' | 'releaseLock' | 'tryLock' | 'waitLock';

export class LockFacade implements Emulated<GoogleAppsScript.Lock.Lock, LockMethods> {
  constructor(
    private readonly execution: Execution,
    private readonly key: string,
  ) {}

  hasLock(): boolean {
    return this.execution.world.locks.holder(this.key) === this.execution.id;
  }

  releaseLock(): void {
    this.execution.world.locks.release(this.key, this.execution.id);
  }

  /** True at once when this execution already has it. */
  tryLock(timeoutInMillis: number): boolean {
    const { locks } = this.execution.world;
    const holder = locks.holder(this.key);
    if (holder !== undefined && holder !== this.execution.id) {
      this.execution.gate.spend(Math.max(0, timeoutInMillis));
      return false;
    }
    locks.take(this.key, this.execution.id);
    return true;
  }

  waitLock(timeoutInMillis: number): void {
    if (!this.tryLock(timeoutInMillis)) {
      throw new ServiceError('Lock timeout: another process was holding the lock for too long.');
    }
  }
}
scriptClass(LockFacade, 'LockService.Lock', {
  hasLock: { takes: [[]], kind: 'local' },
  releaseLock: { takes: [[]], kind: 'other' },
  tryLock: { takes: [['Integer']], kind: 'other' },
  waitLock: { takes: [['Integer']], kind: 'other' },
});

type LockServiceMethods = 'getDocumentLock' | 'getScriptLock' | 'getUserLock';

class LockServiceFacade implements Emulated<GoogleAppsScript.Lock.LockService, LockServiceMethods> {
  constructor(private readonly execution: Execution) {}

  getDocumentLock(): LockFacade {
    return this.lock(`document:${this.execution.project.spreadsheetId}`);
  }

  getScriptLock(): LockFacade {
    return this.lock(`script:${this.execution.project.scriptId}`);
  }

  getUserLock(): LockFacade {
    const { project, request } = this.execution;
    return this.lock(`user:${project.scriptId}:${request.as}`);
  }

  private lock(key: string): LockFacade {
    return new LockFacade(this.execution, key);
  }
}
scriptClass(LockServiceFacade, 'LockService', {
  getDocumentLock: { takes: [[]], kind: 'local' },
  getScriptLock: { takes: [[]], kind: 'local' },
  getUserLock: { takes: [[]], kind: 'local' },
});
registerService('LockService', (execution) => new LockServiceFacade(execution));
