/** Rows by key as use cases see them: read in one round trip, found by header and key. */
import type { ImportState, Rows, TabName, Tables, Want } from '../../usecases/ports/store.ts';
import type { Day, Moment } from '../../domain/values/day.ts';
import { parseHead, HEAD_RANGE, type Head } from './head.ts';
import { layoutOf, type Layout } from './layout.ts';
import { LoadedTab, type Errand } from './loaded-tab.ts';
import { rowSpan } from './gateway.ts';
import { OutsideGrid, run, type Reading } from './reading.ts';
import { HISTORY } from './schema/history.ts';
import { schemaOf, type BookTab } from './schema/schemas.ts';
import { checkAge } from './schema-age.ts';
import { SheetProblem } from './sheet-problem.ts';

type Numbered = 'Devices' | 'Loans' | 'Deposits' | 'Counts' | 'Findings';

const PREFIXES: { [T in Numbered]: string } = {
  Devices: 'D',
  Loans: 'L',
  Deposits: 'E',
  Counts: 'C',
  Findings: 'F',
};

function isNumbered(tab: BookTab): tab is Numbered {
  return tab in PREFIXES;
}

/** Rounds of looking before we say that somebody moves rows faster than we can read. */
const MOST_ROUNDS = 8;

/** Whether these are the books of this file, of another (a copy), or of a time before (a version brought back). */
export type Condition = 'ours' | 'copied' | 'restored';

export class LoadedRows implements Rows {
  condition: Condition = 'ours';
  private readonly tabs = new Map<BookTab, LoadedTab>();
  private headRead: Head | null = null;
  private historyLayout: Layout | null = null;
  private readonly given: { [tab: string]: number } = {};

  constructor(
    private readonly reading: Reading,
    readonly now: Moment,
    readonly by: string,
  ) {}

  get today(): Day {
    return this.now.slice(0, 10);
  }

  /** The books' head as the first read had it. */
  get head(): Head {
    if (!this.headRead) throw new Error('Bug: nothing was read');
    return this.headRead;
  }

  get importState(): ImportState | null {
    return this.head.importState;
  }

  get history(): Layout {
    if (!this.historyLayout) throw new Error('Bug: a question does not write History');
    return this.historyLayout;
  }

  /** Next numbers of generated identifiers, those given out here included. */
  get counters(): Head['counters'] {
    return { ...this.head.counters, ...this.given };
  }

  /** The first read of an execution: the head, what is wanted and, for a command, where History writes. */
  first(wants: readonly Want[], forWriting: boolean): void {
    const errands: Errand[] = [
      {
        range: HEAD_RANGE,
        absorb: (rows) => {
          this.headRead = parseHead(rows);
          checkAge(this.headRead);
        },
      },
    ];
    if (forWriting) errands.push(this.historyErrand());
    this.fetch(wants, errands);
  }

  load(wants: readonly Want[]): void {
    this.fetch(wants, []);
  }

  one<T extends TabName>(tab: T, key: string): Tables[T] | undefined {
    const loaded = this.tab(tab);
    loaded.refuseRepeated(key);
    const found = loaded.find(key);
    return found ? (loaded.record(found) as unknown as Tables[T]) : undefined;
  }

  all<T extends TabName>(tab: T): readonly Tables[T][] {
    const loaded = this.tab(tab);
    if (!loaded.isWhole) throw new Error(`Bug: ${tab} was not loaded whole`);
    return loaded.inOrder.map((found) => loaded.record(found) as unknown as Tables[T]);
  }

  rowOf(tab: TabName, key: string): number | undefined {
    return this.tab(tab).find(key)?.row;
  }

  newId(tab: Numbered): string {
    const number = this.counters[tab] ?? 1;
    this.given[tab] = number + 1;
    return `${PREFIXES[tab]}-${String(number).padStart(6, '0')}`;
  }

  /** An identifier that came from elsewhere, such as a person's hand, is never given out again. */
  noteId(tab: BookTab, id: string): void {
    if (!isNumbered(tab)) return;
    const [, prefix, digits] = /^([A-Z])-(\d{1,9})$/.exec(id) ?? [];
    const number = Number(digits);
    if (prefix === PREFIXES[tab] && number >= (this.counters[tab] ?? 1))
      this.given[tab] = number + 1;
  }

  likelyRow(_tab: Numbered, id: string): number {
    // Row 1 has the headers, so number 1 was appended to row 2.
    return Number(/\d+$/.exec(id)?.[0] ?? 0) + 1;
  }

  /** What was read of a tab; throws (a bug) where it was never asked for. */
  tab(tab: BookTab): LoadedTab {
    const loaded = this.tabs.get(tab);
    if (!loaded) throw new Error(`Bug: ${tab} was not asked for`);
    return loaded;
  }

  private historyErrand(): Errand {
    return {
      range: rowSpan(HISTORY.tab, 1, 1),
      absorb: ([header = []]) => {
        this.historyLayout = layoutOf(HISTORY, header);
      },
    };
  }

  private fetch(wants: readonly Want[], firstErrands: readonly Errand[]): void {
    const concerned = new Set(wants.map((want) => this.noteWant(want)));
    let others = firstErrands;
    for (let round = 1; round <= MOST_ROUNDS; round += 1) {
      try {
        run(this.reading, [...others, ...[...concerned].flatMap((tab) => tab.errands())]);
      } catch (cause) {
        if (!(cause instanceof OutsideGrid)) throw cause;
        for (const tab of concerned) tab.dropHints();
        continue;
      }
      others = [];
      // Every tab settles, also when one already says that more is to be read.
      const unsettled = [...concerned].map((tab) => tab.settle());
      if (!unsettled.includes(true)) return;
    }
    throw new SheetProblem('busy', { doing: 'reading rows that keep moving' });
  }

  private noteWant(want: Want): LoadedTab {
    let loaded = this.tabs.get(want.tab);
    if (!loaded) {
      loaded = new LoadedTab(schemaOf(want.tab));
      this.tabs.set(want.tab, loaded);
    }
    if ('all' in want) loaded.wantAll();
    else loaded.want(want.keys);
    return loaded;
  }
}
