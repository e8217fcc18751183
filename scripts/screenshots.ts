/** `npm run screenshots`: makes the pictures of the docs anew, from the running program and its sample school. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { deviceFile } from '../bench/files.ts';
import { launchChrome } from './chrome.ts';

declare const __ROOT__: string;

const IMAGES = path.join(__ROOT__, 'docs', 'images');
const SIZE = { width: 1440, height: 900 };

async function startWorkspace(folder: string): Promise<{ url: string; stop: () => void }> {
  const program = path.join(__ROOT__, 'build', 'workspace.mjs');
  const child = spawn(process.execPath, [program, '--data', folder, '--port', '0']);
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/localhost:\d+/.exec(said);
      if (found) resolve(found[0]);
    });
    child.once('exit', () => reject(new Error(`The workspace did not start:\n${said}`)));
  });
  return { url, stop: () => child.kill('SIGTERM') };
}

const picture = (page: Page, name: string) =>
  page.screenshot({ path: path.join(IMAGES, `${name}.png`), animations: 'disabled' });

async function menu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Rollcall', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

async function sidebar(page: Page): Promise<FrameLocator> {
  const frame = page.frameLocator('.sidebar iframe');
  if ((await page.locator('.sidebar iframe').count()) === 0) await menu(page, 'Open sidebar');
  await frame.locator('#find').waitFor();
  return frame;
}

/** Types what a scanner would type. */
async function scan(frame: FrameLocator, text: string): Promise<void> {
  await frame.locator('#find').fill(text);
  await frame.locator('#find').press('Enter');
}

async function walk(page: Page, url: string): Promise<void> {
  await page.goto(url);
  const frame = await sidebar(page);
  await frame.getByText('Overdue', { exact: true }).waitFor();
  await picture(page, 'workspace');

  await scan(frame, 'LF-0001');
  await frame.getByRole('button', { name: /Check in/ }).waitFor();
  await frame
    .getByText(/checked out to/)
    .first()
    .waitFor();
  await picture(page, 'device');

  await page.getByRole('tab', { name: 'Findings', exact: true }).first().click();
  await page.getByRole('gridcell', { name: 'Open' }).first().waitFor();
  await picture(page, 'findings');

  await menu(page, 'Import…');
  const dialog = page.frameLocator('.dialog iframe');
  const { text } = deviceFile(1, 12, 'LMS-207');
  await dialog
    .getByRole('button', { name: /Devices/ })
    .first()
    .click();
  await dialog.getByLabel('Files to import').setInputFiles({
    name: 'chromebooks-november.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`${text}\nbench-x,6.37702E+15,Lenovo 300e Gen 4,,LMS-207,2031-06`),
  });
  await dialog.getByRole('button', { name: /^Import \d+/ }).waitFor();
  await picture(page, 'import');
}

/** The form as a teacher opens it from the link of a cart, with one thing to tell. */
async function fillForm(page: Page, url: string): Promise<void> {
  const read = async <V>(where: string) => (await (await fetch(`${url}${where}`)).json()) as V;
  const { forms } = await read<{ forms: { id: string }[] }>('/api/workspace');
  const { links } = await read<{ links: { name: string; link: string }[] }>(
    `/api/forms/${forms[0]?.id ?? ''}/links`,
  );
  const cart = links.find(({ name }) => name.startsWith('Cart')) ?? links[0];
  await fetch(`${url}/api/account`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'ottoline.cricklewood@larkfield.example' }),
  });
  await page.goto(`${url}${cart?.link ?? ''}`);
  await page.getByLabel('No, something is missing or broken').check();
  await page.getByLabel(/What needs repair/).fill('lf 0618  B key is gone');
  await page.screenshot({ path: path.join(IMAGES, 'count-form.png'), fullPage: true });
}

async function main(): Promise<void> {
  mkdirSync(IMAGES, { recursive: true });
  const folder = mkdtempSync(path.join(tmpdir(), 'rollcall-pictures-'));
  const workspace = await startWorkspace(folder);
  const browser = await launchChrome();
  try {
    const page = await browser.newPage({ viewport: SIZE });
    await walk(page, workspace.url);
    await fillForm(page, workspace.url);
  } finally {
    await browser.close();
    workspace.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
