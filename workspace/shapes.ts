/** What the control API answers with, as JSON. The page and the tests read these. */

export interface MeterLine {
  id: number;
  functionName: string;
  kind: string;
  as: string;
  at: string;
  outcome: string;
  message: string;
  reads: number;
  writes: number;
  other_calls: number;
  cells_read: number;
  cells_written: number;
  estimated_ms: number;
}

export interface ExecutionShape extends MeterLine {
  logs: string[];
}

export interface TriggerShape {
  id: string;
  handler: string;
  type: string;
  owner: string;
  sourceId: string | null;
  everyMinutes: number | null;
  nextRun: string | null;
}

export interface FormItemShape {
  id: number;
  type: string;
  title: string;
  helpText: string;
  required: boolean;
  choices: string[];
}

export interface FormShape {
  id: string;
  title: string;
  description: string;
  url: string;
  fillLink: string;
  published: boolean;
  acceptingResponses: boolean;
  collectsEmail: boolean;
  responses: number;
  items: FormItemShape[];
}

export interface TabShape {
  name: string;
  sheetId: number;
  hidden: boolean;
  rows: number;
  columns: number;
}

export interface AccountShape {
  email: string;
  name: string;
  kind: string;
}

export interface WorkspaceShape {
  title: string;
  spreadsheetId: string;
  revision: number;
  /** ISO 8601 in UTC. */
  now: string;
  /** Wall clock of the spreadsheet's zone. */
  localNow: string;
  timeZone: string;
  account: string;
  accounts: AccountShape[];
  tabs: TabShape[];
  forms: FormShape[];
  triggers: TriggerShape[];
  executions: ExecutionShape[];
}

export interface MenuShape {
  title: string;
  items: { label: string; functionName: string | null }[];
}

/** A sidebar or dialog; `html` comes only where the page does not have this `id` yet. */
export interface SurfaceShape {
  id: string;
  title: string;
  html: string | null;
  width: number;
  height: number;
  modal: boolean;
}

export interface UiShape {
  as: string;
  menus: MenuShape[];
  functions: string[];
  sidebar: SurfaceShape | null;
  dialog: SurfaceShape | null;
  toasts: { title: string; message: string }[];
  alerts: { title: string; message: string }[];
  /** `byScript` where it is not what a page said last. */
  selection: { tab: string; a1: string; byScript: boolean };
}

/** One cell of a window; what is left out is plain. */
export interface CellShape {
  /** As displayed. */
  s: string;
  /** `n` number, `b` boolean; text when left out. */
  k?: 'n' | 'b';
  note?: string;
  background?: string;
  color?: string;
  bold?: true;
  /** Number of its dropdown in the window's `lists`. */
  list?: number;
  /** Set where the dropdown only marks other values. */
  lax?: true;
}

export interface WindowShape {
  tab: string;
  rows: number;
  columns: number;
  frozenRows: number;
  columnWidths: number[];
  protectedWarning: boolean;
  from: number;
  to: number;
  header: CellShape[];
  cells: (CellShape | null)[][];
  lists: string[][];
}

export interface MailShape {
  id: number;
  at: string;
  localAt: string;
  from: string;
  name: string;
  to: string[];
  cc: string[];
  bcc: string[];
  replyTo: string;
  subject: string;
  text: string;
  html: string;
  /** The row of the Outbox tab it came from, heading to value; null when there is none. */
  why: { row: number; fields: { name: string; value: string }[] } | null;
}

export interface WaitingMailShape {
  row: number;
  to: string;
  subject: string;
  state: string;
  fields: { name: string; value: string }[];
}

export interface OutboxShape {
  mail: MailShape[];
  /** Rows of the Outbox tab that have not been sent. */
  waiting: WaitingMailShape[];
}
