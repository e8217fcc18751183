/** `npm run bench [-- --json]`: what commands cost, by the meter, and how large the bundle is. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import vm from 'node:vm';
import { playScenes, type Scenes } from './scenes.ts';

declare const __ROOT__: string;

const SIZES = [1000, 10_000, 100_000];
const dist = path.join(__ROOT__, 'dist');

interface Report {
  bundle: { code_bytes: number; seldom_bytes: number; sidebar_bytes: number; load_ms: number };
  scenes: { [scene: string]: { [devices: string]: unknown } };
}

/** Milliseconds to compile and run Code.js in a bare context; the middle of seven tries. */
function loadTime(): number {
  const code = readFileSync(path.join(dist, 'Code.js'), 'utf8');
  const times = Array.from({ length: 7 }, (_, n) => {
    // A changed file name keeps V8 from reusing what it compiled before.
    const start = performance.now();
    vm.runInNewContext(`${code}\n//${n}`, { console }, `Code-${n}.js`);
    return performance.now() - start;
  });
  return Math.round((times.sort((a, b) => a - b)[3] ?? 0) * 10) / 10;
}

function report(sizes: readonly number[]): Report {
  const scenes: Report['scenes'] = {};
  for (const size of sizes) {
    const played = playScenes(size, dist);
    for (const scene of Object.keys(played) as (keyof Scenes)[]) {
      (scenes[scene] ??= {})[String(size)] = played[scene];
    }
  }
  return {
    bundle: {
      code_bytes: statSync(path.join(dist, 'Code.js')).size,
      seldom_bytes: statSync(path.join(dist, 'Seldom.html')).size,
      sidebar_bytes: statSync(path.join(dist, 'Sidebar.html')).size,
      load_ms: loadTime(),
    },
    scenes,
  };
}

const asked = process.argv.find((argument) => argument.startsWith('--sizes='));
const sizes = asked ? asked.slice('--sizes='.length).split(',').map(Number) : SIZES;
const { bundle, scenes } = report(sizes);
if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ bundle, ...scenes }, null, 2));
} else {
  console.table({ bundle });
  for (const [scene, bySize] of Object.entries(scenes)) {
    console.log(scene);
    console.table(bySize);
  }
}
