/**
 * The door to Google on one machine, as tests, the bench and the local workspace use it.
 * `createWorld` (world.ts) returns a World. Everything is synchronous and deterministic: time moves only
 * by what calls are estimated to cost, by Utilities.sleep, and by whoever turns the clock.
 */

export interface AccountOptions {
  email: string;
  name?: string;
  kind?: 'consumer' | 'workspace';
}

export interface World {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Moves the clock, firing clock triggers that fall due on the way, in order. */
  advanceTo(epochMs: number): void;
  advanceDays(days: number): void;
  /** Moves the clock while Google fires no clock trigger: what fell due on the way is missed. */
  skipTo(epochMs: number): void;
  addAccount(account: AccountOptions): void;
  accounts(): Required<AccountOptions>[];
  createSpreadsheet(options: {
    title: string;
    owner: string;
    timeZone?: string;
    locale?: string;
  }): SpreadsheetFile;
  spreadsheet(id: string): SpreadsheetFile;
  /** Binds the built add-on (a folder with Code.js, html and appsscript.json) to a spreadsheet. */
  installScript(options: { spreadsheetId: string; folder: string; timeZone?: string }): Project;
  project(spreadsheetId: string): Project;
  /** A copy has its own bound script, without properties and triggers. */
  copySpreadsheet(id: string, options: { title: string; owner: string }): SpreadsheetFile;
  /** Keeps today's contents as a version that `restoreVersion` can bring back (script properties stay). */
  saveVersion(id: string): number;
  restoreVersion(id: string, version: number, as: string): void;
  forms(): FormFile[];
  form(id: string): FormFile;
  /** All mail that left, oldest first. */
  sentMail(): SentMail[];
  /** Executions, oldest first (the last few thousand). */
  executions(): ExecutionRecord[];
  faults: FaultPlan;
  /** Switches for behaviour that no source proves; see switches.ts. */
  switches: Record<string, boolean>;
  /** Whole state as JSON, and back. Scripts are re-installed by folder. */
  snapshot(): unknown;
}

export interface Project {
  readonly spreadsheetId: string;
  /** What google.script.run does: wire rules both ways; errors carry only their message. */
  run(functionName: string, args: unknown[], as: string): RunResult;
  /** Opening the file: fires the simple trigger onOpen, and builds the menu for that account. */
  open(as: string): RunResult;
  menus(as: string): { title: string; items: { label: string; functionName: string | null }[] }[];
  /** Runs a menu item as an account (authorised). */
  clickMenu(functionName: string, as: string): RunResult;
  /** Sidebar and dialogs that scripts opened for an account, with their HTML. */
  ui(as: string): {
    sidebar: { title: string; html: string } | null;
    dialog: { title: string; html: string; width: number; height: number; modal: boolean } | null;
    toasts: { title: string; message: string }[];
    /** Words of alerts and prompts that were shown, oldest first. */
    alerts?: { title: string; message: string }[];
    /** Answers waiting for Ui.alert and Ui.prompt, taken in order; without one the alert is closed. */
    answers: { button: string; text?: string }[];
  };
  closeUi(as: string, what: 'sidebar' | 'dialog'): void;
  triggers(): TriggerRecord[];
  /** Fires a trigger's handler now, as its owner, as if its time had come. */
  fire(handlerOrId: string): RunResult[];
}

export interface TriggerRecord {
  id: string;
  handler: string;
  type: 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT';
  owner: string;
  sourceId: string | null;
  everyMinutes: number | null;
  nextRun: number | null;
}

export type RunResult =
  | { ok: true; value: unknown; execution: ExecutionRecord }
  | { ok: false; message: string; killed: boolean; execution: ExecutionRecord };

export interface Meter {
  /** Spreadsheet round trips (advanced service or SpreadsheetApp) that read. */
  reads: number;
  writes: number;
  otherCalls: number;
  cellsRead: number;
  cellsWritten: number;
  estimatedMs: number;
  byCall: Record<string, number>;
}

