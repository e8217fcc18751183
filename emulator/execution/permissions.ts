/** What an execution may call: the manifest's scopes, and less in simple triggers. */
import { enumeration } from './enum-value.ts';
import type { CallSpec } from './script-class.ts';
import { ServiceError } from './service-error.ts';

export type AuthMode = 'FULL' | 'LIMITED';

/** ScriptApp.AuthMode, which events carry too. */
export const authModes = enumeration('ScriptApp.AuthMode', [
  'NONE',
  'CUSTOM_FUNCTION',
  'LIMITED',
  'FULL',
]);

const PREFIX = 'https://www.googleapis.com/auth/';
/** Enough for the file the script is bound to, so simple triggers have it without being asked. */
const OWN_FILE = '.currentonly';

export class Permissions {
  /** `granted` is null where the manifest lists no scopes: Google then works them out itself. */
  constructor(
    private readonly granted: readonly string[] | null,
    readonly authMode: AuthMode,
  ) {}

  /** Throws Google's refusal when none of the scopes a call needs is there. */
  check(call: string, spec: CallSpec): void {
    if (this.authMode === 'LIMITED' && !this.allowedWithoutConsent(spec)) this.refuse(call, spec);
    if (spec.needs && this.granted && !spec.needs.some((scope) => this.has(scope))) {
      this.refuse(call, spec);
    }
  }

  private has(scope: string): boolean {
    const wider = scope.endsWith(OWN_FILE) ? [scope.slice(0, -OWN_FILE.length)] : [];
    return [scope, ...wider].some((name) => this.granted?.includes(PREFIX + name));
  }

  /** Simple triggers run without consent: only the file itself ("Simple Triggers"). */
  private allowedWithoutConsent(spec: CallSpec): boolean {
    if (spec.refusedInSimpleTriggers) return false;
    return !spec.needs || spec.needs.includes(`spreadsheets${OWN_FILE}`);
  }

  private refuse(call: string, spec: CallSpec): never {
    const scopes = (spec.needs ?? ['script.container.ui']).map((scope) => PREFIX + scope);
    const list = scopes.length > 1 ? `(${scopes.join(' || ')})` : (scopes[0] ?? '');
    throw new ServiceError(
      `Specified permissions are not sufficient to call ${call}. Required permissions: ${list}`,
    );
  }
}
