/** Names with markup in them stay text wherever a person meets them: sheet, sidebar, form, mail, Backstage. */
import type { Browser, Page } from 'playwright-core';
import type { FormShape, WorkspaceShape } from '../../workspace/shapes.ts';
import { launchChrome } from '../../scripts/chrome.ts';
import { HOSTILE } from './support/files.ts';
import { chooseMenu, openTab, sidebar } from './support/page.ts';
import { serve } from './support/served.ts';
import type { Served } from './support/served.ts';

const SCRIPT = '</script><script>window.hurt=1</script>';
let served: Served;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [served, browser] = await Promise.all([serve('--empty'), launchChrome()]);
  await served.send('/api/menu/setUp', {});
  const row = [[`LF-0001`, SCRIPT, 'HP', HOSTILE, 'Chromebook', 'LMS', 'Loaner']];
  await served.send('/api/tabs/Devices/cells', { range: 'A2:G2', values: row }, 'PUT');
  const room = [['LMS-1', HOSTILE, 'Classroom']];
  await served.send('/api/tabs/Rooms/cells', { range: 'A2:C2', values: room }, 'PUT');
  await served.send('/api/menu/setUp', {});
  page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  page.setDefaultTimeout(15_000);
  await page.goto(served.url);
});
afterAll(async () => {
  await browser.close();
  await served.stop();
});

/** Nothing ran, and no element came out of a name. */
async function unhurt(where: Page): Promise<void> {
  for (const frame of where.frames()) {
    const hurt = await frame.evaluate(() => ({
      ran: 'hurt' in window,
      images: document.querySelectorAll('img').length,
    }));
    expect(hurt).toEqual({ ran: false, images: 0 });
  }
}

test('in the sheet and in Backstage', async () => {
  await openTab(page, 'Devices');
  await page.locator('#cell-2-4').getByText(HOSTILE).waitFor();
  await page.locator('#cell-2-2').click();
  expect(await page.getByLabel('Cell content').inputValue()).toBe(SCRIPT);
  await page.getByRole('region', { name: 'Backstage' }).getByRole('tab', { name: 'Forms' }).click();
  await page.getByRole('link', { name: HOSTILE }).waitFor();
  await unhurt(page);
});

test('in the sidebar', async () => {
  await chooseMenu(page, /^Open/);
  const box = sidebar(page).getByRole('combobox');
  await box.fill('LF-0001');
  await sidebar(page).getByRole('option').first().waitFor();
  await box.press('Enter');
  await sidebar(page).getByRole('heading', { name: 'LF-0001' }).waitFor();
  await sidebar(page).getByText(HOSTILE).first().waitFor();
  await unhurt(page);
});

test('in the form, also from its address', async () => {
  const [form] = (await served.get<WorkspaceShape>('/api/workspace')).forms as [FormShape];
  const expected = form.items.find((item) => item.title.startsWith('Expected'));
  const room = form.items.find((item) => item.title === 'Room');
  const query = new URLSearchParams({
    [`entry.${expected?.id}`]: SCRIPT,
    [`entry.${room?.id}`]: HOSTILE,
  });
  await page.goto(`${served.url}${form.fillLink}?${query.toString()}`);
  await page.getByRole('heading', { name: 'Room count' }).waitFor();
  expect(await page.getByLabel('Expected here today').inputValue()).toBe(SCRIPT);
  await unhurt(page);
});
