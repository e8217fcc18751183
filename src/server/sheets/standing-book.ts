/** What Setup finds: tabs, their headers and looks, the head or what can be known without it. */
import { asText } from './cells.ts';
import { rowSpan, type BookMeta, type HeaderLook, type TabMeta } from './gateway.ts';
import { HEAD_RANGE, parseHead, type Head } from './head.ts';
import { patiently, type Reading } from './reading.ts';
import { recoverHead } from './recover-head.ts';
import { checkAge, OlderSchema } from './schema-age.ts';
import { SCHEMAS } from './schema/schemas.ts';
import { SheetProblem } from './sheet-problem.ts';

export interface StandingTab {
  meta: TabMeta;
  /** Row 1, trimmed. */
  headers: string[];
  /** By column: what the header and the first row below it look like. */
  looks: HeaderLook[];
}

export interface Standing {
  meta: BookMeta;
  tabs: ReadonlyMap<string, StandingTab>;
  /** Null on a Sheet that was never set up. */
  head: Head | null;
  /** Set where `_Head` was gone or damaged, and `head` was made again from what is there. */
  recovered: boolean;
}

/** Reads all that Setup compares with the schemas. */
export function readStanding(reading: Reading): Standing {
  const { gateway, sleep } = reading;
  const meta = patiently(sleep, () => gateway.meta());
  const titles = new Map(meta.tabs.map((tab) => [tab.title, tab]));
  const ours = SCHEMAS.filter(({ tab }) => titles.has(tab)).map(({ tab }) => tab);
  const tabs = new Map<string, StandingTab>();
  if (ours.length > 0) {
    const tall = ours.filter((tab) => (titles.get(tab)?.rows ?? 0) > 1);
    const looks = patiently(sleep, () => gateway.headerLooks(tall));
    const rows = patiently(sleep, () => gateway.batchGet(ours.map((tab) => rowSpan(tab, 1, 1))));
    ours.forEach((tab, index) => {
      tabs.set(tab, {
        meta: titles.get(tab) as TabMeta,
        headers: (rows[index]?.[0] ?? []).map((cell) => asText(cell).trim()),
        looks: looks.get(tab) ?? [],
      });
    });
  }
  const known = titles.has('_Head') ? headThatStands(reading) : null;
  const recovered = known ? null : recoverHead(reading, tabs);
  return { meta, tabs, head: known ?? recovered, recovered: recovered !== null };
}

/** Null where the head is blank or damaged: what cannot be read is made again. */
function headThatStands({ gateway, sleep }: Reading): Head | null {
  const [rows = []] = patiently(sleep, () => gateway.batchGet([HEAD_RANGE]));
  try {
    const head = parseHead(rows);
    checkAge(head);
    return head;
  } catch (cause) {
    // An older Sheet is brought forward by the next command; its tabs may be completed all the same.
    if (cause instanceof OlderSchema) return cause.head;
    if (cause instanceof SheetProblem && cause.code === 'sheet-unreadable') return null;
    throw cause;
  }
}
