/** One Google: accounts, a Drive of spreadsheets and forms, scripts, mail, quotas and the clock. */
import type {
  AccountOptions,
  ExecutionRecord,
  FormFile,
  Project,
  SentMail,
  SpreadsheetFile,
  World,
} from './api.ts';
import { fireDueUntil, missDue } from './execution/clock-triggers.ts';
import { dispatch } from './execution/events.ts';
import type { Execution } from './execution/execution.ts';
import { Faults } from './execution/faults.ts';
import { LockTable } from './execution/lock-table.ts';
import { ProjectDoor } from './execution/project-door.ts';
import { Quotas } from './execution/quotas.ts';
import { readManifest } from './execution/script-folder.ts';
import type {
  AccountState,
  PersonEvent,
  ProjectState,
  WorldCore,
  WorldState,
} from './execution/world-core.ts';
import { copyLinkedForms, FormDoor } from './forms/form-door.ts';
import './services/all.ts';
import './sheets/services.ts';
import { fileDoor, SpreadsheetModel } from './sheets/spreadsheet-file.ts';
import { switchDefaults } from './switches.ts';

const DAY = 24 * 3_600_000;
/** A school morning in New York: 2026-09-01 08:00. */
const FIRST_MORNING = Date.UTC(2026, 8, 1, 12);

class WorldHost implements WorldCore {
  readonly faults = new Faults();
  readonly locks = new LockTable();
  readonly running: Execution[] = [];
  readonly quotas: Quotas;
  private readonly models = new Map<string, SpreadsheetModel>();

  constructor(readonly state: WorldState) {
    this.quotas = new Quotas(state);
  }

  get switches(): Record<string, boolean> {
    return this.state.switches;
  }

  now(): number {
    return this.state.now;
  }

  passTime(ms: number): void {
    this.state.now += ms;
  }

  advanceTo(epochMs: number): void {
    fireDueUntil(this, epochMs);
    this.state.now = Math.max(this.state.now, epochMs);
  }

  skipTo(epochMs: number): void {
    this.state.now = Math.max(this.state.now, epochMs);
    missDue(this);
  }

  advanceDays(days: number): void {
    this.advanceTo(this.state.now + days * DAY);
  }

  fireDueTriggers(): void {
    if (this.switches.triggersFireWhileScriptsSleep) fireDueUntil(this, this.state.now);
  }

  addAccount({ email, name, kind = 'workspace' }: AccountOptions): void {
    const address = email.toLowerCase();
    this.state.accounts[address] = { email: address, name: name ?? nameOf(address), kind };
  }

  accounts(): AccountState[] {
    return Object.values(this.state.accounts).map((account) => ({ ...account }));
  }

  account(email: string): AccountState {
    const found = this.state.accounts[email.toLowerCase()];
    if (!found) throw new Error(`no account ${email} in this world`);
    return found;
  }

  createSpreadsheet(options: {
    title: string;
    owner: string;
    timeZone?: string;
    locale?: string;
  }): SpreadsheetFile {
    const { title, timeZone = this.state.timeZone, locale = 'en_US' } = options;
    const owner = this.account(options.owner).email;
    const id = this.newFileId('1');
    this.addSpreadsheetModel(new SpreadsheetModel({ id, title, owner, timeZone, locale }));
    return this.spreadsheet(id);
  }

  spreadsheet(id: string): SpreadsheetFile {
    return fileDoor(this.spreadsheetModel(id), this);
  }

  spreadsheetModel(id: string): SpreadsheetModel {
    const model = this.models.get(id);
    if (!model) throw new Error(`no spreadsheet ${id} in this world`);
    return model;
  }

  hasSpreadsheet(id: string): boolean {
    return this.models.has(id);
  }

  /** All spreadsheets, oldest first. */
  spreadsheetModels(): SpreadsheetModel[] {
    return [...this.models.values()];
  }

  addSpreadsheetModel(model: SpreadsheetModel): void {
    this.models.set(model.id, model);
  }

  installScript(options: { spreadsheetId: string; folder: string; timeZone?: string }): Project {
    const { spreadsheetId, folder } = options;
    this.spreadsheetModel(spreadsheetId);
    const zone = options.timeZone ?? readManifest(folder).timeZone ?? this.state.timeZone;
    const known = this.state.projects[spreadsheetId];
    if (known) Object.assign(known, { folder, timeZone: zone });
    else {
      this.state.projects[spreadsheetId] = {
        spreadsheetId,
        scriptId: this.newFileId('1'),
        folder,
        timeZone: zone,
        properties: {},
        caches: {},
        triggers: [],
        ui: {},
      };
    }
    return this.project(spreadsheetId);
  }

