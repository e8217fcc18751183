/** The workspace at work: one emulated Google, one spreadsheet in it, and who is at the keyboard. */
import type { Project, SpreadsheetFile, World } from '../emulator/api.ts';
import { Problem } from './problem.ts';
import { wallClock } from './zone.ts';

export interface OfficeParts {
  world: World;
  spreadsheetId: string;
  account: string;
  /** Top-level functions of the built script, as google.script.run sees them. */
  functions: string[];
}

export interface PlannedFault {
  kind: string;
  n: number;
  call: string;
  functionName: string;
  message: string;
}

export class Office {
  #parts: OfficeParts;
  #listeners = new Set<(revision: number) => void>();
  #opened = new Set<string>();
  #revision = 1;
  /** What the page has drawn as selected, for each account: anything else was selected by a script. */
  readonly drawnSelection = new Map<string, string>();
  /** What was planned since the faults were last cleared, for people to look at. */
  faults: PlannedFault[] = [];

  constructor(parts: OfficeParts) {
    this.#parts = parts;
  }

  get world(): World {
    return this.#parts.world;
  }
  get file(): SpreadsheetFile {
    return this.world.spreadsheet(this.#parts.spreadsheetId);
  }
  get project(): Project {
    return this.world.project(this.#parts.spreadsheetId);
  }
  get spreadsheetId(): string {
    return this.#parts.spreadsheetId;
  }
  get functions(): string[] {
    return this.#parts.functions;
  }
  /** Who is at the keyboard where a request does not say. */
  get account(): string {
    return this.#parts.account;
  }
  get revision(): number {
    return this.#revision;
  }

  /** The account a request acts as: the one it names (it must exist), else the one at the keyboard. */
  actor(as: string | undefined): string {
    if (as === undefined) return this.account;
    this.#mustKnow(as);
    return as;
  }

  /** Somebody else sits down at the keyboard. */
  switchTo(email: string): void {
    this.#mustKnow(email);
    this.#parts.account = email;
    this.changed();
  }

  #mustKnow(email: string): void {
    if (this.world.accounts().some((account) => account.email === email)) return;
    throw new Problem(404, `There is no account ${email}. GET /api/workspace lists them.`);
  }

  /** Opens the file for an account, once per start of the workspace, so that its menu stands. */
  open(as: string): void {
    if (this.#opened.has(as)) return;
    this.#opened.add(as);
    this.project.open(as);
  }

  /** The tab with that name; a Problem 404 when there is none. */
  tab(name: string): ReturnType<SpreadsheetFile['tabs']>[number] {
    const found = this.file.tabs().find((tab) => tab.name === name);
    if (!found) throw new Problem(404, `There is no tab named "${name}".`);
    return found;
  }

  /** The wall clock of the spreadsheet for a moment (now, unless told). */
  localTime(epochMs = this.world.now()): string {
    return wallClock(epochMs, this.file.timeZone);
  }

  /** Another school takes the place of this one (start over). */
  replace(parts: OfficeParts): void {
    this.#parts = parts;
    this.#opened.clear();
    this.faults = [];
    this.changed();
  }

  /** To be called after whatever may have changed something: it is saved and shown. */
  changed(): void {
    this.#revision += 1;
    for (const listener of this.#listeners) listener(this.#revision);
  }

  /** Listens to changes; returns how to stop. */
  onChange(listener: (revision: number) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
