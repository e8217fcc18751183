/** A workspace on a free port around a small add-on of its own, for tests of the control API. */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startGoogle } from '../../../workspace/google.ts';
import { makeServer } from '../../../workspace/http/server.ts';
import { Keeper } from '../../../workspace/keeper.ts';
import { Office } from '../../../workspace/office.ts';
import { allRoutes } from '../../../workspace/routes/all.ts';
import { Storage } from '../../../workspace/storage.ts';

export const OWNER = 'odalys.fernwhistle@larkfield.example';
export const TEACHER = 'ottoline.cricklewood@larkfield.example';

export interface HttpWorkspace {
  url: string;
  port: number;
  office: Office;
  storage: Storage;
  keeper: Keeper;
  folder: string;
  ask: (method: string, path: string, body?: object) => Promise<{ status: number; body: Reply }>;
  close: () => void;
}
export type Reply = { [name: string]: unknown };

/** Starts it with these top-level functions as the whole script. */
export async function startWorkspace(code: string): Promise<HttpWorkspace> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rollcall-workspace-'));
  writeFileSync(path.join(folder, 'Code.js'), code);
  copyFileSync('appsscript.json', path.join(folder, 'appsscript.json'));
  const parts = startGoogle(
    {
      title: 'Larkfield, devices',
      timeZone: 'America/New_York',
      startsAt: '2026-11-17T08:42:00',
      accounts: [
        { email: OWNER, name: 'Odalys Fernwhistle' },
        { email: TEACHER, name: 'Ottoline Cricklewood' },
      ],
    },
    folder,
  );
  const office = new Office(parts);
  const storage = new Storage(path.join(folder, 'data'));
  const keeper = new Keeper(storage, office, 'empty');
  const options = { folder, importFrom: '', say: () => undefined };
  const server = makeServer(office, allRoutes(keeper, options), () => '<title>page</title>');
  const port = await listen(server);
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    port,
    office,
    storage,
    keeper,
    folder,
    ask: async (method, where, body) => {
      const response = await fetch(`${url}${where}`, {
        method,
        ...(body && {
          body: JSON.stringify(body),
          headers: { 'content-type': 'application/json' },
        }),
      });
      return { status: response.status, body: (await response.json()) as Reply };
    },
    close: () => {
      keeper.saveNow();
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
