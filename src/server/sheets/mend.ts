/** Puts right what commits rest on: Google's numbers of the tabs, the fence, the schema. */
import type { BooksParts } from './books-parts.ts';
import { batchFor } from './commit.ts';
import { fenceId, fenceName, fenceRange } from './fence.ts';
import { rowSpan, type SheetsGateway } from './gateway.ts';
import { isRefused, messageOf } from './google-failure.ts';
import { HEAD_RANGE, parseHead, type Head } from './head.ts';
import { layoutOf } from './layout.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import { patiently, type Reading } from './reading.ts';
import { HISTORY } from './schema/history.ts';
import { SCHEMAS, SCHEMA_VERSION } from './schema/schemas.ts';

/** Google's number of every tab of ours that is there, by its name of now. */
export function tabsNow(gateway: SheetsGateway): Head['tabs'] {
  const ours = new Set(SCHEMAS.map(({ tab }) => tab));
  const found = gateway.meta().tabs.filter(({ title }) => ours.has(title));
  return Object.fromEntries(found.map(({ title, sheetId }) => [title, sheetId]));
}

/** Names of the ranges that are fences, whatever number they stand for. */
export function isFence({ name }: { name: string }): boolean {
  return name.startsWith(fenceName(0).slice(0, -1));
}

/**
 * Puts the fence back where somebody removed it by hand or a copy lost it. Reads the head before and
 * after: a fence of another number may belong to a commit that came meanwhile.
 */
export function mendFence(reading: Reading, tabs: Head['tabs']): void {
  const before = readHead(reading);
  const fences = reading.gateway.meta().namedRanges.filter(isFence);
  if (fences.some(({ id }) => id === fenceId(before.number))) return;
  if (readHead(reading).number !== before.number) return;
  const namedRange = {
    namedRangeId: fenceId(before.number),
    name: fenceName(before.number),
    range: fenceRange({ tabs: { ...before.tabs, ...tabs } }),
  };
  const requests = [
    ...fences.map(({ id }) => ({ deleteNamedRange: { namedRangeId: id } })),
    { addNamedRange: { namedRange } },
  ];
  ignoringRefusal(() => reading.gateway.batchUpdate(requests));
}

/** The head alone. */
export function readHead({ gateway, sleep }: Reading): Head {
  const [rows = []] = patiently(sleep, () => gateway.batchGet([HEAD_RANGE]));
  return parseHead(rows);
}

/** Brings an older Sheet forward in one commit; when another run did it first, that is as good. */
export function bringForward(
  parts: BooksParts,
  older: Head,
  migrations: readonly Migration[] = MIGRATIONS,
): void {
  const steps = migrations.filter(({ to }) => to > older.schema);
  const [headRows = [], headers = []] = parts.gateway.batchGet([
    HEAD_RANGE,
    rowSpan(HISTORY.tab, 1, 1),
  ]);
  const head = parseHead(headRows);
  if (head.schema !== older.schema) return;
  const meta = parts.gateway.meta();
  const { requests } = batchFor(
    {
      head,
      history: layoutOf(HISTORY, headers[0] ?? []),
      layoutOf: (tab) => {
        throw new Error(`Bug: a migration does not write rows of ${tab}`);
      },
      edits: [],
      entry: {
        at: parts.clock.now(),
        by: parts.by,
        command: 'bring forward',
        commandId: `bring-forward-${SCHEMA_VERSION}`,
        batch: '',
        summary: steps.map(({ summary }) => summary).join(' ') || 'Brought the Sheet forward.',
        why: `schema ${older.schema} to ${SCHEMA_VERSION}`,
      },
      patch: { schema: SCHEMA_VERSION },
      extra: steps.flatMap((step) => step.requests(meta)),
    },
    parts,
  );
  ignoringRefusal(() => parts.gateway.batchUpdate(requests));
}

/** Another run was faster: the next read shows what it did. */
function ignoringRefusal(write: () => unknown): void {
  try {
    write();
  } catch (cause) {
    if (!isRefused(messageOf(cause))) throw cause;
  }
}