export interface ExecutionRecord {
  id: number;
  functionName: string;
  kind: 'RUN' | 'MENU' | 'SIMPLE_TRIGGER' | 'TRIGGER';
  as: string;
  startedAt: number;
  outcome: 'completed' | 'failed' | 'killed' | 'timed out';
  message: string;
  logs: string[];
  meter: Meter;
}

/** Where calls are counted from 1 within one execution; every emulated service method is a call. */
export interface FaultPlan {
  /** The execution dies as call n begins: nothing after has effect, not even `finally`. */
  killAt(n: number, match?: FaultMatch): void;
  /** As killAt, but call n still takes effect: the answer is what gets lost. */
  killAfter(n: number, match?: FaultMatch): void;
  failAt(n: number, message: string, match?: FaultMatch): void;
  /** Takes effect, then throws: a time-out whose fate is unknown to the script. */
  failAfter(n: number, message: string, match?: FaultMatch): void;
  /** Runs something (another execution, a person's edit) just before call n. */
  runBefore(n: number, what: () => void, match?: FaultMatch): void;
  /** Counts instead of harming: how many calls did the last matching execution make. */
  lastCallCount(): number;
  clear(): void;
}

export interface FaultMatch {
  functionName?: string;
  /** Count only calls of this name, such as `Sheets.Spreadsheets.batchUpdate`. */
  call?: string;
  /** Default: only the next matching execution. */
  repeat?: boolean;
}

/** A file as a person at the keyboard sees and changes it. These fire the events that Google fires. */
export interface SpreadsheetFile {
  readonly id: string;
  readonly title: string;
  readonly timeZone: string;
  tabs(): { name: string; sheetId: number; hidden: boolean; rows: number; columns: number }[];
  /** Displayed values of all content; blank rows and columns at the end left out. */
  values(tab: string): string[][];
  /** Underlying values: string, number, boolean; dates as serials. */
  rawValues(tab: string): (string | number | boolean)[][];
  cell(tab: string, a1: string): CellView;
  /** Types or pastes into a range as a person does: text is parsed as Sheets parses it. */
  edit(tab: string, a1: string, values: string[][], as: string): void;
  sort(tab: string, column: number, ascending: boolean, as: string): void;
  insertRows(tab: string, before: number, count: number, as: string): void;
  deleteRows(tab: string, first: number, count: number, as: string): void;
  insertColumns(tab: string, before: number, count: number, as: string): void;
  deleteColumns(tab: string, first: number, count: number, as: string): void;
  moveColumn(tab: string, from: number, to: number, as: string): void;
  addTab(name: string, as: string): void;
  renameTab(name: string, newName: string, as: string): void;
  deleteTab(name: string, as: string): void;
  select(tab: string, a1: string, as: string): void;
  selection(as: string): { tab: string; a1: string };
  /** Column widths, frozen rows and such, for whoever draws it. */
  layout(tab: string): { frozenRows: number; columnWidths: number[]; protectedWarning: boolean };
}

export interface CellView {
  /** Blank cells read as ''. */
  raw: string | number | boolean;
  shown: string;
  format: string;
  note: string;
  background: string | null;
  fontColor: string | null;
  bold: boolean;
  /** Dropdown of the cell, if it has one. */
  choices: string[] | null;
  /** Whether other values are refused (true) or only marked (false). */
  strict: boolean;
}

export interface FormItem {
  id: number;
  type: string;
  title: string;
  helpText: string;
  required: boolean;
  choices: string[];
}

export interface FormFile {
  readonly id: string;
  title: string;
  description: string;
  published: boolean;
  acceptingResponses: boolean;
  collectsEmail: boolean;
  destinationId: string | null;
  url: string;
  items(): FormItem[];
  responses(): { id: string; at: number; email: string; answers: { [itemId: string]: string } }[];
  /** A person hands the form in; the linked sheet and triggers follow. */
  submit(answers: { [itemId: string]: string }, as: string): string;
  /** A person changes an answer handed in before. */
  editResponse(responseId: string, answers: { [itemId: string]: string }, as: string): void;
}

export interface SentMail {
  id: number;
  at: number;
  from: string;
  to: string[];
  cc: string[];
  bcc: string[];
  replyTo: string;
  subject: string;
  body: string;
  htmlBody: string;
  name: string;
}
