/** What the import dialog knows, and the steps from files to an import that is done or taken back. */
import type {
  ImportFile,
  ImportKind,
  ImportProgress,
  Preview,
  PreviewLine,
  PreviewRequest,
} from '../../contract/imports.ts';
import type { RefusalFacts } from '../../contract/wire.ts';
import type { Rpc } from '../rpc.ts';

export interface BadFile {
  name: string;
  kind: string;
  cure: string;
}

export interface ImportState {
  kind: ImportKind | null;
  files: (ImportFile & { lines: number; encoding: string })[];
  badFiles: BadFile[];
  /** IDs of the schools to take; null takes what the preview proposes. */
  schools: string[] | null;
  school: string;
  deployment: string;
  preview: Preview | null;
  looking: boolean;
  refusal: { code: string; facts: RefusalFacts } | null;
  unticked: ReadonlySet<string>;
  /** Null until a person has said so where a file looks cut off. */
  leavers: 'keep' | 'deactivate' | null;
  /** The same for every try of the same import. */
  commandId: string;
  progress: ImportProgress | null;
  working: 'importing' | 'undoing' | null;
  /** Set by a person: no further batch after this one. */
  stopping: boolean;
  undone: boolean;
  /** Changed since by somebody, so left alone by the undo. */
  kept: number;
  /** An earlier import that waits to be continued. */
  waiting: ImportProgress | null;
}

export interface ImportDesk {
  readonly rpc: Rpc;
  readonly newId: () => string;
  get(): ImportState;
  set(patch: Partial<ImportState>): void;
  subscribe(listener: () => void): () => void;
}

/** A dialog with nothing chosen yet. */
export function createImportDesk(rpc: Rpc, newId: () => string): ImportDesk {
  let state: ImportState = {
    kind: null,
    files: [],
    badFiles: [],
    schools: null,
    school: '',
    deployment: '',
    preview: null,
    looking: false,
    refusal: null,
    unticked: new Set(),
    leavers: null,
    commandId: newId(),
    progress: null,
    working: null,
    stopping: false,
    undone: false,
    kept: 0,
    waiting: null,
  };
  const listeners = new Set<() => void>();
  return {
    rpc,
    newId,
    get: () => state,
    set(patch) {
      state = { ...state, ...patch };
      listeners.forEach((listener) => listener());
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What is asked of the server for the files and choices as they are. */
export function requestOf(state: ImportState): PreviewRequest | null {
  if (!state.kind || state.files.length === 0) return null;
  return {
    kind: state.kind,
    files: state.files.map(({ name, text }) => ({ name, text })),
    ...(state.schools ? { schools: state.schools } : {}),
    ...(state.school ? { school: state.school } : {}),
    ...(state.deployment ? { deployment: state.deployment } : {}),
  };
}

/** A line with a problem whose record still goes in, without the field in question. */
export function goesInPartly(line: PreviewLine): boolean {
  return line.mark === 'wrong' && line.problem?.facts['taken'] === 1;
}

/** How many lines stay out altogether. */
export function leftOutOf(preview: Preview): number {
  return preview.counts.wrong - preview.inPart;
}

/** A person's ticks as the server wants them: what was taken out, and what was put in after all. */
export function ticksOf(state: ImportState): { unticked: string[]; ticked: string[] } {
  const cameUnticked = (state.preview?.lines ?? []).filter((line) => line.unticked);
  const own = new Set(cameUnticked.map((line) => line.id));
  return {
    unticked: [...state.unticked].filter((id) => !own.has(id)),
    ticked: [...own].filter((id) => !state.unticked.has(id)),
  };
}

/** How many lines the button would write. */
export function toWrite(state: ImportState): number {
  const { preview } = state;
  if (!preview) return 0;
  const unticked = preview.lines.filter((line) => state.unticked.has(line.id));
  const less = (mark: string): number => unticked.filter((line) => line.mark === mark).length;
  const leaving = leaversOf(state) === 'deactivate' ? preview.counts.leaving - less('leaving') : 0;
  return preview.counts.new - less('new') + preview.counts.changed - less('changed') + leaving;
}

/** What happens to those who are missing from the file; asked first where it may be cut off. */
export function leaversOf(state: ImportState): 'keep' | 'deactivate' {
  if (state.leavers) return state.leavers;
  return state.preview?.shrink ? 'keep' : 'deactivate';
}

/** Whether a person has to answer first: so many would leave that the file may be cut off. */
export function mustAnswer(state: ImportState): boolean {
  return state.preview?.shrink !== undefined && state.leavers === null;
}
