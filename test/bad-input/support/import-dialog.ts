/** The import dialog over the built add-on: bytes go in as from a disk, and what a person reads comes out. */
import type { ImportKind } from '../../../src/contract/imports.ts';
import { problemWords, noteWords } from '../../../src/sidebar/import/problems.ts';
import { createImportDesk, leftOutOf, type ImportDesk } from '../../../src/sidebar/import/state.ts';
import { addFiles, start } from '../../../src/sidebar/import/steps.ts';
import type { Rpc } from '../../../src/sidebar/rpc.ts';
import { refusalWords } from '../../../src/sidebar/words/refusals.ts';
import { ADMIN, ask, freshSheet, setUp, type School } from '../../server/google/school.ts';

export interface FileOnDisk {
  name: string;
  bytes: Uint8Array;
}

/** A file of text in UTF-8. */
export function utf8(name: string, text: string): FileOnDisk {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** A file of text as old programs write it, one byte a letter. */
export function latin1(name: string, text: string): FileOnDisk {
  return { name, bytes: new Uint8Array(Buffer.from(text, 'latin1')) };
}

/** A Sheet right after Set up. */
export function readySheet(): School {
  const school = freshSheet();
  setUp(school);
  return school;
}

let dialogs = 0;

/** Calls the built add-on as google.script.run does. */
export function callsTo(school: School, as = ADMIN): Rpc {
  return new Proxy({} as Rpc, {
    get: (_target, name: keyof Rpc) => (request: unknown) =>
      Promise.resolve(
        ask(school, name, JSON.parse(JSON.stringify(request ?? null)) ?? undefined, as),
      ),
  });
}

/** Opens the dialog and chooses files, which is when they are looked at. */
export async function choose(
  school: School,
  kind: ImportKind,
  files: readonly FileOnDisk[],
): Promise<ImportDesk> {
  dialogs += 1;
  let made = 0;
  const dialog = dialogs;
  const desk = createImportDesk(callsTo(school), () => `dialog-${dialog}-${(made += 1)}`);
  desk.set({ kind, ...(kind === 'devices' ? { school: 'LMS', deployment: '1:1' } : {}) });
  await addFiles(
    desk,
    files.map(({ name, bytes }) => ({
      name,
      arrayBuffer: () => Promise.resolve(bytes.slice().buffer),
    })),
  );
  return desk;
}

/** Chooses files and presses Import. */
export async function bringIn(
  school: School,
  kind: ImportKind,
  ...files: FileOnDisk[]
): Promise<ImportDesk> {
  const desk = await choose(school, kind, files);
  if (desk.get().preview) await start(desk);
  return desk;
}

/** Every sentence that stands in the dialog, in the order of the page. */
export function sentences(desk: ImportDesk): string[] {
  const { badFiles, refusal, preview } = desk.get();
  const refused = refusal && refusalWords(refusal.code, refusal.facts, 'import', '2026-09-01');
  return [
    ...badFiles.map(({ name, kind, cure }) => `“${name}” is ${kind}, not a list. ${cure}`),
    ...(refused ? [refused.what] : []),
    ...(preview?.notes ?? []).map((note) => noteWords(note.code, note.facts)),
    ...(preview?.lines ?? []).flatMap((line) =>
      line.problem
        ? [`${line.where}, ${line.title}: ${problemWords(line.problem.code, line.problem.facts)}`]
        : [],
    ),
  ];
}

/** How many lines the dialog says stay out. */
export function leftOut(desk: ImportDesk): number {
  const { preview } = desk.get();
  return preview ? leftOutOf(preview) : 0;
}

/** Rows of a tab by header, blank ones left out. */
export function rowsOf(school: School, tab: string): { [header: string]: string }[] {
  const [headers = [], ...rows] = school.file.values(tab);
  return rows
    .filter((row) => row.some((cell) => cell !== '' && cell !== 'FALSE'))
    .map((row) => Object.fromEntries(headers.map((header, at) => [header, row[at] ?? ''])));
}
