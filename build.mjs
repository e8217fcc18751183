/**
 * Builds what ships to Apps Script (dist/) and, on request, the programs that run on this machine (build/).
 * dist/Code.js is one file: a closure with the add-on, then one real top-level function for each export
 * of src/server/main.ts, because google.script.run, menus and triggers see nothing else. Seldom.html is not
 * a page but code too: what is rarely needed, read on demand (src/server/seldom-part.ts).
 */
import { build } from 'esbuild';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.dirname(fileURLToPath(import.meta.url));
const at = (...parts) => path.join(root, ...parts);
const CLOSURE = 'Rollcall_';

async function closure(entry, globalName) {
  const result = await build({
    entryPoints: [at(entry)],
    bundle: true,
    write: false,
    minify: true,
    charset: 'ascii',
    format: 'iife',
    globalName,
    target: 'es2019',
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    legalComments: 'none',
    logLevel: 'warning',
  });
  return result.outputFiles[0].text;
}

/** What is read only when asked for: its value, when evaluated, is the exports of seldom.ts. */
async function seldomBundle() {
  return `${await closure('src/server/seldom.ts', 'Seldom_')}Seldom_;\n`;
}

/** Names exported by the server's entry, read from the build itself so that none is forgotten. */
async function serverBundle() {
  const text = await closure('src/server/main.ts', CLOSURE);
  const names = await exportedNames();
  const doors = names.map(
    (name) => `function ${name}(){return ${CLOSURE}.${name}.apply(this,arguments)}`,
  );
  return `${text}${doors.join('\n')}\n`;
}

async function exportedNames() {
  const result = await build({
    entryPoints: [at('src/server/main.ts')],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    logLevel: 'silent',
    outdir: 'unused',
  });
  const [output] = Object.values(result.metafile.outputs);
  return output.exports.filter((name) => name !== 'default');
}

/** One page: script and style stand inside it, since Apps Script serves single HTML files. */
async function page(entry, title) {
  const result = await build({
    entryPoints: [at(entry)],
    bundle: true,
    write: false,
    minify: true,
    charset: 'ascii',
    format: 'iife',
    target: 'es2020',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    outdir: 'unused',
    logLevel: 'warning',
  });
  const text = (ending) =>
    result.outputFiles.find((file) => file.path.endsWith(ending))?.text ?? '';
  const script = text('.js')
    .replace(/<\/script/gi, '<\\/script')
    .replace(/<!--/g, '<\\!--');
  const style = text('.css').replace(/<\/style/gi, '<\\/style');
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><base target="_top">',
    `<title>${title}</title><style>${style}</style></head>`,
    `<body><div id="app"></div><script>${script}</script></body></html>`,
  ].join('');
}

/** Builds the add-on into a folder (dist by default). */
export async function buildAddOn(folder = at('dist')) {
  const [code, seldom, sidebar, importDialog] = await Promise.all([
    serverBundle(),
    seldomBundle(),
    page('src/sidebar/main.tsx', 'Rollcall'),
    page('src/sidebar/import-dialog.tsx', 'Import'),
  ]);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'Code.js'), code);
  await writeFile(path.join(folder, 'Seldom.html'), seldom);
  await writeFile(path.join(folder, 'Sidebar.html'), sidebar);
  await writeFile(path.join(folder, 'Import.html'), importDialog);
  await cp(at('appsscript.json'), path.join(folder, 'appsscript.json'));
  return { code, seldom, sidebar, importDialog };
}

/** Bundles a program of ours (workspace, bench, scripts) for Node, packages left outside. */
export async function buildProgram(entry, outfile) {
  await build({
    entryPoints: [at(entry)],
    bundle: true,
    outfile: at('build', outfile),
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
    define: { __ROOT__: JSON.stringify(root) },
  });
  return at('build', outfile);
}

/** The local workspace's own page: inlined like the add-on's, served by the workspace. */
export async function buildWorkspace() {
  const html = await page('workspace/page/main.tsx', 'Rollcall workspace');
  await mkdir(at('build'), { recursive: true });
  await writeFile(at('build', 'workspace.html'), html);
  await buildProgram('workspace/main.ts', 'workspace.mjs');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const wanted = process.argv.slice(2);
  if (wanted.length === 0 || wanted.includes('add-on')) {
    const { code, seldom, sidebar } = await buildAddOn();
    const kilobytes = (text) => `${(Buffer.byteLength(text) / 1024).toFixed(1)} KB`;
    console.error(
      `dist/Code.js ${kilobytes(code)}, dist/Seldom.html ${kilobytes(seldom)}, dist/Sidebar.html ${kilobytes(sidebar)}`,
    );
  }
  if (wanted.includes('workspace')) await buildWorkspace();
  if (wanted.includes('bench')) await buildProgram('bench/main.ts', 'bench.mjs');
  if (wanted.includes('tabs-page'))
    await buildProgram('scripts/write-tabs-page.ts', 'write-tabs-page.mjs');
  if (wanted.includes('screenshots'))
    await buildProgram('scripts/screenshots.ts', 'screenshots.mjs');
}
