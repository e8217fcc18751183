/** What there is: clock, accounts, tabs, forms, triggers, executions and what each cost. */
import type { ExecutionRecord, FormFile, TriggerRecord } from '../../emulator/api.ts';
import { textField } from '../fields.ts';
import type { Call, Routes } from '../http/router.ts';
import type { Office } from '../office.ts';
import type {
  ExecutionShape,
  FormShape,
  MeterLine,
  TriggerShape,
  WorkspaceShape,
} from '../shapes.ts';
import { iso } from '../zone.ts';

/** How many executions the overview carries; GET /api/meter takes another `limit`. */
const RECENT = 60;

function meterLine({ meter, ...record }: ExecutionRecord): MeterLine {
  return {
    id: record.id,
    functionName: record.functionName,
    kind: record.kind,
    as: record.as,
    at: iso(record.startedAt),
    outcome: record.outcome,
    message: record.message,
    reads: meter.reads,
    writes: meter.writes,
    other_calls: meter.otherCalls,
    cells_read: meter.cellsRead,
    cells_written: meter.cellsWritten,
    estimated_ms: Math.round(meter.estimatedMs),
  };
}

function executionShape(record: ExecutionRecord): ExecutionShape {
  return { ...meterLine(record), logs: record.logs };
}

function triggerShape(trigger: TriggerRecord): TriggerShape {
  return { ...trigger, nextRun: trigger.nextRun === null ? null : iso(trigger.nextRun) };
}

/** A form without its answers. */
export function formShape(form: FormFile): FormShape {
  return {
    id: form.id,
    title: form.title,
    description: form.description,
    url: form.url,
    fillLink: `/forms/${encodeURIComponent(form.id)}`,
    published: form.published,
    acceptingResponses: form.acceptingResponses,
    collectsEmail: form.collectsEmail,
    responses: form.responses().length,
    items: form.items(),
  };
}

function overview(office: Office): WorkspaceShape {
  const { world, file, project } = office;
  return {
    title: file.title,
    spreadsheetId: office.spreadsheetId,
    revision: office.revision,
    now: iso(world.now()),
    localNow: office.localTime(),
    timeZone: file.timeZone,
    account: office.account,
    accounts: world.accounts(),
    tabs: file.tabs(),
    forms: world.forms().map(formShape),
    triggers: project.triggers().map(triggerShape),
    executions: world.executions().slice(-RECENT).reverse().map(executionShape),
  };
}

/** The meters of the last executions, newest first, in the words of the bench. */
function meters({ office, query }: Call) {
  const wanted = query.get('functionName');
  const limit = Math.max(1, Number(query.get('limit') ?? RECENT) || RECENT);
  const records = office.world.executions();
  const chosen = wanted ? records.filter((record) => record.functionName === wanted) : records;
  const executions = chosen.slice(-limit).reverse().map(meterLine);
  return { last: executions[0] ?? null, executions };
}

export const overviewRoutes: Routes = {
  'GET /api/workspace': ({ office }) => overview(office),
  'GET /api/meter': meters,
  'POST /api/account': ({ office, body }) => {
    office.switchTo(textField(body, 'email'));
    return { account: office.account };
  },
};
