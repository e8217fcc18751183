/** What a person reads in the sidebar when a code leads nowhere, or to two devices. */
import type { Browser, Page } from 'playwright-core';
import { launchChrome } from '../../scripts/chrome.ts';
import { chooseMenu, sidebar } from '../browser/support/page.ts';
import { serve, type Served } from '../browser/support/served.ts';

let served: Served;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [served, browser] = await Promise.all([serve('--empty'), launchChrome()]);
  await served.send('/api/menu/setUp', {});
  const { values } = await served.get<{ values: string[][] }>('/api/tabs/Devices');
  const row = (cells: { [header: string]: string }) =>
    (values[0] ?? []).map((header) => cells[header] ?? '');
  const book = { Model: 'Book', Deployment: '1:1', Status: 'Available' };
  const rows = [
    row({ ...book, 'Device ID': 'D-000001', 'Asset tag': 'LF-0001', Serial: 'SER1' }),
    row({ ...book, 'Device ID': 'D-000002', 'Asset tag': 'LF-0731', Serial: 'SER2' }),
    row({ ...book, 'Device ID': 'D-000003', 'Asset tag': 'LF-0731', Serial: 'SER3' }),
  ];
  await served.send('/api/tabs/Devices/cells', { range: 'A2', values: rows }, 'PUT');
  page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  page.setDefaultTimeout(15_000);
  await page.goto(served.url);
  await chooseMenu(page, /^Open/);
});
afterAll(async () => {
  await browser.close();
  await served.stop();
});

async function scan(code: string): Promise<void> {
  const box = sidebar(page).getByRole('combobox');
  await box.fill('');
  // As a scanner types, key by key: an Enter without keys before it would be a scanner's second one.
  await box.pressSequentially(code);
  await box.press('Enter');
}

test('a tag that does not exist says so, and what would help', async () => {
  await scan('ZZ-987654');
  const desk = sidebar(page);
  await desk.getByText('No device or person has ZZ-987654').waitFor();
  await desk.getByText(/load the list again\. New devices come in by Rollcall > Import/).waitFor();
});

test('a misread tag offers the device that it may be, and opens nothing', async () => {
  await scan('LF-OOO1');
  const desk = sidebar(page);
  await desk.getByText('The letter O and the digit 0, or I and 1, look alike on labels.').waitFor();
  await desk.getByRole('option', { name: /LF-0001/ }).waitFor();
  expect(await desk.getByRole('heading', { name: 'LF-0001' }).count()).toBe(0);
});

test('a tag that exists twice names both rows and the way out', async () => {
  await scan('LF-0731');
  const desk = sidebar(page);
  await desk.getByText('LF-0731 stands on two rows').waitFor();
  await desk.getByText(/Rows 3 and 4 of Devices have this tag.*Nothing was changed/).waitFor();
  await desk
    .getByText('Give one of them a new tag in the sheet, then load the list again.')
    .waitFor();
  await desk.getByRole('button', { name: 'Show row 4' }).waitFor();
});
