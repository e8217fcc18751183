/** Saves the workspace a moment after changes, and at once when it closes. */
import type { Beginning } from './options.ts';
import type { Office } from './office.ts';
import { FORMAT } from './storage.ts';
import type { Storage } from './storage.ts';

/** Long enough to gather a burst of typing, short enough to lose little in a power cut. */
const PAUSE_MS = 800;

export class Keeper {
  #timer: NodeJS.Timeout | null = null;
  #savedRevision = 0;

  constructor(
    readonly storage: Storage,
    readonly office: Office,
    public beginning: Beginning,
  ) {
    office.onChange(() => this.#soon());
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => this.saveNow(), PAUSE_MS);
  }

  /** Writes what has changed since the last time. */
  saveNow(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const { office } = this;
    if (office.revision === this.#savedRevision) return;
    this.storage.save({
      format: FORMAT,
      beginning: this.beginning,
      spreadsheetId: office.spreadsheetId,
      account: office.account,
      world: office.world.snapshot(),
    });
    this.#savedRevision = office.revision;
  }
}
