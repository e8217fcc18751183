/**
 * Makes what is missing of our tabs, in one batch: tabs, headers with notes, formats, dropdowns, widths,
 * the frozen row, warnings before machine-kept columns are edited, the books behind. Touches nothing that
 * is there: other tabs, extra columns, values, renamed headers. Safe to repeat at any time.
 */
import type { BooksParts } from './books-parts.ts';
import { asText } from './cells.ts';
import { fenceId, fenceName, fenceRange, headRequest } from './fence.ts';
import { rowSpan, type BookMeta, type Request, type TabMeta } from './gateway.ts';
import { HEAD_RANGE, parseHead, type Head } from './head.ts';
import { isFence } from './mend.ts';
import { patiently } from './reading.ts';
import { checkAge, OlderSchema } from './schema-age.ts';
import type { Schema } from './schema/column.ts';
import { SCHEMAS, SCHEMA_VERSION } from './schema/schemas.ts';
import { TabBuilder } from './tab-builder.ts';

export interface EnsureOptions {
  /** Adds columns that are missing in tabs set up before; otherwise they are only told, because a header may have been renamed. */
  addMissingColumns?: boolean;
}

export interface EnsureReport {
  /** What was done, one plain sentence each; empty when nothing was missing. */
  done: string[];
  /** What a person must do, one plain sentence each. */
  todo: string[];
}

/** Room in the journal for a usual command; a larger one makes it grow. */
const JOURNAL_ROWS = 40;
const JOURNAL_COLUMNS = 30;

/** Creates or repairs the tabs. Throws `SheetProblem` for a Sheet of a newer Rollcall. */
export function ensureTabs(parts: BooksParts, options: EnsureOptions = {}): EnsureReport {
  const { gateway, sleep } = parts;
  const meta = patiently(sleep, () => gateway.meta());
  const standing = new Map(meta.tabs.map((tab) => [tab.title, tab]));
  const known = SCHEMAS.filter(({ tab }) => standing.has(tab));
  const hasHead = standing.has('_Head');
  const ranges = [...known.map(({ tab }) => rowSpan(tab, 1, 1)), ...(hasHead ? [HEAD_RANGE] : [])];
  const read = ranges.length === 0 ? [] : patiently(sleep, () => gateway.batchGet(ranges));
  const headRows = hasHead ? read[known.length] : undefined;
  const head = headRows && headRows.length > 0 ? parseHead(headRows) : null;
  if (head) refuseNewer(head);
  const headers = new Map(
    known.map(({ tab }, index) => [
      tab,
      (read[index]?.[0] ?? []).map((cell) => asText(cell).trim()),
    ]),
  );
  const work = new Work(meta, head, options);
  for (const schema of SCHEMAS) {
    const tab = standing.get(schema.tab);
    if (tab) work.complete(schema, tab, headers.get(schema.tab) ?? []);
    else work.create(schema);
  }
  work.keepBooks(gateway.spreadsheetId());
  if (work.requests.length > 0) gateway.batchUpdate(work.requests);
  return { done: work.done, todo: work.todo };
}

function refuseNewer(head: Head): void {
  try {
    checkAge(head);
  } catch (cause) {
    // An older Sheet is brought forward by the next command; its tabs may be completed all the same.
    if (!(cause instanceof OlderSchema)) throw cause;
  }
}

class Work {
  readonly requests: Request[] = [];
  readonly done: string[] = [];
  readonly todo: string[] = [];
  private readonly ids: Head['tabs'] = {};
  private readonly journal = { rows: JOURNAL_ROWS, columns: JOURNAL_COLUMNS };
  private readonly taken: Set<number>;

  constructor(
    private readonly meta: BookMeta,
    private readonly head: Head | null,
    private readonly options: EnsureOptions,
  ) {
    this.taken = new Set(meta.tabs.map(({ sheetId }) => sheetId));
  }

