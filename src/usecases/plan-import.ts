/** Reads the files and the Sheet, and plans what an import would change. Writes nothing. */
import type { PreviewRequest } from '../contract/imports.ts';
import { DEPLOYMENTS } from '../domain/fleet/device.ts';
import { readCsv, type CsvTable } from '../domain/imports/csv.ts';
import { planDevices } from '../domain/imports/devices-plan.ts';
import { readDevices } from '../domain/imports/google-admin.ts';
import { readRoster } from '../domain/imports/oneroster.ts';
import { openBundle } from '../domain/imports/oneroster-files.ts';
import type { ImportPlan } from '../domain/imports/plan.ts';
import { planRoster } from '../domain/imports/roster-plan.ts';
import { isOneOf } from '../domain/values/closed-list.ts';
import type { Day } from '../domain/values/day.ts';
import { cleanLine } from '../domain/values/text.ts';
import { accept, refuse, type Verdict } from '../domain/values/verdict.ts';
import type { ColumnReader } from './ports/column-reader.ts';

/** One read of the columns that the import may touch. */
export function planImport(
  columns: ColumnReader,
  request: PreviewRequest,
  today: Day,
): Verdict<ImportPlan> {
  const tables: CsvTable[] = [];
  for (const file of request.files) {
    const table = readCsv(file.name, file.text);
    if (!table.ok) return table;
    tables.push(table.value);
  }
  if (tables.length === 0) return refuse('file-empty', { file: '' });
  return request.kind === 'roster'
    ? rosterPlan(columns, request, tables, today)
    : devicesPlan(columns, request, tables);
}

function rosterPlan(
  columns: ColumnReader,
  request: PreviewRequest,
  tables: readonly CsvTable[],
  today: Day,
): Verdict<ImportPlan> {
  const bundle = openBundle(tables);
  if (!bundle.ok) return bundle;
  const { People } = columns.read({
    People: [
      'personId',
      'idNumber',
      'givenName',
      'familyName',
      'role',
      'school',
      'grade',
      'email',
      'homeroom',
      'guardianEmails',
      'active',
      'openLoans',
    ],
  });
  const roster = readRoster(bundle.value, today);
  return accept(planRoster(roster, People, { schools: request.schools }, bundle.value.uses));
}

function devicesPlan(
  columns: ColumnReader,
  request: PreviewRequest,
  tables: readonly CsvTable[],
): Verdict<ImportPlan> {
  const deployment = request.deployment || '1:1';
  if (!isOneOf(DEPLOYMENTS, deployment)) {
    return refuse('bad-request', { where: 'deployment', what: cleanLine(deployment, 50) });
  }
  const file = readDevices(tables);
  if (!file.ok) return file;
  const { Devices, Rooms } = columns.read({
    Devices: [
      'deviceId',
      'assetTag',
      'serial',
      'make',
      'model',
      'kind',
      'school',
      'status',
      'homeRoom',
      'updatesUntil',
      'providerRef',
      'notes',
    ],
    Rooms: ['roomId', 'school', 'code', 'name'],
  });
  const school = cleanLine(request.school ?? '') || undefined;
  return accept(planDevices(file.value, Devices, Rooms, { school, deployment }));
}
