/** The door to the golden source: what the wiring opens once per execution. */
import type { Refusal } from '../../domain/values/verdict.ts';
import type { CommandOutcome, Store } from '../../usecases/ports/store.ts';
import { adopt } from './adopt.ts';
import { Books } from './books.ts';
import type { BooksParts } from './books-parts.ts';
import { compact, type Compacted } from './compact.ts';
import { readHistoryFor, readRecentHistory, type HistoryNote } from './history-reading.ts';
import { sheetStore } from './sheet-store.ts';
import { checkHistory, statusOf, type BooksStatus, type HistoryCheck } from './status.ts';
import { sweep, type SweepOptions, type SweepReport } from './sweep.ts';
import {
  undo,
  undoBatch,
  type BatchUndone,
  type Pace,
  type Undone,
  type UndoRequest,
} from './undo.ts';

export interface StoreTools {
  /** Tells hand edits to History and refreshes the shadow. */
  sweep(options?: SweepOptions): SweepReport | Refusal;
  undo(request: UndoRequest): CommandOutcome<Undone>;
  /** In slices: call again while `finished` is false. */
  undoBatch(
    request: { commandId: string; batch: string; forgetImport?: boolean },
    pace?: Pace,
  ): BatchUndone | Refusal;
  /** In slices: call again while `finished` is false. */
  compact(): CommandOutcome<Compacted>;
  adopt(commandId: string): CommandOutcome<{ dropped: number }>;
  status(): BooksStatus;
  /** Entries that concern a row, newest first. */
  readHistoryFor(tab: string, key: string, limit?: number): HistoryNote[];
  /** The newest entries, newest first; `wanted` chooses among the newest rows by command. */
  readRecentHistory(
    head: number,
    limit?: number,
    wanted?: (command: string) => boolean,
  ): HistoryNote[];
  checkHistory(): HistoryCheck;
}

export interface OpenStore {
  store: Store;
  tools: StoreTools;
  /** What Setup works on: its code is not needed by any other call, so it is not among the tools. */
  books: Books;
}

/** Opens the books of one spreadsheet for one execution. Touches nothing until it is asked. */
export function openStore(parts: BooksParts): OpenStore {
  const books = new Books(parts);
  return { store: sheetStore(books), tools: toolsOf(books), books };
}

/** The tools over books that are open already. */
export function toolsOf(books: Books): StoreTools {
  return {
    sweep: (options) => sweep(books, options),
    undo: (request) => undo(books, request),
    undoBatch: (request, pace) => undoBatch(books, request, pace),
    compact: () => compact(books),
    adopt: (commandId) => adopt(books, commandId),
    status: () => statusOf(books),
    readHistoryFor: (tab, key, limit) => readHistoryFor(books.reading, tab, key, limit),
    readRecentHistory: (head, limit, wanted) =>
      readRecentHistory(books.reading, head, limit, wanted),
    checkHistory: () => checkHistory(books),
  };
}
