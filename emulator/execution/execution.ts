/** One execution of a script: a fresh realm, its services behind the gate, and the record it leaves. */
import type { ExecutionRecord } from '../api.ts';
import type { AttachedFault } from './faults.ts';
import { Gate } from './gate.ts';
import { Guard } from './guard.ts';
import { readManifest, type Manifest } from './script-folder.ts';
import { Permissions, type AuthMode } from './permissions.ts';
import { Realm } from './realm.ts';
import { registeredServices } from './script-class.ts';
import type { ProjectState, UiState, WorldCore } from './world-core.ts';

export interface ExecutionRequest {
  functionName: string;
  kind: ExecutionRecord['kind'];
  /** Effective user: whose rights and quotas are used. */
  as: string;
  /** Who is at the keyboard; blank where Google does not say. */
  activeUser: string;
}

const SIX_MINUTES = 6 * 60_000;
const THIRTY_SECONDS = 30_000;

export class Execution {
  readonly id: number;
  readonly gate: Gate;
  readonly realm: Realm;
  readonly authMode: AuthMode;
  readonly manifest: Manifest;
  /** Lines written by Logger and console. */
  readonly logs: string[] = [];
  readonly startedAt: number;
  /** Menus, sidebar, dialogs of whoever is at the keyboard; null where there is no user interface. */
  readonly ui: UiState | null;
  /** A fault of the emulator or of a test's own hook, thrown to the caller when the script has ended. */
  hostFailure: { reason: unknown } | null = null;

  constructor(
    readonly world: WorldCore,
    readonly project: ProjectState,
    readonly request: ExecutionRequest,
    faults: readonly AttachedFault[],
  ) {
    const simple = request.kind === 'SIMPLE_TRIGGER';
    this.id = world.nextNumber();
    this.startedAt = world.now();
    this.authMode = simple ? 'LIMITED' : 'FULL';
    this.manifest = readManifest(project.folder);
    this.ui = request.kind === 'TRIGGER' ? null : uiOf(project, request.activeUser);
    this.gate = new Gate({
      limitMs: simple ? THIRTY_SECONDS : SIX_MINUTES,
      permissions: new Permissions(this.manifest.scopes, this.authMode),
      faults,
      passTime: (ms) => world.passTime(ms),
    });
    this.realm = new Realm(
      // Costs are fractions of milliseconds; a script's clock shows whole ones.
      { now: () => Math.floor(world.now()), timeZone: () => project.timeZone },
      () => world.random(),
    );
    this.realm.translateWith(
      new Guard(this.realm, this.gate, (reason) => {
        this.hostFailure ??= { reason };
      }),
    );
    this.installServices();
  }

  /** Whom Google names as being at the keyboard; blank where it withholds that. */
  get visibleUser(): string {
    const withheld = this.authMode === 'LIMITED' && this.world.switches.usersHiddenInSimpleTriggers;
    return withheld ? '' : this.request.activeUser;
  }

  /** Lets go of every lock, as an alert or prompt does while it waits (REF Ui), and the end always. */
  releaseLocks(): void {
    this.world.locks.releaseAll(this.id);
  }

  private installServices(): void {
    for (const [name, { build, advanced }] of registeredServices()) {
      if (advanced && this.manifest.advanced.get(name) !== advanced) continue;
      this.realm.global[name] = this.realm.toScript(build(this));
    }
  }
}

/** The account's user interface in the project's file, made on first use. */
export function uiOf(project: ProjectState, account: string): UiState {
  return (project.ui[account] ??= {
    menus: [],
    sidebar: null,
    dialog: null,
    toasts: [],
    answers: [],
  });
}
