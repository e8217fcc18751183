/** The steps of an import: read files, look what they would do, write in batches, take all back. */
import type { ImportProgress } from '../../contract/imports.ts';
import type { Reply } from '../../contract/wire.ts';
import { countLines, decode } from './decode.ts';
import type { ImportDesk } from './state.ts';
import { leaversOf, requestOf, ticksOf } from './state.ts';

/** What the dialog needs of a chosen file. */
export interface ChosenFile {
  name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Adds files; a file of the same name replaces the earlier one. Then looks what they would do. */
export async function addFiles(desk: ImportDesk, chosen: readonly ChosenFile[]): Promise<void> {
  const read = await Promise.all(
    chosen.map(async (file) => ({
      name: file.name,
      decoded: decode(new Uint8Array(await file.arrayBuffer())),
    })),
  );
  const state = desk.get();
  const names = new Set(read.map((file) => file.name));
  const files = state.files.filter((file) => !names.has(file.name));
  const badFiles = state.badFiles.filter((file) => !names.has(file.name));
  for (const { name, decoded } of read) {
    if (!decoded.ok) badFiles.push({ name, kind: decoded.kind, cure: decoded.cure });
    else {
      const { text, encoding } = decoded;
      files.push({ name, text, encoding, lines: countLines(text) });
    }
  }
  desk.set({ files, badFiles, schools: null });
  await look(desk);
}

/** Takes a file away again. */
export async function removeFile(desk: ImportDesk, name: string): Promise<void> {
  const { files, badFiles } = desk.get();
  desk.set({
    files: files.filter((file) => file.name !== name),
    badFiles: badFiles.filter((file) => file.name !== name),
    schools: null,
  });
  await look(desk);
}

let asked = 0;

/** Asks what the files would do; nothing is changed. A later question overtakes an earlier one. */
export async function look(desk: ImportDesk): Promise<void> {
  const request = requestOf(desk.get());
  asked += 1;
  const mine = asked;
  if (!request) {
    desk.set({ preview: null, looking: false, refusal: null });
    return;
  }
  desk.set({ looking: true, refusal: null, commandId: desk.newId() });
  const reply = await desk.rpc.previewImport(request);
  if (mine !== asked) return;
  if (!reply.ok) {
    desk.set({ looking: false, preview: null, refusal: reply });
    return;
  }
  const unticked = reply.value.lines.filter((line) => line.unticked).map((line) => line.id);
  desk.set({
    looking: false,
    preview: reply.value,
    unticked: new Set(unticked),
    leavers: null,
  });
}

/** Begins to write, or tries again with the same ID, and goes on until all is written. */
export async function start(desk: ImportDesk): Promise<void> {
  const state = desk.get();
  const request = requestOf(state);
  if (!request || state.working) return;
  const leavers = leaversOf(state);
  desk.set({ working: 'importing', refusal: null, stopping: false });
  const reply = await desk.rpc.startImport({
    ...request,
    commandId: state.commandId,
    ...ticksOf(state),
    ticked: (state.preview?.lines ?? [])
      .filter((line) => line.unticked && !state.unticked.has(line.id))
      .map((line) => line.id),
    leavers,
    ...(state.preview?.shrink && leavers === 'deactivate' ? { confirmShrink: true } : {}),
  });
  await goOn(desk, reply);
}

/** Continues an import that was left before it was finished. */
export async function carryOn(desk: ImportDesk, importId: string): Promise<void> {
  desk.set({ working: 'importing', refusal: null, stopping: false });
  await goOn(desk, await desk.rpc.continueImport({ importId }));
}

/** Takes a whole import back. */
export async function undoAll(desk: ImportDesk): Promise<void> {
  const { progress } = desk.get();
  if (!progress) return;
  desk.set({ working: 'undoing', refusal: null, stopping: false });
  const { importId } = progress;
  const request = { commandId: desk.newId(), importId };
  let kept = 0;
  let reply = await desk.rpc.undoImport(request);
  while (reply.ok && !reply.value.finished) {
    kept += reply.value.leftOut;
    desk.set({ progress: reply.value });
    reply = await desk.rpc.undoImport(request);
  }
  if (reply.ok) desk.set({ working: null, undone: true, kept: kept + reply.value.leftOut });
  else desk.set({ working: null, refusal: reply });
}

/** Batch after batch, until all is written, a person stops it, or it is refused. */
async function goOn(desk: ImportDesk, first: Reply<ImportProgress>): Promise<void> {
  let reply = first;
  while (reply.ok && !reply.value.finished && !desk.get().stopping) {
    desk.set({ progress: reply.value });
    reply = await desk.rpc.continueImport({ importId: reply.value.importId });
  }
  if (reply.ok) desk.set({ working: null, progress: reply.value, waiting: null });
  else desk.set({ working: null, refusal: reply });
}

/** Looks for an import that waits to be continued. */
export async function findWaiting(desk: ImportDesk): Promise<void> {
  const reply = await desk.rpc.loadImport();
  if (reply.ok && reply.value && !reply.value.finished) desk.set({ waiting: reply.value });
}
