/** Event objects, and which handlers run when a person does something ("Event Objects", "Simple Triggers"). */
import type { ExecutionRecord, RunResult } from '../api.ts';
import type { Execution } from './execution.ts';
import { authModes, type AuthMode } from './permissions.ts';
import { mentions } from './script-folder.ts';
import { runScript } from './run-script.ts';
import { registeredEventObjects } from './script-class.ts';
import { UserFacade } from './user.ts';
import type { PersonEvent, ProjectState, TriggerState, WorldCore } from './world-core.ts';

/** Fields of `e` besides authMode and triggerUid, as values of ours. */
type EventFields = (execution: Execution) => Record<string, unknown>;

/** Runs everything that listens, in the order: simple trigger, then installable ones as they were made. */
export function dispatch(world: WorldCore, happened: PersonEvent): void {
  const event = { ...happened, as: world.account(happened.as).email };
  switch (event.type) {
    case 'open':
      return onFile(world, event, 'ON_OPEN', fileFields(event));
    case 'edit':
      onFile(world, event, 'ON_EDIT', editFields(event));
      return onFile(world, event, 'ON_CHANGE', changeFields(event, 'EDIT'));
    case 'change':
      return onFile(world, event, 'ON_CHANGE', changeFields(event, event.changeType));
    case 'formSubmit':
      return onSubmit(world, event);
  }
}

const SIMPLE: Partial<Record<TriggerState['type'], string>> = {
  ON_OPEN: 'onOpen',
  ON_EDIT: 'onEdit',
};

function onFile(
  world: WorldCore,
  event: { spreadsheetId: string; as: string; simpleRan?: boolean },
  type: TriggerState['type'],
  fields: EventFields,
): void {
  const simple = SIMPLE[type];
  const project = world.state.projects[event.spreadsheetId];
  if (project && simple && !event.simpleRan && mentions(project.folder, simple)) {
    runSimple(world, project, simple, event.as, fields);
  }
  for (const [owner, trigger] of listening(world, type, event.spreadsheetId)) {
    runTrigger(world, owner, trigger, event.as, fields);
  }
}

function onSubmit(world: WorldCore, event: PersonEvent & { type: 'formSubmit' }): void {
  const { landed, formId, as } = event;
  if (landed) {
    const fields: EventFields = (execution) => ({
      namedValues: landed.namedValues,
      range: registeredEventObjects().range(execution, landed.spreadsheetId, landed.range),
      source: registeredEventObjects().spreadsheet(execution, landed.spreadsheetId),
      values: landed.values,
    });
    for (const [owner, trigger] of listening(world, 'ON_FORM_SUBMIT', landed.spreadsheetId)) {
      runTrigger(world, owner, trigger, as, fields);
    }
  }
  for (const [owner, trigger] of listening(world, 'ON_FORM_SUBMIT', formId)) {
    runTrigger(world, owner, trigger, as, (execution) => formFields(execution, event));
  }
}

type FormObjects = (execution: Execution, formId: string, responseId: string) => object;
let formObjects: FormObjects | null = null;

/** FormApp says here what `e.response` and `e.source` of a form's own trigger are. */
export function registerFormEvent(make: FormObjects): void {
  formObjects = make;
}

function formFields(
  execution: Execution,
  event: { formId: string; responseId: string },
): Record<string, unknown> {
  if (!formObjects) throw new Error('no form service is registered');
  return formObjects(execution, event.formId, event.responseId) as Record<string, unknown>;
}

function listening(
  world: WorldCore,
  type: TriggerState['type'],
  sourceId: string,
): [ProjectState, TriggerState][] {
  return Object.values(world.state.projects).flatMap((project) =>
    project.triggers
      .filter((trigger) => trigger.type === type && trigger.sourceId === sourceId)
      .map((trigger): [ProjectState, TriggerState] => [project, trigger]),
  );
}

