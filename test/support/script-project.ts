/** Builds any entry into a folder that Apps Script could run, so that tests run it as the add-on is run. */
import { buildSync } from 'esbuild';
import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const CLOSURE = 'Entry_';

/**
 * A folder with Code.js and the add-on's own manifest. `entry` is relative to the project; its exports
 * become top-level functions, in the same way as build.mjs makes them.
 */
export function scriptFolder(entry: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'rollcall-script-'));
  const bundle = buildSync({
    entryPoints: [path.join(root, entry)],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: CLOSURE,
    target: 'es2019',
    platform: 'browser',
    mainFields: ['module', 'main'],
    logLevel: 'silent',
  });
  const doors = exportsOf(entry).map(
    (name) => `function ${name}(){return ${CLOSURE}.${name}.apply(this,arguments)}`,
  );
  writeFileSync(
    path.join(folder, 'Code.js'),
    `${bundle.outputFiles[0]?.text ?? ''}\n${doors.join('\n')}\n`,
  );
  copyFileSync(path.join(root, 'appsscript.json'), path.join(folder, 'appsscript.json'));
  return folder;
}

function exportsOf(entry: string): string[] {
  const { metafile } = buildSync({
    entryPoints: [path.join(root, entry)],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    mainFields: ['module', 'main'],
    logLevel: 'silent',
    outdir: 'unused',
  });
  return Object.values(metafile.outputs)[0]?.exports ?? [];
}
