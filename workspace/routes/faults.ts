/** Accidents on order: the next execution dies, fails or is overtaken at a service call. */
import type { FaultMatch } from '../../emulator/api.ts';
import {
  flagField,
  gridField,
  objectField,
  optionalText,
  textField,
  wholeField,
} from '../fields.ts';
import type { Body } from '../fields.ts';
import type { Call, Routes } from '../http/router.ts';
import type { Office } from '../office.ts';
import { Problem } from '../problem.ts';

export const FAULT_KINDS = [
  'killAt',
  'killAfter',
  'failAt',
  'failAfter',
  'editBefore',
  'sortBefore',
  'runBefore',
] as const;

/** What Google says when a call takes too long; the usual failure to rehearse. */
const USUAL_MESSAGE = 'Service Spreadsheets timed out while accessing document with id X.';

function matchOf(body: Body): FaultMatch {
  const match: FaultMatch = {};
  const functionName = optionalText(body, 'functionName');
  const call = optionalText(body, 'call');
  if (functionName) match.functionName = functionName;
  if (call) match.call = call;
  if (flagField(body, 'repeat', false)) match.repeat = true;
  return match;
}

/** What a person or another run does just before the call. */
function interruption(office: Office, kind: string, body: Body): () => void {
  const as = office.actor(optionalText(body, 'as'));
  if (kind === 'runBefore') {
    const other = objectField(body, 'run');
    const name = textField(other, 'functionName');
    const args = Array.isArray(other.args) ? (other.args as unknown[]) : [];
    return () => void office.project.run(name, args, as);
  }
  const tab = office.tab(textField(body, 'tab')).name;
  if (kind === 'sortBefore') {
    const column = wholeField(body, 'column');
    const ascending = flagField(body, 'ascending', true);
    return () => office.file.sort(tab, column, ascending, as);
  }
  const range = textField(body, 'range');
  const values = gridField(body, 'values');
  return () => office.file.edit(tab, range, values, as);
}

function plan({ office, body }: Call) {
  const kind = textField(body, 'kind');
  const { faults } = office.world;
  if (kind === 'clear') {
    faults.clear();
    office.faults = [];
    office.changed();
    return { planned: office.faults };
  }
  if (!(FAULT_KINDS as readonly string[]).includes(kind))
    throw new Problem(400, `"kind" must be clear or one of ${FAULT_KINDS.join(', ')}.`);
  const n = body.n === undefined ? 1 : wholeField(body, 'n');
  const match = matchOf(body);
  const message = optionalText(body, 'message') ?? USUAL_MESSAGE;
  if (kind === 'killAt') faults.killAt(n, match);
  else if (kind === 'killAfter') faults.killAfter(n, match);
  else if (kind === 'failAt') faults.failAt(n, message, match);
  else if (kind === 'failAfter') faults.failAfter(n, message, match);
  else faults.runBefore(n, interruption(office, kind, body), match);
  office.faults.push({
    kind,
    n,
    call: match.call ?? '',
    functionName: match.functionName ?? '',
    message: kind.startsWith('fail') ? message : '',
  });
  office.changed();
  return { planned: office.faults };
}

export const faultRoutes: Routes = {
  'POST /api/faults': plan,
  'GET /api/faults': ({ office }) => ({
    planned: office.faults,
    lastCallCount: office.world.faults.lastCallCount(),
  }),
};
