/** The whole way of a school in a real browser, on the built add-on: what a person sees and clicks. */
import AxeBuilder from 'axe-core';
import type { Browser, Frame, Page } from 'playwright-core';
import type { ImportFile } from '../../src/contract/imports.ts';
import type { OutboxShape } from '../../workspace/shapes.ts';
import { launchChrome } from '../../scripts/chrome.ts';
import { CART_DEVICES, ROSTER, STUDENT_DEVICES } from './support/files.ts';
import { chooseMenu, dialog, openTab, sidebar } from './support/page.ts';
import { serve } from './support/served.ts';
import type { Served } from './support/served.ts';

const TEACHER = 'ottoline.cricklewood@larkfield.example';
let served: Served;
let browser: Browser;
let page: Page;
const wrong: string[] = [];

beforeAll(async () => {
  [served, browser] = await Promise.all([serve('--empty'), launchChrome()]);
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => wrong.push(error.message));
  await page.goto(served.url);
});
afterAll(async () => {
  await browser.close();
  await served.stop();
});

/** Files as the browser hands them over. */
const uploads = (files: ImportFile[]) =>
  files.map(({ name, text }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) }));

/** Serious violations of WCAG as axe sees them, in a page or one of its frames. */
async function violations(where: Page | Frame): Promise<string[]> {
  await where.evaluate(AxeBuilder.source);
  const found = await where.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof AxeBuilder };
    return (await axe.run(document, { iframes: false })).violations;
  });
  return found
    .filter((one) => one.impact === 'serious' || one.impact === 'critical')
    .map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
}

/** The frame in which a surface of the add-on runs. */
async function frameOf(selector: string): Promise<Frame> {
  const frame = await (await page.waitForSelector(`${selector} iframe`)).contentFrame();
  if (!frame) throw new Error(`No frame in ${selector}`);
  return frame;
}

async function importFiles(kind: RegExp, files: ImportFile[], deployment?: string) {
  await chooseMenu(page, /^Import/);
  const box = dialog(page);
  await box.getByRole('button', { name: kind }).click();
  await box.getByLabel('Files to import').setInputFiles(uploads(files));
  if (deployment) {
    await box.getByLabel('Deployment of new devices').selectOption(deployment);
  }
}

async function apply(button: RegExp) {
  const box = dialog(page);
  await box.getByRole('button', { name: button }).click();
  await box.getByText(/ imported$/).waitFor();
  await box.getByRole('button', { name: 'Close', exact: true }).click();
  await page.locator('.dialog').waitFor({ state: 'detached' });
}

test('Setup from the menu, and a room typed into the sheet', async () => {
  await chooseMenu(page, /^Set up/);
  await page.getByRole('dialog', { name: 'Rollcall is set up' }).getByText('OK').click();
  await openTab(page, 'Rooms');
  await page.getByRole('gridcell').first().waitFor();
  await page.locator('#cell-2-1').click();
  for (const text of ['LMS-207', 'Room 207', 'Classroom', 'LMS', '207', TEACHER]) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  await page.locator('#cell-2-6').getByText(TEACHER).waitFor();
  await chooseMenu(page, /^Set up/);
  await page.getByRole('dialog', { name: 'Rollcall is set up' }).getByText('OK').click();
});

test('files are previewed and applied in the import dialog', async () => {
  await importFiles(/A roster/, ROSTER);
  await dialog(page).getByRole('button', { name: 'Import 4 people' }).waitFor();
  expect(await violations(await frameOf('.dialog'))).toEqual([]);
  await apply(/^Import 4/);
  await served.send('/api/clock', { advanceDays: 0.01 });
  await importFiles(/^Devices/, [CART_DEVICES], 'Cart');
  await apply(/^Import 6 devices/);
  await served.send('/api/clock', { advanceDays: 0.01 });
  await importFiles(/^Devices/, [STUDENT_DEVICES], '1:1');
  await dialog(page)
    .getByText(/spreadsheet/)
    .first()
    .waitFor();
  await apply(/^Import [34] devices/);
  await openTab(page, 'Devices');
  await page.locator('#cell-2-1').getByText('LF-0601').waitFor();
});

