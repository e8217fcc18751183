/** The files of a OneRoster 1.1 bundle and the columns that are read of each. */
import { accept, refuse, type Verdict } from '../values/verdict.ts';
import {
  findColumns,
  headerKey,
  type ColumnUse,
  type FieldSpec,
  type FoundColumns,
} from './columns.ts';
import type { CsvTable, FileNote } from './csv.ts';
import type { CsvRow } from './csv-rows.ts';

const ID = { names: ['sourcedId'], label: 'ID', required: true };
const STATUS = { names: ['status'], label: 'Status' };

/** Names as in the 1EdTech tables; `_` and case do not matter. */
export const SPECS = {
  users: {
    sourcedId: ID,
    status: STATUS,
    enabled: { names: ['enabledUser'], label: 'Active' },
    schools: { names: ['orgSourcedIds', 'orgSourcedId', 'primaryOrgSourcedId'], label: 'School' },
    role: { names: ['role'], label: 'Role', required: true },
    username: { names: ['username'], label: 'E-mail' },
    userIds: { names: ['userIds'], label: 'School ID number' },
    givenName: { names: ['givenName', 'firstName'], label: 'Given name', required: true },
    familyName: { names: ['familyName', 'lastName'], label: 'Family name', required: true },
    identifier: { names: ['identifier'], label: 'School ID number' },
    email: { names: ['email'], label: 'E-mail' },
    agents: { names: ['agentSourcedIds', 'agents'], label: 'Guardians' },
    grades: { names: ['grades', 'grade'], label: 'Grade' },
  },
  orgs: {
    sourcedId: ID,
    status: STATUS,
    name: { names: ['name'], label: 'School', required: true },
    type: { names: ['type'], label: 'Kind' },
  },
  classes: {
    sourcedId: ID,
    status: STATUS,
    title: { names: ['title'], label: 'Homeroom' },
    code: { names: ['classCode'], label: 'Homeroom' },
    type: { names: ['classType'], label: 'Kind', required: true },
  },
  enrollments: {
    status: STATUS,
    classId: { names: ['classSourcedId'], label: 'Homeroom', required: true },
    userId: { names: ['userSourcedId'], label: 'Person', required: true },
    end: { names: ['endDate'], label: 'Ends' },
  },
  manifest: {
    property: { names: ['propertyName'], label: 'Property', required: true },
    value: { names: ['value'], label: 'Value' },
  },
} satisfies Record<string, FieldSpec>;

export type FileKind = keyof typeof SPECS;
const KINDS = Object.keys(SPECS) as FileKind[];

/** Known, not needed; demographics hold what a device inventory must never see. */
const NOT_NEEDED =
  /^(academicsessions|courses|demographics|resources|results|lineitems|categories|classresources|courseresources|roles|userprofiles)/;

export interface OneRosterFile<K extends FileKind> {
  name: string;
  rows: readonly CsvRow[];
  table: CsvTable;
  columns: FoundColumns<(typeof SPECS)[K]>;
}

export type OneRosterFiles = { [K in FileKind]?: OneRosterFile<K> } & {
  users: OneRosterFile<'users'>;
};

export interface OneRosterBundle {
  files: OneRosterFiles;
  uses: ColumnUse[];
  notes: FileNote[];
}

/** Sorts the tables by what they are. Only users.csv must be there. */
export function openBundle(
  tables: readonly CsvTable[],
): Verdict<OneRosterBundle, 'columns-missing' | 'file-empty'> {
  const found: Partial<Record<FileKind, CsvTable>> = {};
  const notes = tables.flatMap((table) => table.notes);
  // A file that bears the name goes before one that only looks like it.
  const named = tables.filter((table) => kindByName(table) !== undefined);
  for (const table of [...named, ...tables.filter((other) => !named.includes(other))]) {
    const kind = kindByName(table) ?? kindByHeader(table);
    const first = kind && found[kind];
    if (!kind) {
      const code = isNotNeeded(table) ? 'file-not-needed' : 'file-unknown';
      notes.push({ code, facts: { file: table.name } });
    } else if (first) {
      notes.push({ code: 'file-second', facts: { file: table.name, first: first.name } });
    } else {
      found[kind] = table;
      if (table.rows.length === 0) {
        notes.push({ code: 'file-header-only', facts: { file: table.name } });
      }
    }
  }
  if (!found.users) {
    const names = tables.map((table) => table.name);
    return refuse('columns-missing', {
      file: names[0] ?? '',
      missing: ['users.csv'],
      found: names,
      ...(tables.some(isDeviceList) ? { looksLike: 'devices' } : {}),
    });
  }
  if (found.users.rows.length + found.users.torn.length === 0)
    return refuse('file-empty', { file: found.users.name });
  return withColumns(found, notes);
}

function withColumns(
  found: Partial<Record<FileKind, CsvTable>>,
  notes: FileNote[],
): Verdict<OneRosterBundle, 'columns-missing'> {
  const files: Record<string, unknown> = {};
  const uses: ColumnUse[] = [];
  for (const kind of KINDS) {
    const table = found[kind];
    if (!table) continue;
    const columns = findColumns(table, SPECS[kind] as FieldSpec);
    if (!columns.ok && kind === 'users') return columns;
    if (!columns.ok) {
      notes.push(lacksColumns(table, columns.facts.missing));
      continue;
    }
    if (kind !== 'users') notes.push(...tornNote(table));
    files[kind] = { name: table.name, rows: table.rows, table, columns: columns.value };
    uses.push(...columns.value.uses);
    notes.push(...columns.value.notes);
  }
  return accept({ files: files as OneRosterFiles, uses, notes });
}

/** Only users.csv is needed; another file that cannot be read must not keep the people out. */
function lacksColumns(table: CsvTable, missing: unknown): FileNote {
  const names = Array.isArray(missing) ? missing.join(', ') : '';
  return { code: 'file-lacks-columns', facts: { file: table.name, missing: names } };
}

function tornNote({ name, torn: [first, ...more] }: CsvTable): FileNote[] {
  if (!first) return [];
  const facts = { file: name, line: first.line, count: more.length + 1 };
  return [{ code: 'lines-torn', facts }];
}

/** Whether a table belongs to a roster, so that it is in the wrong place among devices. */
export function isRosterFile(table: CsvTable): boolean {
  return isNotNeeded(table) || kindByHeader(table) !== undefined;
}

function isDeviceList(table: CsvTable): boolean {
  return table.headers.map(headerKey).some((key) => key === 'serialnumber' || key === 'serial');
}

function isNotNeeded(table: CsvTable): boolean {
  return NOT_NEEDED.test(table.name.toLowerCase());
}

function kindByName(table: CsvTable): FileKind | undefined {
  const name = table.name.toLowerCase();
  return KINDS.find((kind) => name.startsWith(kind) && !isNotNeeded(table));
}

/** By columns that no other file has: people rename what they download. */
function kindByHeader(table: CsvTable): FileKind | undefined {
  if (isNotNeeded(table)) return undefined;
  const headers = new Set(table.headers.map(headerKey));
  const all = (...names: string[]): boolean => names.every((header) => headers.has(header));
  if (all('sourcedid', 'givenname', 'familyname')) return 'users';
  if (all('classsourcedid', 'usersourcedid')) return 'enrollments';
  if (all('sourcedid', 'classtype')) return 'classes';
  if (all('sourcedid', 'name', 'type')) return 'orgs';
  return all('propertyname', 'value') ? 'manifest' : undefined;
}
