/** The Rollcall menu and what it opens. */

export const PRODUCT = 'Rollcall';

/**
 * Builds the menu. Runs in onOpen before anyone authorised anything: a call to any service that asks
 * for authorisation would leave the menu out.
 */
export function buildMenu(): void {
  SpreadsheetApp.getUi()
    .createMenu(PRODUCT)
    .addItem('Open sidebar', 'openSidebar')
    .addItem('Import…', 'openImport')
    .addItem('Check the sheet now', 'checkNow')
    .addSeparator()
    .addItem('Set up', 'setUp')
    .addItem('Take over the jobs', 'takeOverMenu')
    .addItem('Remove the triggers', 'removeTriggers')
    .addToUi();
}

/** Opens the desk at the right of the Sheet. */
export function showSidebar(): void {
  const page = HtmlService.createHtmlOutputFromFile('Sidebar').setTitle(PRODUCT);
  SpreadsheetApp.getUi().showSidebar(page);
}

/** Opens the import in a dialog that leaves the Sheet usable. */
export function showImport(): void {
  const page = HtmlService.createHtmlOutputFromFile('Import').setWidth(900).setHeight(620);
  SpreadsheetApp.getUi().showModelessDialog(page, 'Import');
}

/** A short notice in the corner of the Sheet. */
export function toast(message: string, seconds = 8): void {
  SpreadsheetApp.getActive().toast(message, PRODUCT, seconds);
}

/** A notice that waits to be read. It must not be called while a lock is held: Google would drop it. */
export function tell(title: string, message: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, message, ui.ButtonSet.OK);
}
