/** What SpreadsheetApp.getUi() gives: menus, sidebar, dialogs, alerts and prompts. */
import type { Emulated } from '../../execution/emulated.ts';
import { enumeration } from '../../execution/enum-value.ts';
import type { EnumValue } from '../../execution/enum-value.ts';
import type { Execution } from '../../execution/execution.ts';
import { scriptClass } from '../../execution/script-class.ts';
import type { MenuState, UiState } from '../../execution/world-core.ts';
import type { HtmlOutputFacade } from '../../services/html-output.ts';

const Button = enumeration('Ui.Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
const ButtonSet = enumeration('Ui.ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);

/** Size of a dialog whose page names none, in pixels. */
const DIALOG = { width: 600, height: 400 };

export class MenuFacade implements Emulated<
  GoogleAppsScript.Base.Menu,
  'addItem' | 'addSeparator' | 'addSubMenu' | 'addToUi'
> {
  readonly items: MenuState['items'] = [];

  constructor(
    private readonly ui: UiState,
    readonly title: string,
  ) {}

  addItem(caption: string, functionName: string): this {
    this.items.push({ label: caption, functionName });
    return this;
  }

  /** A line: an item without words. */
  addSeparator(): this {
    this.items.push({ label: '', functionName: null });
    return this;
  }

  /** Drawn flat: its title, then its items. */
  addSubMenu(menu: MenuFacade): this {
    this.items.push({ label: menu.title, functionName: null }, ...menu.items);
    return this;
  }

  addToUi(): void {
    const others = this.ui.menus.filter((menu) => menu.title !== this.title);
    this.ui.menus = [...others, { title: this.title, items: [...this.items] }];
  }
}
scriptClass(MenuFacade, 'Ui.Menu', {
  addItem: { takes: [['String', 'String']], kind: 'local' },
  addSeparator: { takes: [[]], kind: 'local' },
  addSubMenu: { takes: [['Ui.Menu']], kind: 'local' },
  addToUi: { takes: [[]], kind: 'other' },
});

class PromptResponseFacade implements Emulated<
  GoogleAppsScript.Base.PromptResponse,
  'getResponseText' | 'getSelectedButton'
> {
  constructor(
    private readonly button: EnumValue,
    private readonly text: string,
  ) {}

  getSelectedButton(): EnumValue {
    return this.button;
  }

  getResponseText(): string {
    return this.text;
  }
}
scriptClass(PromptResponseFacade, 'Ui.PromptResponse', {
  getSelectedButton: { takes: [[]], kind: 'local' },
  getResponseText: { takes: [[]], kind: 'local' },
});

type UiMethods =
  | 'createMenu'
  | 'createAddonMenu'
  | 'showSidebar'
  | 'showModalDialog'
  | 'showModelessDialog'
  | 'alert'
  | 'prompt';

export class UiFacade implements Emulated<GoogleAppsScript.Base.Ui, UiMethods> {
  readonly Button = Button;
  readonly ButtonSet = ButtonSet;

  constructor(
    private readonly execution: Execution,
    private readonly ui: UiState,
  ) {}

  createMenu(caption: string): MenuFacade {
    return new MenuFacade(this.ui, caption);
  }

  createAddonMenu(): MenuFacade {
    return new MenuFacade(this.ui, 'Extensions');
  }

  showSidebar(page: HtmlOutputFacade): void {
    this.ui.sidebar = { title: page.getTitle() ?? '', html: page.getContent() };
  }

  showModalDialog(page: HtmlOutputFacade, title: string): void {
    this.show(page, title, true);
  }

  showModelessDialog(page: HtmlOutputFacade, title: string): void {
    this.show(page, title, false);
  }

  /** Waits for an answer, and drops all locks meanwhile (REF Ui). Without one it is closed. */
  alert(...words: unknown[]): EnumValue {
    this.tell(words);
    return this.answer().button;
  }

  prompt(...words: unknown[]): PromptResponseFacade {
    this.tell(words);
    const { button, text } = this.answer();
    return new PromptResponseFacade(button, text);
  }

  private show(page: HtmlOutputFacade, title: string, modal: boolean): void {
    this.ui.dialog = {
      title,
      html: page.getContent(),
      width: page.getWidth() ?? DIALOG.width,
      height: page.getHeight() ?? DIALOG.height,
      modal,
    };
  }

  /** What it said stays to be read: `(message)`, `(message, buttons)` or `(title, message, buttons)`. */
  private tell(words: unknown[]): void {
    const [first = '', second = ''] = words.filter((word) => typeof word === 'string');
    const [title, message] = second === '' ? ['', first] : [first, second];
    (this.ui.alerts ??= []).push({ title, message });
  }

  private answer(): { button: EnumValue; text: string } {
    this.execution.releaseLocks();
    const { button = 'CLOSE', text = '' } = this.ui.answers.shift() ?? {};
    const known = Object.values(Button).find((each) => each.key === button);
    if (!known) throw new Error(`no button ${button} in an alert`);
    return { button: known, text };
  }
}

const needs = ['script.container.ui'];
const words = [
  ['String'],
  ['String', 'Ui.ButtonSet'],
  ['String', 'String', 'Ui.ButtonSet'],
] as const;
scriptClass(
  UiFacade,
  'Ui',
  {
    createMenu: { takes: [['String']], kind: 'local' },
    createAddonMenu: { takes: [[]], kind: 'local' },
    showSidebar: { takes: [['HtmlService.HtmlOutput']], kind: 'other', needs },
    showModalDialog: { takes: [['HtmlService.HtmlOutput', 'String']], kind: 'other', needs },
    showModelessDialog: { takes: [['HtmlService.HtmlOutput', 'String']], kind: 'other', needs },
    alert: { takes: words, kind: 'other', needs },
    prompt: { takes: words, kind: 'other', needs },
  },
  ['Button', 'ButtonSet'],
);
