/** Makes the head again where somebody deleted or damaged `_Head`: History and the identifiers know enough. */
import { asText } from './cells.ts';
import { columnOf } from './gateway.ts';
import type { Head } from './head.ts';
import { readHistoryColumns } from './history-reading.ts';
import { patiently, type Reading } from './reading.ts';
import { SCHEMA_VERSION, TABLE_SCHEMAS } from './schema/schemas.ts';
import type { StandingTab } from './standing-book.ts';

const NUMBERED = ['Devices', 'Loans', 'Deposits', 'Counts', 'Findings'] as const;
const COMMANDS_KEPT = 50;

/** The head as far as it can be known; null where nothing was ever written. */
export function recoverHead(reading: Reading, tabs: ReadonlyMap<string, StandingTab>): Head | null {
  const counters = countersOf(reading, tabs);
  const newest = tabs.has('History') ? newestOf(reading) : null;
  if (!newest && Object.keys(counters).length === 0) return null;
  return {
    number: newest?.number ?? 0,
    chain: newest?.chain ?? '',
    commands: newest?.commands ?? [],
    schema: SCHEMA_VERSION,
    // Setup in this very file says that it is the one in use.
    spreadsheet: reading.gateway.spreadsheetId(),
    counters,
    tabs: {},
    journal: { rows: 0, columns: 0, lines: 0 },
    importState: null,
  };
}

function newestOf(reading: Reading): Pick<Head, 'number' | 'chain' | 'commands'> | null {
  const { columns } = readHistoryColumns(reading, ['number', 'part', 'chain', 'commandId']);
  const entries = columns.number.flatMap((cell, index) =>
    typeof cell === 'number' && columns.part[index] === 1
      ? [
          {
            number: cell,
            chain: asText(columns.chain[index] ?? ''),
            commandId: asText(columns.commandId[index] ?? ''),
          },
        ]
      : [],
  );
  entries.sort((left, right) => left.number - right.number);
  const newest = entries[entries.length - 1];
  if (!newest) return null;
  const commands = entries
    .slice(-COMMANDS_KEPT)
    .map(({ commandId, number }): [string, number] => [commandId, number]);
  return { number: newest.number, chain: newest.chain, commands };
}

/** One more than the highest identifier of each tab that has any. */
function countersOf(
  { gateway, sleep }: Reading,
  tabs: ReadonlyMap<string, StandingTab>,
): Head['counters'] {
  const counters: Head['counters'] = {};
  for (const tab of NUMBERED) {
    const { key, columns } = TABLE_SCHEMAS[tab];
    const header = columns.find(({ field }) => field === key)?.header ?? '';
    const index = tabs.get(tab)?.headers.indexOf(header) ?? -1;
    if (index < 0) continue;
    const [cells = []] = patiently(sleep, () => gateway.batchGet([columnOf(tab, index)]));
    const numbers = cells.map(([cell = '']) =>
      Number(/^[A-Z]-(\d+)$/.exec(asText(cell))?.[1] ?? 0),
    );
    const highest = numbers.reduce((most, number) => Math.max(most, number), 0);
    if (highest > 0) counters[tab] = highest + 1;
  }
  return counters;
}
