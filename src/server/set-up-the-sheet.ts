/** The menu's Setup: makes or repairs everything, and tells what was done. */
import { currentAccount } from './google/account.ts';
import { tell } from './google/menu.ts';
import { setUp } from './google/setup.ts';
import { setupInWords } from './google/setup-words.ts';
import { refusalInWords } from './menu-words.ts';
import { underLock } from './under-lock.ts';

/** Sets up or repairs, and tells what was done. */
export function setUpTheSheet(): void {
  const outcome = underLock((wiring) => setUp(wiring, currentAccount()), 'setUp');
  if (outcome.ok) tell('Rollcall is set up', setupInWords(outcome.value));
  else tell('Not set up', refusalInWords(outcome));
}
