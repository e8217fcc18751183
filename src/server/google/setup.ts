/**
 * Setup from the menu, now and any time again: makes what is missing and touches nothing that is there.
 * Every step may be repeated, so a run that dies halfway is finished by running it once more.
 */
import { refuse, type Refusal } from '../../domain/values/verdict.ts';
import type { Store } from '../../usecases/ports/store.ts';
import type { Wiring } from '../wiring.ts';
import { rememberedPlace, repairCountForm, type FormRepair } from './count-form.ts';
import { refreshRoomLinks } from './room-links.ts';
import { ensureTabs } from '../sheets/ensure-tabs.ts';
import { isTransient, messageOf } from '../sheets/google-failure.ts';
import { refuseSetUp, setupRows, SETUP_WANTS, type SetupRows } from './setup-rows.ts';
import { beat, isOwner } from './trigger-owner.ts';

export interface SetupDone {
  /** Sentences on tabs, from the golden source. */
  done: string[];
  todo: string[];
  rows: SetupRows;
  /** Null where there is a form that this account may not open. */
  form: { created: boolean; questionsAdded: number } | null;
  roomLinks: number;
  triggersAdded: number;
  /** Set when the jobs run under another account, which keeps its triggers. */
  otherOwner: string | null;
  /** Set when script and spreadsheet disagree on the time zone. */
  zones: { script: string; spreadsheet: string } | null;
}

export type SetupOutcome = { ok: true; value: SetupDone } | Refusal;

/** Sets up or repairs, in the name of an account. Throws what the golden source or Google throw. */
export function setUp(wiring: Wiring, account: string): SetupOutcome {
  if (account === '')
    return refuse('not-allowed', { email: account, right: 'Read-only', verb: 'setUp' });
  const { store, books } = wiring.openFor(account);
  const standing = standingRefusal(store, account);
  if (standing) return standing;
  const tabs = ensureTabs(books);
  const id = `setup-${wiring.newId()}`;
  const rows = store.command({ name: 'set up', commandId: id, batch: id }, SETUP_WANTS, (read) =>
    setupRows(read, account),
  );
  if (!rows.ok) return rows;
  // Only this run knows its ID: a repeat means that its own answer got lost, and nothing is new.
  const settled = rows.repeated ? nothingNew(store) : rows.value;
  const mine = isOwner(account, settled.triggerOwner);
  const form = formFor(wiring, store, id, mine);
  const roomLinks = form
    ? refreshRoomLinks(form.file, wiring.columns, store, `${id}/links`, id)
    : 0;
  wiring.marks.write('owner', settled.triggerOwner);
  const triggersAdded = mine ? wiring.triggers.install() : 0;
  // The clock has ten minutes for its first run; until then nobody need be warned.
  if (triggersAdded > 0) beat(wiring.marks, wiring.clock.epoch(), account);
  return {
    ok: true,
    value: {
      ...tabs,
      rows: settled,
      form,
      roomLinks,
      triggersAdded,
      otherOwner: mine ? null : settled.triggerOwner,
      zones: zonesApart(wiring),
    },
  };
}

/** Where the Sheet has an Admin already, the others are refused before anything is made. */
function standingRefusal(store: Store, account: string): Refusal | null {
  try {
    return store.ask([{ tab: 'Staff', all: true }], (rows) => refuseSetUp(rows, account));
  } catch (cause) {
    if (isTransient(messageOf(cause))) throw cause;
    // A tab or header is missing: that is what Setup is for, and it asks for the right again below.
    console.log(`Setup has something to make: ${String(cause)}`);
    return null;
  }
}

/** The form, and its ID in Settings for the day when the script's own memory is lost. */
function formFor(wiring: Wiring, store: Store, id: string, mayReplace: boolean): FormRepair | null {
  const place = rememberedPlace(wiring.marks, () => wiring.settings().countFormId);
  const repaired = repairCountForm(wiring.marks, place, wiring.gateway.spreadsheetId(), mayReplace);
  if (repaired === null) return null;
  const formId = repaired.file.form.getId();
  const outcome = store.command(
    { name: 'form links', commandId: `${id}/form`, batch: id },
    [{ tab: 'Settings', all: true }],
    (rows) => ({
      ok: true,
      changes:
        rows.one('Settings', 'Count form ID')?.value === formId
          ? []
          : [{ do: 'set', tab: 'Settings', key: 'Count form ID', set: { value: formId } }],
      summary: 'The form that teachers count with was noted in Settings',
      value: null,
    }),
  );
  if (!outcome.ok) console.error('The form ID is not in Settings', outcome);
  return repaired;
}

function nothingNew(store: Store): SetupRows {
  const triggerOwner = store.ask(
    [{ tab: 'Settings', all: true }],
    (rows) => rows.one('Settings', 'Trigger owner')?.value ?? '',
  );
  return { settingsAdded: 0, policiesAdded: 0, stepsAdded: 0, madeAdmin: false, triggerOwner };
}

/** Dates are the spreadsheet's; clock triggers and logs are the script's. A school wants them alike. */
function zonesApart(wiring: Wiring): SetupDone['zones'] {
  const [script, spreadsheet] = [Session.getScriptTimeZone(), wiring.clock.zone()];
  return script === spreadsheet ? null : { script, spreadsheet };
}
