/** What services and doors may use of the world beyond its public door; the state it keeps, as plain data. */
import type { ExecutionRecord, SentMail, World } from '../api.ts';
import type { FormState } from '../forms/form-state.ts';
import type { SpreadsheetModel } from '../sheets/spreadsheet-file.ts';
import type { Execution } from './execution.ts';
import type { Faults } from './faults.ts';
import type { LockTable } from './lock-table.ts';
import type { Quotas, QuotaUse } from './quotas.ts';

export interface AccountState {
  email: string;
  name: string;
  kind: 'consumer' | 'workspace';
}

export interface MenuState {
  title: string;
  items: { label: string; functionName: string | null }[];
}

/** What scripts opened for one account in one file; SpreadsheetApp.getUi() fills it. */
export interface UiState {
  menus: MenuState[];
  sidebar: { title: string; html: string } | null;
  dialog: { title: string; html: string; width: number; height: number; modal: boolean } | null;
  toasts: { title: string; message: string }[];
  /** Words of alerts and prompts, oldest first; the answer came from `answers`. */
  alerts?: { title: string; message: string }[];
  answers: { button: string; text?: string }[];
}

export type TriggerType = 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT';

/** How a clock trigger comes round. */
export type Schedule =
  | { every: 'minutes'; n: number }
  | { every: 'hours'; n: number }
  | { every: 'days'; n: number; minuteOfDay: number; timeZone: string }
  | { every: 'weeks'; n: number; weekday: number; minuteOfDay: number; timeZone: string }
  | { every: 'once' };

export interface TriggerState {
  id: string;
  handler: string;
  type: TriggerType;
  owner: string;
  sourceId: string | null;
  source: 'CLOCK' | 'SPREADSHEETS' | 'FORMS';
  schedule: Schedule | null;
  nextRun: number | null;
}

export interface CacheEntry {
  value: string;
  created: number;
  expires: number;
}

export interface ProjectState {
  spreadsheetId: string;
  scriptId: string;
  /** Where the built script lies; given anew when a snapshot is brought back. */
  folder: string;
  timeZone: string;
  /** Stores by name: `script`, `document`, `user:ADDRESS`. */
  properties: Record<string, Record<string, string>>;
  caches: Record<string, Record<string, CacheEntry>>;
  triggers: TriggerState[];
  ui: Record<string, UiState>;
}

export interface WorldState {
  now: number;
  timeZone: string;
  /** Everything random or numbered derives from here, so that a world repeats itself exactly. */
  seed: number;
  counter: number;
  accounts: Record<string, AccountState>;
  projects: Record<string, ProjectState>;
  forms: Record<string, FormState>;
  mail: SentMail[];
  executions: ExecutionRecord[];
  quotas: Record<string, QuotaUse>;
  versions: Record<string, unknown[]>;
  switches: Record<string, boolean>;
}

/** A range by position, 1-based, as people count. */
export interface RangeRef {
  sheetId: number;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export type ChangeType =
  | 'EDIT'
  | 'INSERT_ROW'
  | 'INSERT_COLUMN'
  | 'REMOVE_ROW'
  | 'REMOVE_COLUMN'
  | 'INSERT_GRID'
  | 'REMOVE_GRID'
  | 'FORMAT'
  | 'OTHER';

/**
 * Something a person did. `edit` fires the simple onEdit, installable edit triggers and change triggers
 * with EDIT; `value` and `oldValue` are given for single cells only. What scripts do fires nothing.
 */
export type PersonEvent =
  | { type: 'open'; spreadsheetId: string; as: string; simpleRan?: boolean }
  | {
      type: 'edit';
      spreadsheetId: string;
      as: string;
      range: RangeRef;
      value?: string;
      oldValue?: string;
    }
  | { type: 'change'; spreadsheetId: string; as: string; changeType: ChangeType }
  | {
      type: 'formSubmit';
      formId: string;
      responseId: string;
      as: string;
      /** Where the answer landed in the linked sheet, if there is one. */
      landed: {
        spreadsheetId: string;
        range: RangeRef;
        values: string[];
        namedValues: Record<string, string[]>;
      } | null;
    };

export interface WorldCore extends World {
  readonly state: WorldState;
  readonly faults: Faults;
  readonly locks: LockTable;
  readonly quotas: Quotas;
  /** Executions under way, outermost first. */
  readonly running: Execution[];
  /** The contents of a file; the same object as long as the world lives. */
  spreadsheetModel(id: string): SpreadsheetModel;
  hasSpreadsheet(id: string): boolean;
  addSpreadsheetModel(model: SpreadsheetModel): void;
  projectState(spreadsheetId: string): ProjectState;
  account(email: string): AccountState;
  passTime(ms: number): void;
  /** A number in [0, 1), the next of the world's fixed sequence. */
  random(): number;
  /** A new identifier of the shape Google gives files: letters, digits, `-` and `_`. */
  newFileId(prefix: string): string;
  nextNumber(): number;
  /** Fires what Google fires when a person does something; see PersonEvent. */
  fireEvent(event: PersonEvent): void;
  /** Fires clock triggers that have fallen due, while something else sleeps. */
  fireDueTriggers(): void;
}
