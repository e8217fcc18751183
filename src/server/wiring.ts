/** Builds the adapters, once per execution and each when first used; nothing touches Google while the script loads. */
import { readSettings, type Settings } from '../domain/config/settings.ts';
import type { ColumnReader } from '../usecases/ports/column-reader.ts';
import type { CountForm } from '../usecases/ports/forms.ts';
import type { MailSender } from '../usecases/ports/mail-sender.ts';
import type { Staging } from '../usecases/ports/staging.ts';
import { sheetColumns } from './adapters/sheet-columns.ts';
import { sheetStaging } from './adapters/sheet-staging.ts';
import { countAnswers } from './google/count-answers.ts';
import { openCountForm, rememberedPlace, type CountFormFile } from './google/count-form.ts';
import { googleLocks, type Locks } from './google/locks.ts';
import { googleMailSender } from './google/mail/google-mail.ts';
import { documentMarks, type Marks } from './google/marks.ts';
import { spreadsheetClock, type Clock } from './google/spreadsheet-clock.ts';
import { sheetTriggers, type Triggers } from './google/triggers.ts';
import type { SheetsGateway } from './sheets/gateway.ts';
import { googleGateway } from './sheets/google-gateway.ts';
import { googleParts } from './sheets/google-parts.ts';
import { openStore, type OpenStore } from './sheets/open-store.ts';

export interface Wiring {
  spreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet;
  clock: Clock;
  locks: Locks;
  marks: Marks;
  triggers: Triggers;
  gateway: SheetsGateway;
  columns: ColumnReader;
  staging: Staging;
  mail: MailSender;
  answers: CountForm;
  /** The books, kept in the name of an account or of a job. */
  openFor(by: string): OpenStore;
  /** As the tab Settings has them, read once. */
  settings(): Settings;
  /** The count form, opened once; null where there is none yet or this account may not open it. */
  countForm(): CountFormFile | null;
  /** A text that no other execution has. */
  newId(): string;
  sleep(ms: number): void;
}

/** The adapters of this execution. */
export function wire(): Wiring {
  const spreadsheet = once(() => SpreadsheetApp.getActiveSpreadsheet());
  const clock = spreadsheetClock(spreadsheet);
  const marks = documentMarks();
  const gateway = googleGateway(spreadsheet);
  const sleep = (ms: number) => Utilities.sleep(ms);
  const openFor = (by: string) => openStore({ ...googleParts({ clock, by }), gateway });
  const settings = once(() =>
    openFor('').store.ask([{ tab: 'Settings', all: true }], (rows) =>
      readSettings(rows.all('Settings')),
    ),
  );
  const countForm = once(() => {
    const place = rememberedPlace(marks, () => settings().countFormId);
    const opened = place && openCountForm(place, gateway.spreadsheetId());
    return typeof opened === 'string' ? null : opened;
  });
  return {
    spreadsheet,
    clock,
    locks: googleLocks,
    marks,
    triggers: sheetTriggers(spreadsheet),
    gateway,
    columns: sheetColumns(gateway, sleep),
    staging: sheetStaging(gateway),
    mail: googleMailSender(settings),
    answers: countAnswers(countForm, clock),
    openFor,
    settings,
    countForm,
    newId: () => Utilities.getUuid(),
    sleep,
  };
}

function once<V>(make: () => V): () => V {
  let made: { value: V } | null = null;
  return () => (made ??= { value: make() }).value;
}
