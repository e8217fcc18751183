/** Session: whose rights the script runs with, and who is at the keyboard as far as Google says. */
import type { Emulated } from '../execution/emulated.ts';
import type { Execution } from '../execution/execution.ts';
import { registerService, scriptClass } from '../execution/script-class.ts';
import { UserFacade } from '../execution/user.ts';

type SessionMethods =
  | 'getActiveUser'
  | 'getEffectiveUser'
  | 'getScriptTimeZone'
  | 'getActiveUserLocale'
  | 'getTemporaryActiveUserKey';

class SessionFacade implements Emulated<GoogleAppsScript.Base.Session, SessionMethods> {
  constructor(private readonly execution: Execution) {}

  /** Blank where Google withholds the address (REF Session). */
  getActiveUser(): UserFacade {
    return new UserFacade(this.execution.visibleUser);
  }

  getEffectiveUser(): UserFacade {
    const { request, authMode, visibleUser } = this.execution;
    return new UserFacade(authMode === 'LIMITED' ? visibleUser : request.as);
  }

  getScriptTimeZone(): string {
    return this.execution.project.timeZone;
  }

  getActiveUserLocale(): string {
    return 'en';
  }

  /** Stable for a user and script; Google renews it every 30 days. */
  getTemporaryActiveUserKey(): string {
    const { project, request } = this.execution;
    return Buffer.from(`${project.scriptId}:${request.activeUser}`).toString('base64url');
  }
}
scriptClass(SessionFacade, 'Session', {
  getActiveUser: { takes: [[]], kind: 'local' },
  getEffectiveUser: { takes: [[]], kind: 'local' },
  getScriptTimeZone: { takes: [[]], kind: 'local' },
  getActiveUserLocale: { takes: [[]], kind: 'local' },
  getTemporaryActiveUserKey: { takes: [[]], kind: 'local' },
});
registerService('Session', (execution) => new SessionFacade(execution));
