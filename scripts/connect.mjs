/**
 * `npm run connect -- SCRIPT_ID`: remembers which script `npm run push` writes to.
 * The ID is a school's own, so it goes into .clasp.local.json, which git does not keep.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** clasp resolves rootDir from the folder of this file, so it has to lie beside .clasp.json. */
export const CONNECTION = '.clasp.local.json';

/**
 * The ID in what a person pasted: the ID itself, or the address of the script editor.
 * Answers null where there is none.
 */
export function scriptIdIn(text) {
  const fromAddress = /\/(?:projects|d)\/([\w-]{20,})/.exec(text);
  const id = fromAddress ? fromAddress[1] : text.trim();
  return /^[\w-]{20,}$/.test(id) ? id : null;
}

/** Writes the connection into a folder; answers the path of the file. */
export async function connect(scriptId, folder = root) {
  const shared = JSON.parse(await readFile(path.join(folder, '.clasp.json'), 'utf8'));
  const file = path.join(folder, CONNECTION);
  await writeFile(file, `${JSON.stringify({ scriptId, ...shared }, null, 2)}\n`);
  return file;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const scriptId = scriptIdIn(process.argv[2] ?? '');
  if (scriptId === null) {
    console.error(
      'Which script? In the Sheet open Extensions > Apps Script, then Project Settings, and copy ' +
        'the Script ID:\n  npm run connect -- SCRIPT_ID',
    );
    process.exitCode = 1;
  } else {
    await connect(scriptId);
    console.log(`Connected: "npm run push" now writes to ${scriptId} (kept in ${CONNECTION}).`);
  }
}
