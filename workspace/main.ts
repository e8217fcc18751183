/** Starts the local workspace: opens or makes the school, serves it, and saves it when told to stop. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import path from 'node:path';
import { begin } from './begin.ts';
import { reopenGoogle } from './google.ts';
import { makeServer } from './http/server.ts';
import { Keeper } from './keeper.ts';
import { Office } from './office.ts';
import { readOptions, USAGE } from './options.ts';
import type { Options } from './options.ts';
import { passingTime } from './passing-time.ts';
import { Problem } from './problem.ts';
import { allRoutes } from './routes/all.ts';
import { Storage } from './storage.ts';

/** The project's folder, put in by the build. */
declare const __ROOT__: string;

const ADD_ON = path.join(__ROOT__, 'dist');
const PAGE = path.join(__ROOT__, 'build', 'workspace.html');

function say(line: string): void {
  console.log(line);
}

/** The school in the data folder, or a new one where there is none. */
function openOffice(options: Options, storage: Storage): Keeper {
  const saved = options.reset ? null : storage.load();
  if (saved && options.chosen)
    throw new Problem(
      409,
      `${storage.folder} already holds a school. Choose another folder with --data DIR, or begin ` +
        'again with --reset.',
    );
  if (saved) return new Keeper(storage, new Office(reopenGoogle(saved, ADD_ON)), saved.beginning);
  const started = Date.now();
  if (options.beginning === 'sample') say('Making the sample school (once, half a minute at most)');
  const parts = begin(options.beginning, { folder: ADD_ON, importFrom: options.importFrom, say });
  const keeper = new Keeper(storage, new Office(parts), options.beginning);
  keeper.saveNow();
  say(`Ready after ${Math.round((Date.now() - started) / 1000)} s, kept in ${storage.folder}`);
  return keeper;
}

/** Says at once that the port is taken, rather than after the school has been made. */
async function mustBeFree(port: number): Promise<void> {
  if (port === 0) return;
  const probe = createServer();
  await listen(probe, port);
  await new Promise((done) => probe.close(done));
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error);
      reject(
        new Problem(
          409,
          `Port ${port} is taken, perhaps by another workspace. Try npm start -- --port ${port + 1}`,
        ),
      );
    });
    // Loopback only: the control API can do anything, so no other machine may reach it.
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** Saves and leaves once, however often it is told to. */
function leaveOn(server: Server, keeper: Keeper): void {
  let leaving = false;
  const leave = () => {
    if (leaving) return;
    leaving = true;
    keeper.saveNow();
    keeper.storage.unlock();
    server.close();
    server.closeAllConnections();
    process.exit(0);
  };
  process.on('SIGINT', leave);
  process.on('SIGTERM', leave);
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.cwd());
  if (options.help) return say(USAGE);
  await mustBeFree(options.port);
  const storage = new Storage(options.data);
  storage.lock();
  try {
    const keeper = openOffice(options, storage);
    const again = { folder: ADD_ON, importFrom: options.importFrom, say };
    const page = () => readFileSync(PAGE, 'utf8');
    const time = passingTime(() => keeper.office.world, Date.now);
    const server = makeServer(keeper.office, allRoutes(keeper, again), page, time);
    const port = await listen(server, options.port);
    leaveOn(server, keeper);
    say(`Rollcall's local workspace: http://localhost:${port}`);
  } catch (thrown) {
    storage.unlock();
    throw thrown;
  }
}

main().catch((thrown: unknown) => {
  console.error(thrown instanceof Problem ? thrown.message : thrown);
  process.exitCode = 1;
});