  create(schema: Schema): void {
    const sheetId = this.freeId();
    this.ids[schema.tab] = sheetId;
    const grid = this.gridOf(schema);
    const title = schema.tab;
    this.requests.push({
      addSheet: {
        properties: {
          sheetId,
          title,
          hidden: schema.hidden,
          gridProperties: {
            rowCount: grid.rows,
            columnCount: grid.columns,
            frozenRowCount: title === '_Journal' ? 0 : 1,
          },
        },
      },
    });
    const builder = new TabBuilder(schema, sheetId);
    if (title !== '_Journal')
      schema.columns.forEach((column, index) =>
        this.requests.push(...builder.column(column, index)),
      );
    this.requests.push(
      ...builder.warnings(
        schema.columns.map((_, index) => index),
        [],
      ),
    );
    if (!schema.hidden) this.done.push(`Made the tab ${title}.`);
  }

  complete(schema: Schema, tab: TabMeta, headers: readonly string[]): void {
    this.ids[schema.tab] = tab.sheetId;
    if (schema.tab === '_Journal') {
      this.journal.rows = tab.rows;
      this.journal.columns = tab.columns;
      return;
    }
    const builder = new TabBuilder(schema, tab.sheetId);
    const missing = schema.columns.filter(({ header }) => !headers.includes(header));
    const wasSetUp = this.head?.tabs[schema.tab] === tab.sheetId;
    const places = schema.columns.map(({ header }) => headers.indexOf(header));
    if (missing.length > 0 && wasSetUp && !this.options.addMissingColumns)
      this.tell(schema, headers);
    else this.addColumns(builder, schema, tab, headers, places);
    if (tab.frozenRows === 0) this.requests.push(builder.frozenRow());
    this.requests.push(...builder.warnings(places, tab.protections));
  }

  private tell(schema: Schema, headers: readonly string[]): void {
    const names = schema.columns.map(({ header }) => header);
    const unknown = headers.filter((header) => header !== '' && !names.includes(header));
    const seen =
      unknown.length === 0 ? '' : ` Headers that Rollcall does not know: ${unknown.join(', ')}.`;
    for (const name of names.filter((header) => !headers.includes(header))) {
      this.todo.push(
        `${schema.tab} has no column "${name}". If it was renamed, give it this header again.${seen}`,
      );
    }
  }

  private addColumns(
    builder: TabBuilder,
    schema: Schema,
    tab: TabMeta,
    headers: readonly string[],
    places: number[],
  ): void {
    let next = headers.length;
    const missing = places.filter((place) => place < 0).length;
    const lacking = next + missing - tab.columns;
    if (missing > 0 && lacking > 0) {
      this.requests.push({
        appendDimension: { sheetId: tab.sheetId, dimension: 'COLUMNS', length: lacking },
      });
    }
    schema.columns.forEach((column, index) => {
      if ((places[index] ?? -1) >= 0) return;
      this.requests.push(...builder.column(column, next));
      this.done.push(`Added the column "${column.header}" to ${schema.tab}.`);
      places[index] = next;
      next += 1;
    });
  }

  /** `_Head` and the fence: made when they are missing, otherwise only told of new tabs. */
  keepBooks(spreadsheetId: string): void {
    const head: Head = this.head
      ? { ...this.head, tabs: this.ids, journal: { ...this.head.journal, ...this.journal } }
      : {
          number: 0,
          chain: '',
          commands: [],
          schema: SCHEMA_VERSION,
          spreadsheet: spreadsheetId,
          counters: {},
          tabs: this.ids,
          journal: { ...this.journal, lines: 0 },
          importState: null,
        };
    if (!this.head || JSON.stringify(this.head) !== JSON.stringify(head)) {
      this.requests.push(headRequest(head));
    }
    this.keepFence(head);
  }

  private keepFence(head: Head): void {
    const fences = this.meta.namedRanges.filter(isFence);
    if (fences.some(({ id }) => id === fenceId(head.number))) return;
    for (const { id } of fences) this.requests.push({ deleteNamedRange: { namedRangeId: id } });
    this.requests.push({
      addNamedRange: {
        namedRange: {
          namedRangeId: fenceId(head.number),
          name: fenceName(head.number),
          range: fenceRange(head),
        },
      },
    });
    if (this.head) this.done.push('Put back the named range that keeps two desks apart.');
  }

  private gridOf(schema: Schema): { rows: number; columns: number } {
    if (schema.tab === '_Journal') return this.journal;
    return { rows: schema.startRows, columns: schema.columns.length };
  }

  private freeId(): number {
    // Any number that no tab has; Google takes those that we choose.
    let id = 740_001;
    while (this.taken.has(id)) id += 1;
    this.taken.add(id);
    return id;
  }
}
