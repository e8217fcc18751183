/** What the menu items do: under the lock, and with words for whoever clicked. */
import { currentAccount } from './google/account.ts';
import { tell, toast } from './google/menu.ts';
import { takeOver } from './google/take-over.ts';
import { checkInWords, checkNow } from './jobs.ts';
import { refusalInWords } from './menu-words.ts';
import { refusalOf } from './rpc/failure.ts';
import { underLock } from './under-lock.ts';
import { wire } from './wiring.ts';

/** Makes this account the one that the jobs run under. */
export function takeOverFromMenu(): void {
  const account = currentAccount();
  const outcome = underLock((wiring) => takeOver(wiring, account), 'takeOverTriggers');
  if (outcome.ok)
    tell('Taken over', `The jobs run with the account ${account} from now on, every 10 minutes.`);
  else tell('Not taken over', refusalInWords(outcome));
}

/** Removes this account's triggers, as one does before taking Rollcall off a Sheet. */
export function removeOwnTriggers(): void {
  try {
    wire().triggers.uninstall();
    tell(
      'Triggers removed',
      'Your account runs no jobs for this Sheet any more: no reminders go out and no counts come in. Everything in the Sheet stays as it is. Rollcall > Set up switches them on again.',
    );
  } catch (cause) {
    tell('Not removed', refusalInWords(refusalOf(cause, 'removeTriggers')));
  }
}

/** Looks for hand edits and new answers at once, instead of with the next clock run. */
export function checkTheSheet(): void {
  try {
    const wiring = wire();
    toast('Checking the sheet\u2026', 30);
    toast(checkInWords(checkNow(wiring)), 15);
  } catch (cause) {
    toast(refusalInWords(refusalOf(cause, 'checkNow')), 15);
  }
}
