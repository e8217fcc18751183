/** A bound script as people and pages use it: the Project of the emulator's door (api.ts). */
import type { Project, RunResult, TriggerRecord } from '../api.ts';
import { clockFields, dispatch, fileFields, runSimple, runTrigger } from './events.ts';
import { uiOf } from './execution.ts';
import { runScript } from './run-script.ts';
import { argumentsFromPage, replyToPage } from './wire.ts';
import type { MenuState, ProjectState, TriggerState, UiState, WorldCore } from './world-core.ts';

export class ProjectDoor implements Project {
  constructor(
    private readonly world: WorldCore,
    readonly spreadsheetId: string,
  ) {}

  private get state(): ProjectState {
    return this.world.projectState(this.spreadsheetId);
  }

  run(functionName: string, args: unknown[], as: string): RunResult {
    const wire = wireArguments(args);
    const hidden = functionName.endsWith('_');
    return runScript(this.world, this.state, {
      functionName,
      kind: 'RUN',
      ...this.person(as),
      refusal: hidden ? `Script function not found: ${functionName}` : wire.refusal,
      args: ({ realm }) => wire.args.map((arg) => realm.toScript(arg)),
      reply: (value) => replyToPage(value, this.world.switches.datesInRepliesBecomeNull !== false),
    });
  }

  open(as: string): RunResult {
    const { world, spreadsheetId } = this;
    const person = world.account(as).email;
    this.ui(as).menus = [];
    const fields = fileFields({ spreadsheetId, as: person });
    const result = runSimple(world, this.state, 'onOpen', person, fields);
    dispatch(world, { type: 'open', spreadsheetId, as: person, simpleRan: true });
    return result;
  }

  menus(as: string): MenuState[] {
    return this.ui(as).menus;
  }

  clickMenu(functionName: string, as: string): RunResult {
    return runScript(this.world, this.state, {
      functionName,
      kind: 'MENU',
      ...this.person(as),
      dotted: true,
      args: () => [],
    });
  }

  ui(as: string): UiState {
    return uiOf(this.state, this.world.account(as).email);
  }

  closeUi(as: string, what: 'sidebar' | 'dialog'): void {
    this.ui(as)[what] = null;
  }

  triggers(): TriggerRecord[] {
    return this.state.triggers.map((trigger) => ({
      id: trigger.id,
      handler: trigger.handler,
      type: trigger.type,
      owner: trigger.owner,
      sourceId: trigger.sourceId,
      everyMinutes: trigger.schedule?.every === 'minutes' ? trigger.schedule.n : null,
      nextRun: trigger.nextRun,
    }));
  }

  fire(handlerOrId: string): RunResult[] {
    const wanted = this.state.triggers.filter(
      ({ id, handler }) => id === handlerOrId || handler === handlerOrId,
    );
    return wanted.map((trigger) =>
      runTrigger(this.world, this.state, trigger, trigger.owner, this.fieldsFor(trigger)),
    );
  }

  /** Menus and pages run with the rights of whoever is at the keyboard. */
  private person(as: string): { as: string; activeUser: string } {
    const { email } = this.world.account(as);
    return { as: email, activeUser: email };
  }

  /** By hand there is no edit or answer to tell of, so such handlers get what every event has. */
  private fieldsFor(trigger: TriggerState) {
    if (trigger.type === 'CLOCK') return clockFields(this.world.now());
    return fileFields({ spreadsheetId: this.spreadsheetId, as: trigger.owner });
  }
}

function wireArguments(args: unknown[]): { args: unknown[]; refusal?: string } {
  try {
    return { args: argumentsFromPage(args) };
  } catch (error) {
    return { args: [], refusal: (error as Error).message };
  }
}
