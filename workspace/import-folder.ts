/** Begins with a school's own files: Setup, then the add-on's own import, as an admin would click it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ImportFile, ImportKind, ImportProgress, Preview } from '../src/contract/imports.ts';
import type { OfficeParts } from './office.ts';
import { messageOf, Problem } from './problem.ts';
import { driverOf, newCommandId } from './driver.ts';

const ROSTER_FILES = new Set([
  'academicsessions.csv',
  'classes.csv',
  'courses.csv',
  'enrollments.csv',
  'manifest.csv',
  'orgs.csv',
  'users.csv',
]);

interface Sorted {
  roster: ImportFile[];
  devices: ImportFile[];
  left: string[];
}

/** Tells rosters and device exports apart by name and first line; what is neither is named. */
export function sortFiles(files: ImportFile[]): Sorted {
  const sorted: Sorted = { roster: [], devices: [], left: [] };
  for (const file of files) {
    const firstLine = file.text.split(/[\r\n]/, 1)[0] ?? '';
    if (ROSTER_FILES.has(file.name.toLowerCase())) sorted.roster.push(file);
    else if (/serial ?number|annotatedassetid|asset id/i.test(firstLine)) sorted.devices.push(file);
    else sorted.left.push(file.name);
  }
  return sorted;
}

function readFolder(folder: string): ImportFile[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.toLowerCase().endsWith('.csv'))
      .sort()
      .map((name) => ({ name, text: readText(path.join(folder, name)) }));
  } catch (thrown) {
    throw new Problem(400, `The files in ${folder} cannot be read: ${messageOf(thrown)}`);
  }
}

/** UTF-8 where it is, else Latin-1, as browsers and the import dialog take it. */
function readText(file: string): string {
  const bytes = readFileSync(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Runs Setup and imports every roster and device file of a folder. */
export function importFolder(
  parts: OfficeParts,
  options: { importFrom: string; say: (line: string) => void },
): void {
  const { roster, devices, left } = sortFiles(readFolder(options.importFrom));
  if (roster.length === 0 && devices.length === 0)
    throw new Problem(
      400,
      `${options.importFrom} holds no OneRoster files (users.csv, orgs.csv, ...) and no ` +
        'Chromebook export with a serial number column. Nothing was changed.',
    );
  for (const name of left)
    options.say(`${name} is neither a roster nor a device export: left out.`);
  const driver = driverOf(parts);
  options.say('Setting the spreadsheet up');
  driver.setUp();
  if (roster.length > 0) options.say(importAll(driver, 'roster', roster));
  if (devices.length > 0) options.say(importAll(driver, 'devices', devices));
}

/** Previews and applies files of one kind, slice by slice; answers what came of it in a sentence. */
export function importAll(
  driver: ReturnType<typeof driverOf>,
  kind: ImportKind,
  files: ImportFile[],
  more: { school?: string; deployment?: string } = {},
): string {
  driver.rest();
  const request = { kind, files, ...more };
  const preview = driver.call<Preview>('previewImport', request);
  const unticked = preview.lines.filter((line) => line.unticked).map((line) => line.id);
  const start = { ...request, commandId: newCommandId(), unticked, leavers: 'keep' };
  let progress = driver.call<ImportProgress>('startImport', start);
  while (!progress.finished)
    progress = driver.call<ImportProgress>('continueImport', { importId: progress.importId });
  const names = files.map((file) => file.name).join(', ');
  return (
    `${names}: ${progress.added} added, ${progress.changed} changed, ` +
    `${preview.counts.wrong} lines with a problem left out`
  );
}