  project(spreadsheetId: string): Project {
    this.projectState(spreadsheetId);
    return new ProjectDoor(this, spreadsheetId);
  }

  projectState(spreadsheetId: string): ProjectState {
    const project = this.state.projects[spreadsheetId];
    if (!project) throw new Error(`no script is bound to spreadsheet ${spreadsheetId}`);
    return project;
  }

  copySpreadsheet(id: string, options: { title: string; owner: string }): SpreadsheetFile {
    const owner = this.account(options.owner).email;
    const copyId = this.newFileId('1');
    const { title } = options;
    this.addSpreadsheetModel(this.spreadsheetModel(id).copy({ id: copyId, title, owner }));
    const project = this.state.projects[id];
    if (project) {
      const { folder, timeZone } = project;
      this.installScript({ spreadsheetId: copyId, folder, timeZone });
    }
    if (this.switches.copyingTakesLinkedForms) copyLinkedForms(this, id, copyId, owner);
    return this.spreadsheet(copyId);
  }

  saveVersion(id: string): number {
    const versions = (this.state.versions[id] ??= []);
    return versions.push(this.spreadsheetModel(id).toJSON());
  }

  restoreVersion(id: string, version: number, as: string): void {
    this.account(as);
    const kept = this.state.versions[id]?.[version - 1];
    if (!kept) throw new Error(`no version ${version} of spreadsheet ${id}`);
    const back = SpreadsheetModel.fromJSON(kept as never);
    // The file stays the same object, so that whoever has it open sees the older contents.
    const model = this.spreadsheetModel(id);
    model.styles = back.styles;
    model.restore({ ...back.checkpoint(), title: model.title });
  }

  forms(): FormFile[] {
    return Object.keys(this.state.forms).map((id) => this.form(id));
  }

  form(id: string): FormFile {
    if (!this.state.forms[id]) throw new Error(`no form ${id} in this world`);
    return new FormDoor(this, id);
  }

  sentMail(): SentMail[] {
    return structuredClone(this.state.mail);
  }

  executions(): ExecutionRecord[] {
    return [...this.state.executions].sort((a, b) => a.id - b.id);
  }

  random(): number {
    // mulberry32: a small generator whose whole state is one number, so that snapshots carry it.
    this.state.seed = (this.state.seed + 0x6d2b79f5) | 0;
    let bits = Math.imul(this.state.seed ^ (this.state.seed >>> 15), this.state.seed | 1);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), bits | 61)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  }

  nextNumber(): number {
    return (this.state.counter += 1);
  }

  newFileId(prefix: string): string {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    let id = prefix;
    while (id.length < 44) id += letters.charAt(Math.floor(this.random() * letters.length));
    return id;
  }

  fireEvent(event: PersonEvent): void {
    dispatch(this, event);
  }

  snapshot(): unknown {
    if (this.running.length > 0) throw new Error('an execution is under way');
    const spreadsheets = this.spreadsheetModels().map((model) => model.toJSON());
    return JSON.parse(JSON.stringify({ state: this.state, spreadsheets })) as unknown;
  }
}

function nameOf(address: string): string {
  return address.split('@')[0] ?? address;
}

/** A fresh Google, with no accounts and no files in it. */
export function createWorld(options: { now?: number; timeZone?: string } = {}): World {
  return new WorldHost({
    now: options.now ?? FIRST_MORNING,
    timeZone: options.timeZone ?? 'America/New_York',
    seed: 1,
    counter: 0,
    accounts: {},
    projects: {},
    forms: {},
    mail: [],
    executions: [],
    quotas: {},
    versions: {},
    switches: switchDefaults(),
  });
}

/** Brings a snapshot back; every script is installed again from `folder`. */
export function restoreWorld(snapshot: unknown, { folder }: { folder: string }): World {
  const kept = structuredClone(snapshot) as { state: WorldState; spreadsheets: unknown[] };
  kept.state.switches = { ...switchDefaults(), ...kept.state.switches };
  const world = new WorldHost(kept.state);
  for (const json of kept.spreadsheets) {
    world.addSpreadsheetModel(SpreadsheetModel.fromJSON(json as never));
  }
  for (const project of Object.values(kept.state.projects)) project.folder = folder;
  return world;
}