/** A simple trigger runs only where the script has that function; without it nothing happens at all. */
export function runSimple(
  world: WorldCore,
  project: ProjectState,
  functionName: string,
  as: string,
  fields: EventFields,
): RunResult {
  return runScript(world, project, {
    functionName,
    kind: 'SIMPLE_TRIGGER',
    as,
    activeUser: as,
    optional: true,
    args: (execution) => [eventObject(execution, 'LIMITED', fields(execution))],
  });
}

/** Runs an installable trigger's handler as the account that installed it, spending its allowance. */
export function runTrigger(
  world: WorldCore,
  project: ProjectState,
  trigger: TriggerState,
  activeUser: string,
  fields: EventFields,
): RunResult {
  const owner = world.account(trigger.owner);
  const spent = world.quotas.triggerTimeLeft(owner) <= 0;
  const hidden = isHidden(world, activeUser, owner.email);
  const result = runScript(world, project, {
    functionName: trigger.handler,
    kind: 'TRIGGER',
    as: trigger.owner,
    activeUser: hidden ? '' : activeUser,
    dotted: true,
    refusal: spent ? 'Service using too much computer time for one day.' : undefined,
    args: (execution) => [
      eventObject(execution, 'FULL', { ...fields(execution), triggerUid: trigger.id }),
    ],
  });
  world.quotas.addTriggerTime(owner, timeOf(result.execution));
  return result;
}

/** Within one Workspace domain Google says who is at the keyboard, across domains it does not (REF Session). */
function isHidden(world: WorldCore, activeUser: string, owner: string): boolean {
  if (activeUser === owner) return false;
  if (world.switches.activeUserHiddenInTriggers) return true;
  const person = world.state.accounts[activeUser];
  return person?.kind !== 'workspace' || domainOf(activeUser) !== domainOf(owner);
}

function domainOf(address: string): string {
  return address.split('@')[1] ?? '';
}

function timeOf(execution: ExecutionRecord): number {
  return execution.meter.estimatedMs;
}

function eventObject(
  execution: Execution,
  authMode: AuthMode,
  fields: Record<string, unknown>,
): unknown {
  return execution.realm.toScript({ authMode: authModes[authMode], ...fields });
}

export function fileFields({
  spreadsheetId,
  as,
}: {
  spreadsheetId: string;
  as: string;
}): EventFields {
  return (execution) => ({
    source: registeredEventObjects().spreadsheet(execution, spreadsheetId),
    user: new UserFacade(execution.visibleUser && as),
  });
}

function editFields(event: PersonEvent & { type: 'edit' }): EventFields {
  return (execution) => ({
    ...fileFields(event)(execution),
    range: registeredEventObjects().range(execution, event.spreadsheetId, event.range),
    ...(event.value === undefined ? {} : { value: event.value }),
    ...(event.oldValue === undefined ? {} : { oldValue: event.oldValue }),
  });
}

function changeFields(
  event: { spreadsheetId: string; as: string },
  changeType: string,
): EventFields {
  return (execution) => ({ ...fileFields(event)(execution), changeType });
}

/**
 * Fields of a clock trigger's event. All are in UTC, and say so; `week-of-year` counts ISO weeks;
 * `day-of-week` has Monday as 1.
 */
export function clockFields(at: number): EventFields {
  const time = new Date(at);
  const weekday = time.getUTCDay() || 7;
  const thursday = new Date(at + (4 - weekday) * 86_400_000);
  const yearStart = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return () => ({
    year: time.getUTCFullYear(),
    month: time.getUTCMonth() + 1,
    'day-of-month': time.getUTCDate(),
    'day-of-week': weekday,
    'week-of-year': Math.floor((thursday.getTime() - yearStart) / 604_800_000) + 1,
    hour: time.getUTCHours(),
    minute: time.getUTCMinutes(),
    second: time.getUTCSeconds(),
    timezone: 'UTC',
  });
}
