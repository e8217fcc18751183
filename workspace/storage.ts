/** Keeps the workspace in one JSON file, written whole or not at all, across restarts. */
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Beginning } from './options.ts';
import { messageOf, Problem } from './problem.ts';

/** Counts up when an older workspace could not read what a newer one wrote. */
export const FORMAT = 1;
const FILE = 'workspace.json';
const LOCK = 'in-use.json';

export interface Saved {
  format: number;
  beginning: Beginning;
  spreadsheetId: string;
  account: string;
  world: unknown;
}

/** The folder as another running workspace or a newer version may have left it. */
export class Storage {
  constructor(readonly folder: string) {}

  /** What was saved, or null where there is nothing yet. Throws a Problem in plain words. */
  load(): Saved | null {
    const file = path.join(this.folder, FILE);
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw new Problem(500, `${file} cannot be read: ${messageOf(thrown)}`);
    }
    const saved = this.#parse(file, text);
    if (saved.format > FORMAT)
      throw new Problem(
        409,
        `${file} was written by a newer version of Rollcall (format ${saved.format}, this one ` +
          `knows up to ${FORMAT}). Update Rollcall, or choose another folder with --data DIR. ` +
          'Nothing was changed.',
      );
    return saved;
  }

  #parse(file: string, text: string): Saved {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      value = null;
    }
    if (typeof value !== 'object' || value === null || !('format' in value))
      throw new Problem(
        500,
        `${file} is not a workspace of Rollcall. Move it away, choose another folder with ` +
          '--data DIR, or begin again with --reset. Nothing was changed.',
      );
    return value as Saved;
  }

  /** Writes beside the old file and then takes its name, so that a crash leaves one or the other. */
  save(saved: Saved): void {
    mkdirSync(this.folder, { recursive: true });
    const file = path.join(this.folder, FILE);
    const beside = `${file}.${process.pid}.new`;
    const handle = openSync(beside, 'w');
    try {
      writeFileSync(handle, JSON.stringify(saved));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(beside, file);
  }

  /** Forgets the school in this folder, and nothing else that may lie there. */
  reset(): void {
    rmSync(path.join(this.folder, FILE), { force: true });
  }

  /** Two workspaces in one folder would overwrite each other: the second is told. */
  lock(): void {
    mkdirSync(this.folder, { recursive: true });
    const file = path.join(this.folder, LOCK);
    const other = this.#holder(file);
    if (other !== null && other !== process.pid && isAlive(other))
      throw new Problem(
        409,
        `Another workspace (process ${other}) is using ${this.folder}. Close it, or choose ` +
          'another folder with --data DIR.',
      );
    writeFileSync(file, JSON.stringify({ process: process.pid }));
  }

  unlock(): void {
    const file = path.join(this.folder, LOCK);
    if (this.#holder(file) === process.pid) rmSync(file, { force: true });
  }

  #holder(file: string): number | null {
    try {
      const { process: holder } = JSON.parse(readFileSync(file, 'utf8')) as { process?: unknown };
      return typeof holder === 'number' ? holder : null;
    } catch {
      return null;
    }
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM';
  }
}
