/** Hands for the workspace's page: its menus, and the frames in which the add-on's pages run. */
import type { FrameLocator, Page } from 'playwright-core';

/** Chooses an item of the add-on's menu. */
export async function chooseMenu(page: Page, item: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Rollcall', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** The sidebar's page. */
export function sidebar(page: Page): FrameLocator {
  return page.frameLocator('.sidebar iframe');
}

/** The dialog's page. */
export function dialog(page: Page): FrameLocator {
  return page.frameLocator('.dialog iframe');
}

/** Opens a tab of the sheet. */
export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tablist', { name: 'Tabs' }).getByRole('tab', { name, exact: true }).click();
}
