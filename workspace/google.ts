/** Starts an emulated Google for one school: accounts, the spreadsheet and the built add-on bound to it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createWorld, restoreWorld } from '../emulator/world.ts';
import type { AccountOptions } from '../emulator/api.ts';
import { messageOf, Problem } from './problem.ts';
import type { OfficeParts } from './office.ts';
import { publicFunctions } from './routes/scripts.ts';
import type { Saved } from './storage.ts';
import { epochOfWallClock } from './zone.ts';

export interface Start {
  title: string;
  timeZone: string;
  /** Wall clock at which it begins. */
  startsAt: string;
  /** The first is the owner and sits at the keyboard. */
  accounts: [AccountOptions, ...AccountOptions[]];
}

/** Functions of the built script; a Problem where it has not been built. */
function functionsOf(folder: string): string[] {
  try {
    return publicFunctions(readFileSync(path.join(folder, 'Code.js'), 'utf8'));
  } catch (thrown) {
    throw new Problem(500, `The add-on is not built (${messageOf(thrown)}). Run npm run build.`);
  }
}

/** A fresh Google with one spreadsheet and the add-on from `folder` (dist) bound to it. */
export function startGoogle(start: Start, folder: string): OfficeParts {
  const functions = functionsOf(folder);
  const world = createWorld({ now: epochOfWallClock(start.startsAt, start.timeZone) });
  for (const account of start.accounts) world.addAccount({ kind: 'workspace', ...account });
  const owner = start.accounts[0].email;
  const file = world.createSpreadsheet({ title: start.title, owner, timeZone: start.timeZone });
  world.installScript({ spreadsheetId: file.id, folder, timeZone: start.timeZone });
  return { world, spreadsheetId: file.id, account: owner, functions };
}

/** The Google that was saved, with the add-on as it is built now. */
export function reopenGoogle(saved: Saved, folder: string): OfficeParts {
  const functions = functionsOf(folder);
  const world = restoreWorld(saved.world, { folder });
  const parts = { world, spreadsheetId: saved.spreadsheetId, account: saved.account, functions };
  refreshPages(parts);
  return parts;
}

/** Opens the desk at the side of the sheet, where the add-on has one. */
export function openDesk({ world, spreadsheetId, functions }: OfficeParts, as: string): void {
  if (functions.includes(DESK)) world.project(spreadsheetId).clickMenu(DESK, as);
}

/** The menu item that opens the sidebar. */
const DESK = 'openSidebar';

/** Pages that stood open hold the HTML of an older build: dialogs are closed, the desk is opened anew. */
function refreshPages(parts: OfficeParts): void {
  const project = parts.world.project(parts.spreadsheetId);
  for (const { email } of parts.world.accounts()) {
    const { sidebar, dialog } = project.ui(email);
    if (dialog) project.closeUi(email, 'dialog');
    if (!sidebar) continue;
    project.closeUi(email, 'sidebar');
    openDesk(parts, email);
  }
}
