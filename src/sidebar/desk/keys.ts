/** Keys outside fields: letters wait 50 ms, because a burst of them is a scanner and not a person. */
import { addKey, endsScan, ENTER_GAP, NO_BURST, SCAN_GAP } from '../find/scan.ts';
import { missing, retry, send, undoLast } from './commands.ts';
import { begin, newCheckIn, newCheckOut } from './drafts.ts';
import { escape, openSelection, scan, type } from './navigate.ts';
import type { Desk } from './state.ts';
import { currentDraft, currentScreen, mayAct } from './state.ts';

/** What the page lends to the keys. */
export interface Page {
  focusFind(): void;
  /** Presses the offered cure with this number. */
  pressCure(number: number): void;
  after(ms: number, then: () => void): void;
}

/** Nobody's rule refused these, so Enter tries them again. */
const TRY_AGAIN: ReadonlySet<string> = new Set(['busy', 'google-failed']);

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement;

const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, a, [role=option]') !== null;

/** Makes the listener for keydown on the document. */
export function keyListener(desk: Desk, page: Page): (event: KeyboardEvent) => void {
  let burst = NO_BURST;
  let scannedAt = -Infinity;
  const settle = (): void => {
    const { text } = burst;
    burst = NO_BURST;
    if (text.length === 1) press(desk, page, text);
    else if (text.length > 1) {
      // A code that led nowhere is not continued by the next one.
      type(desk, desk.get().notice ? text : desk.get().query + text);
      page.focusFind();
    }
  };
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (isField(event.target)) {
      onFieldKey(desk, event);
      return;
    }
    if (event.key === 'Escape') escape(desk);
    else if (event.key === 'Enter') {
      if (event.timeStamp - scannedAt < ENTER_GAP) event.preventDefault();
      else if (endsScan(burst, event.timeStamp)) {
        scannedAt = event.timeStamp;
        const { text } = burst;
        burst = NO_BURST;
        event.preventDefault();
        scan(desk, text);
      } else if (!isControl(event.target)) pressEnter(desk);
    } else if (event.key.length === 1 && !(event.key === ' ' && isControl(event.target))) {
      burst = addKey(burst, event.key, event.timeStamp);
      scannedAt = -Infinity;
      const { lastAt } = burst;
      page.after(SCAN_GAP, () => {
        if (burst.lastAt === lastAt) settle();
      });
      event.preventDefault();
    }
  };
}

/** In a field of a form: Esc goes back, Enter sends (but not out of several lines). */
function onFieldKey(desk: Desk, event: KeyboardEvent): void {
  if (event.key === 'Escape') escape(desk);
  else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
    if (event.target.type !== 'checkbox' && event.target.type !== 'date') pressEnter(desk);
  }
}

/** Enter where nothing else takes it: sends the draft, or opens what is selected in the Sheet. */
export function pressEnter(desk: Desk): void {
  const draft = currentDraft(desk.get());
  if (draft && mayAct(desk.get()) && draft.phase.at === 'editing' && missing(draft) === '')
    void send(desk, draft);
  else if (draft?.phase.at === 'refused' && TRY_AGAIN.has(draft.phase.refusal.code))
    void retry(desk, draft);
  else if (!draft) openSelection(desk);
}

function press(desk: Desk, page: Page, key: string): void {
  const state = desk.get();
  if (key === '/') page.focusFind();
  else if (key === '?') desk.set({ open: state.open === 'keys' ? null : 'keys' });
  else if (/[1-9]/.test(key)) page.pressCure(Number(key));
  else if (state.letters && mayAct(state)) pressLetter(desk, key.toLowerCase());
}

function pressLetter(desk: Desk, letter: string): void {
  const screen = currentScreen(desk.get());
  const device = screen.at === 'device' ? screen.id : null;
  if (letter === 'u') void undoLast(desk);
  if (letter === 'i') begin(desk, newCheckIn(device));
  if (letter === 'o')
    begin(
      desk,
      newCheckOut({ deviceId: device, personId: screen.at === 'person' ? screen.id : null }),
    );
}
