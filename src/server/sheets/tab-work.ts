/** What Setup has to do, tab by tab, as requests and as words. */
import { fenceCheck, fenceId, fenceName, fenceRange, headRequest } from './fence.ts';
import type { EnsureOptions } from './ensure-tabs.ts';
import type { Request, TabMeta } from './gateway.ts';
import type { Head } from './head.ts';
import { isFence } from './mend.ts';
import type { Schema } from './schema/column.ts';
import { SCHEMA_VERSION } from './schema/schemas.ts';
import type { Standing, StandingTab } from './standing-book.ts';
import { TabBuilder } from './tab-builder.ts';

/** Room in the journal for a usual command; a larger one makes it grow. */
const JOURNAL_ROWS = 40;
const JOURNAL_COLUMNS = 30;

export class TabWork {
  readonly requests: Request[] = [];
  readonly done: string[] = [];
  readonly todo: string[] = [];
  /** Tabs that are missing although the books know of them. */
  readonly madeAgain: string[] = [];
  private readonly ids: Head['tabs'] = {};
  private readonly journal = { rows: JOURNAL_ROWS, columns: JOURNAL_COLUMNS };
  private readonly taken: Set<number>;

  constructor(
    private readonly standing: Standing,
    private readonly options: EnsureOptions,
  ) {
    this.taken = new Set(standing.meta.tabs.map(({ sheetId }) => sheetId));
    const { head } = standing;
    const fence = head && !standing.recovered && this.fenceOf(head);
    // First of all: whatever follows was planned for this head.
    if (head && fence) this.requests.push(fenceCheck(head));
  }

  /** Makes a tab, completes the one that is there, or gives back its name to one that was renamed. */
  ensure(schema: Schema): void {
    const tab = this.standing.tabs.get(schema.tab);
    const renamed = tab ? undefined : this.renamed(schema);
    if (tab) this.complete(schema, tab);
    else if (renamed) this.nameAgain(schema, renamed);
    else this.create(schema);
  }

  /** The tab that the books knew by this name, where it stands under another. */
  private renamed(schema: Schema): TabMeta | undefined {
    const known = this.standing.head?.tabs[schema.tab];
    return this.standing.meta.tabs.find(({ sheetId }) => sheetId === known);
  }

  /** Its rows are all there, so making a second one would tear the books in two. */
  private nameAgain(schema: Schema, tab: TabMeta): void {
    this.ids[schema.tab] = tab.sheetId;
    if (schema.tab === '_Journal') {
      this.journal.rows = tab.rows;
      this.journal.columns = tab.columns;
    }
    this.requests.push({
      updateSheetProperties: {
        properties: { sheetId: tab.sheetId, title: schema.tab },
        fields: 'title',
      },
    });
    this.done.push(`Gave the tab "${tab.title}" its name ${schema.tab} back.`);
  }

  private create(schema: Schema): void {
    if (this.standing.tabs.has('_Shadow')) this.madeAgain.push(schema.tab);
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

  private complete(schema: Schema, { meta, headers, looks }: StandingTab): void {
    this.ids[schema.tab] = meta.sheetId;
    if (schema.tab === '_Journal') {
      this.journal.rows = meta.rows;
      this.journal.columns = meta.columns;
      return;
    }
    const builder = new TabBuilder(schema, meta.sheetId);
    const places = schema.columns.map(({ header }) => headers.indexOf(header));
    const { head, recovered } = this.standing;
    const wasSetUp = recovered || head?.tabs[schema.tab] === meta.sheetId;
    const mayAdd = !wasSetUp || this.options.addMissingColumns === true;
    if (places.includes(-1) && !mayAdd) this.tell(schema, headers);
    schema.columns.forEach((column, index) => {
      const place = places[index] ?? -1;
      if (place < 0 || schema.hidden) return;
      const mended = builder.mended(column, place, looks[place]);
      this.requests.push(...mended.requests);
      this.done.push(...mended.done);
    });
    if (places.includes(-1) && mayAdd) this.addColumns(builder, schema, meta, headers, places);
    if (meta.frozenRows === 0) this.requests.push(builder.frozenRow());
    this.requests.push(...builder.warnings(places, meta.protections));
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
    const { head: known, recovered } = this.standing;
    const head: Head = known
      ? { ...known, tabs: this.ids, journal: { ...known.journal, ...this.journal } }
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
    const changed = JSON.stringify(known) !== JSON.stringify(head);
    if (changed || recovered) this.requests.push(headRequest(head));
    if (recovered) this.done.push('Made the books behind the tabs again from History.');
    if (!this.fenceOf(head)) this.makeFence(head);
    // Nothing but the check of the fence: nothing to do.
    if (this.done.length === 0 && this.requests.length === 1 && !changed) this.requests.pop();
  }

  private fenceOf(head: Head) {
    return this.standing.meta.namedRanges.find(({ id }) => id === fenceId(head.number));
  }

  private makeFence(head: Head): void {
    for (const { id } of this.standing.meta.namedRanges.filter(isFence)) {
      this.requests.push({ deleteNamedRange: { namedRangeId: id } });
    }
    this.requests.push({
      addNamedRange: {
        namedRange: {
          namedRangeId: fenceId(head.number),
          name: fenceName(head.number),
          range: fenceRange(head),
        },
      },
    });
    if (this.standing.head) this.done.push('Put back the named range that keeps two desks apart.');
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
