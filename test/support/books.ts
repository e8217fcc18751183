/** The books of a spreadsheet as a test reads them, beside the add-on: records, totals, History, shadow. */
import { createHash } from 'node:crypto';
import type { SpreadsheetFile } from '../../emulator/api.ts';
import { asText, type Row } from '../../src/server/sheets/cells.ts';
import { parseHead, type Head } from '../../src/server/sheets/head.ts';
import { canonical, chainOf, entryOf, type Sealed } from '../../src/server/sheets/history-entry.ts';
import { keyOf, layoutOf, readRowAsItIs } from '../../src/server/sheets/layout.ts';
import { HISTORY, type HistoryRow } from '../../src/server/sheets/schema/history.ts';
import { TABLE_SCHEMAS } from '../../src/server/sheets/schema/schemas.ts';
import { shadowText } from '../../src/server/sheets/shadow-line.ts';
import type { TabName } from '../../src/usecases/ports/store.ts';

/** Records of a tab by key. */
export function recordsOf(file: SpreadsheetFile, tab: TabName): Map<string, Row> {
  const [header = [], ...rows] = file.rawValues(tab);
  const layout = layoutOf(TABLE_SCHEMAS[tab], header);
  return new Map(
    rows.flatMap((cells, index) => {
      const key = keyOf(layout, cells);
      return key === '' ? [] : [[key, readRowAsItIs(layout, cells, index + 2).record]];
    }),
  );
}

/** All record tabs, to compare two states of the books row by row, wherever rows stand. */
export function stateOf(file: SpreadsheetFile): Record<string, Row> {
  const state: Record<string, Row> = {};
  for (const tab of Object.keys(TABLE_SCHEMAS) as TabName[]) {
    for (const [key, record] of recordsOf(file, tab))
      state[`${tab}|${key}`] = withoutMoments(record);
  }
  return state;
}

/** Moments differ with every retry, and nobody's truth depends on their seconds. */
function withoutMoments(record: Row): Row {
  return Object.fromEntries(
    Object.entries(record).map(([field, value]) => [
      field,
      typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? value.slice(0, 10) : value,
    ]),
  );
}

export function headOf(file: SpreadsheetFile): Head {
  return parseHead(file.rawValues('_Head').slice(1));
}

export function historyOf(file: SpreadsheetFile): Sealed[] {
  const [header = [], ...rows] = file.rawValues('History');
  const layout = layoutOf(HISTORY, header);
  const byNumber = new Map<number, HistoryRow[]>();
  rows.forEach((cells) => {
    const row = readRowAsItIs(layout, cells, 0).record as unknown as HistoryRow;
    if (row.number !== null) byNumber.set(row.number, [...(byNumber.get(row.number) ?? []), row]);
  });
  return [...byNumber.values()].flatMap((parts) => entryOf(parts) ?? []);
}

/** Everything that must always add up; one sentence for each thing that does not. */
export function complaints(file: SpreadsheetFile): string[] {
  return [...custody(file), ...money(file), ...history(file), ...shadow(file)];
}

function custody(file: SpreadsheetFile): string[] {
  const open = [...recordsOf(file, 'Loans').values()].filter(({ status }) => status === 'Open');
  const found: string[] = [];
  for (const [id, device] of recordsOf(file, 'Devices')) {
    const loans = open.filter(({ deviceId }) => deviceId === id);
    const out = device['status'] === 'Out';
    if (loans.length !== (out ? 1 : 0))
      found.push(`${id} is ${asText(device['status'] ?? '')} with ${loans.length} open loans`);
    if ((device['openLoan'] ?? '') !== (loans[0]?.['loanId'] ?? ''))
      found.push(`${id} names another open loan`);
    if (out && device['holder'] !== loans[0]?.['holder']) found.push(`${id} names another holder`);
  }
  for (const [id, person] of recordsOf(file, 'People')) {
    const loans = open.filter(({ holder }) => holder === id).length;
    if ((person['openLoans'] ?? 0) !== loans)
      found.push(
        `${id} has ${loans} open loans, and the row says ${asText(person['openLoans'] ?? '')}`,
      );
  }
  return found;
}

const SIGNS: Record<string, number> = { Charge: 1, Fee: 1, Refund: 1, Payment: -1, Waiver: -1 };

function money(file: SpreadsheetFile): string[] {
  const ledger = recordsOf(file, 'Deposits');
  const effect = (entry: Row | undefined): number => {
    if (!entry) return 0;
    if (entry['kind'] === 'Reversal') return -effect(ledger.get(asText(entry['reference'] ?? '')));
    return (SIGNS[asText(entry['kind'] ?? '')] ?? 0) * Number(entry['amount'] ?? 0);
  };
  return [...recordsOf(file, 'People')].flatMap(([id, person]) => {
    const entries = [...ledger.values()].filter(({ personId }) => personId === id);
    const sum = entries.reduce((total, entry) => total + effect(entry), 0);
    return (person['balance'] ?? 0) === sum
      ? []
      : [`${id} owes ${sum}, and the row says ${asText(person['balance'] ?? '')}`];
  });
}

function history(file: SpreadsheetFile): string[] {
  const head = headOf(file);
  const entries = historyOf(file);
  const found: string[] = [];
  if (entries.length !== head.number)
    found.push(`History has ${entries.length} entries, the head says ${head.number}`);
  let chain = '';
  entries.forEach((entry, index) => {
    if (entry.number !== index + 1) found.push(`History ${index + 1} is missing`);
    if (sha256(`${entry.salt}\n${canonical(entry)}`) !== entry.digest)
      found.push(`History ${entry.number} was altered`);
    if (chainOf(chain, entry.number, entry.digest, sha256) !== entry.chain)
      found.push(`History ${entry.number} breaks the chain`);
    chain = entry.chain;
  });
  if (chain !== head.chain) found.push('the head has another chain than History');
  return found;
}

function shadow(file: SpreadsheetFile): string[] {
  const known = new Map(
    file
      .rawValues('_Shadow')
      .slice(1)
      .map(([name, values]) => [asText(name ?? ''), asText(values ?? '')]),
  );
  const found: string[] = [];
  for (const tab of Object.keys(TABLE_SCHEMAS) as TabName[]) {
    const records = recordsOf(file, tab);
    for (const [key, record] of records) {
      if (known.get(`${tab}|${key}`) !== shadowText(TABLE_SCHEMAS[tab], record))
        found.push(`the shadow of ${tab} ${key} differs`);
    }
    for (const [name, values] of known) {
      const key = name.slice(tab.length + 1);
      if (values !== '' && name.startsWith(`${tab}|`) && !records.has(key))
        found.push(`the shadow keeps ${name}`);
    }
  }
  return found;
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