test('a device is found, checked out with due date and deposit, and checked in', async () => {
  await chooseMenu(page, /^Open/);
  const desk = sidebar(page);
  await find('LF-0001');
  await desk.getByRole('heading', { name: 'LF-0001' }).waitFor();
  expect(await violations(await frameOf('.sidebar'))).toEqual([]);
  await checkOut('quillf', '2026-08-28');
  await desk.getByRole('button', { name: /^Undo/ }).waitFor();
  await find('LF-0001');
  await desk.getByRole('button', { name: 'Check in' }).click();
  await desk.getByRole('button', { name: 'Good' }).click();
  await desk.getByRole('button', { name: 'Check in' }).last().click();
  await desk
    .getByText(/LF-0001.*checked in/)
    .first()
    .waitFor();
});

/** Types into the find box and opens the first that is found. */
async function find(text: string) {
  const box = sidebar(page).getByRole('combobox');
  await box.fill(text);
  await sidebar(page).getByRole('option').first().waitFor();
  await box.press('Enter');
}

/** From the device's card: to whom, until when, and the deposit in cash where one is asked. */
async function checkOut(name: string, due: string) {
  const desk = sidebar(page);
  await desk.getByRole('button', { name: 'Check out' }).click();
  await find(name);
  await desk.getByRole('button', { name: 'Pick…' }).click();
  await desk.getByLabel('Due day').fill(due);
  const cash = desk.getByRole('button', { name: 'Cash' });
  if (await cash.isVisible()) await cash.click();
  await desk.getByRole('button', { name: 'Check out' }).last().click();
  await desk
    .getByText(/checked out to/)
    .first()
    .waitFor();
}

test('the teacher opens the prefilled form and says what is missing and broken', async () => {
  await page.getByRole('button', { name: /^Account/ }).click();
  await page.getByRole('menuitem', { name: /Ottoline/ }).click();
  await page.getByRole('tab', { name: 'Forms' }).click();
  const opened = page.context().waitForEvent('page');
  await page.getByRole('link', { name: 'Room 207' }).click();
  const form = await opened;
  form.setDefaultTimeout(15_000);
  await form.getByText(`Signed in as ${TEACHER}`).waitFor();
  expect(await form.getByRole('combobox').inputValue()).toContain('LMS-207');
  await form.getByLabel(/^No, something/).check();
  await form.getByLabel('What is missing?').fill('602');
  await form.getByLabel('What needs repair?').fill('lf 0603 B key is gone');
  expect(await violations(form)).toEqual([]);
  await form.getByRole('button', { name: 'Submit' }).click();
  await form.getByText('Your answer has been recorded').waitFor();
  await form.close();
  await openTab(page, 'Findings');
  await page.getByRole('gridcell', { name: 'Needs repair' }).waitFor();
  await page.getByRole('gridcell', { name: 'Missing', exact: true }).waitFor();
});

test('the clock is turned: one mail to the student and the guardians, read in the Outbox', async () => {
  await page.getByRole('button', { name: /^Account/ }).click();
  await page.getByRole('menuitem', { name: /Odalys/ }).click();
  await find('LF-0001');
  await checkOut('quillf', '2026-08-24');
  for (const day of ['Aug 25', 'Aug 26']) {
    await page.getByRole('button', { name: '+1 day' }).click();
    await page.getByRole('group', { name: 'Clock' }).getByText(day).waitFor();
  }
  const backstage = page.getByRole('region', { name: 'Backstage' });
  await backstage.getByRole('tab', { name: /^Outbox/ }).click();
  const letter = page.frameLocator('.letter iframe');
  await letter.getByText(/^Dear family of Tansy/).waitFor();
  const { mail } = await served.get<OutboxShape>('/api/outbox');
  expect(mail).toHaveLength(1);
  expect([...(mail[0]?.to ?? [])].sort()).toEqual([
    'linden@home.larkfield.example',
    'sorrel@home.larkfield.example',
    'tansy.quillfeather@larkfield.example',
  ]);
  expect(await violations(page)).toEqual([]);
});

test('History has all of it', async () => {
  const { values } = await served.get<{ values: string[][] }>('/api/tabs/History');
  const text = values
    .map((row) => row.join(' '))
    .join('\n')
    .toLowerCase();
  for (const words of ['import', 'checked out to', 'checked in', 'count of lms-207'])
    expect(text).toContain(words);
  expect(wrong).toEqual([]);
});
