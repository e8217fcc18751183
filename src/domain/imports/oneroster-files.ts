/** The files of a OneRoster 1.1 bundle and the columns that are read of each. */
import { accept, refuse, type Verdict } from '../values/verdict.ts';
import {
  findColumns,
  headerKey,
  type ColumnUse,
  type FieldSpec,
  type FoundColumns,
} from './columns.ts';
import type { CsvRow, CsvTable, FileNote } from './csv.ts';

const ID = { names: ['sourcedId'], required: true };
const STATUS = { names: ['status'] };

/** Names as in the 1EdTech tables; `_` and case do not matter. */
export const SPECS = {
  users: {
    sourcedId: ID,
    status: STATUS,
    enabled: { names: ['enabledUser'] },
    schools: { names: ['orgSourcedIds', 'orgSourcedId', 'primaryOrgSourcedId'] },
    role: { names: ['role'], required: true },
    username: { names: ['username'] },
    userIds: { names: ['userIds'] },
    givenName: { names: ['givenName', 'firstName'], required: true },
    familyName: { names: ['familyName', 'lastName'], required: true },
    identifier: { names: ['identifier'] },
    email: { names: ['email'] },
    agents: { names: ['agentSourcedIds', 'agents'] },
    grades: { names: ['grades', 'grade'] },
  },
  orgs: {
    sourcedId: ID,
    status: STATUS,
    name: { names: ['name'], required: true },
    type: { names: ['type'] },
  },
  classes: {
    sourcedId: ID,
    status: STATUS,
    title: { names: ['title'] },
    code: { names: ['classCode'] },
    type: { names: ['classType'], required: true },
  },
  enrollments: {
    status: STATUS,
    classId: { names: ['classSourcedId'], required: true },
    userId: { names: ['userSourcedId'], required: true },
    role: { names: ['role'] },
    end: { names: ['endDate'] },
  },
  manifest: { property: { names: ['propertyName'], required: true }, value: { names: ['value'] } },
} satisfies Record<string, FieldSpec>;

export type FileKind = keyof typeof SPECS;
const KINDS = Object.keys(SPECS) as FileKind[];

/** Known, not needed; demographics hold what a device inventory must never see. */
const NOT_NEEDED =
  /^(academicsessions|courses|demographics|resources|results|lineitems|categories|classresources|courseresources|roles|userprofiles)/;

export interface OneRosterFile<K extends FileKind> {
  name: string;
  rows: readonly CsvRow[];
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
  for (const table of tables) {
    const kind = kindOf(table);
    if (!kind || found[kind]) {
      const known = kind !== undefined || NOT_NEEDED.test(table.name.toLowerCase());
      notes.push({ code: known ? 'file-not-needed' : 'file-unknown', facts: { file: table.name } });
      continue;
    }
    found[kind] = table;
    if (table.rows.length === 0) {
      notes.push({ code: 'file-header-only', facts: { file: table.name } });
    }
  }
  if (!found.users) {
    const names = tables.map((table) => table.name);
    return refuse('columns-missing', {
      file: names[0] ?? '',
      missing: ['users.csv'],
      found: names,
    });
  }
  if (found.users.rows.length === 0) return refuse('file-empty', { file: found.users.name });
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
    if (!columns.ok) return columns;
    files[kind] = { name: table.name, rows: table.rows, columns: columns.value };
    uses.push(...columns.value.uses);
    notes.push(...columns.value.notes);
  }
  return accept({ files: files as OneRosterFiles, uses, notes });
}

/** By its name, else by columns that no other file has: people rename what they download. */
function kindOf(table: CsvTable): FileKind | undefined {
  const name = table.name.toLowerCase();
  if (NOT_NEEDED.test(name)) return undefined;
  const byName = KINDS.find((kind) => name.startsWith(kind));
  if (byName) return byName;
  const headers = new Set(table.headers.map(headerKey));
  const all = (...names: string[]): boolean => names.every((header) => headers.has(header));
  if (all('sourcedid', 'givenname', 'familyname')) return 'users';
  if (all('classsourcedid', 'usersourcedid')) return 'enrollments';
  if (all('sourcedid', 'classtype')) return 'classes';
  if (all('sourcedid', 'name', 'type')) return 'orgs';
  return all('propertyname', 'value') ? 'manifest' : undefined;
}
