/**
 * `npm run push`: sends dist/ to the connected script. Whatever is said after `--` goes to clasp,
 * such as `npm run push -- --force` where the manifest changed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CONNECTION } from './connect.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const connection = path.join(root, CONNECTION);

if (!existsSync(connection)) {
  console.error('Not connected to a script yet. Say which one:\n  npm run connect -- SCRIPT_ID');
  process.exitCode = 1;
} else {
  const clasp = path.join(root, 'node_modules', '@google', 'clasp', 'build', 'src', 'index.js');
  const { status } = spawnSync(
    process.execPath,
    [clasp, '--project', connection, 'push', ...process.argv.slice(2)],
    { cwd: root, stdio: 'inherit' },
  );
  process.exitCode = status ?? 1;
}
