/** The last lines of a row's History. */
import { useEffect, useState } from 'preact/hooks';
import type { HistoryLine } from '../../contract/find.ts';
import type { Catalog } from '../find/catalog.ts';
import { lineText, momentText } from '../words/format.ts';
import { Heading, Link } from './controls.tsx';
import { useDesk } from './desk-context.tsx';
import { DWELL_AGAIN, keep, recall } from './kept.ts';

const FIRST = 4;
const MANY = 200;
/** Who only passes by does not spend reads on it; Google counts them. In milliseconds. */
const DWELL = 1_000;

const ADDRESS = /[\w.+'-]+@[\w.-]*\w/g;

/** Lines with their moments. */
export function Lines({ lines, withBy }: { lines: readonly HistoryLine[]; withBy?: boolean }) {
  const { state } = useDesk();
  const today = state.catalog?.today ?? '';
  return (
    <ol class="history">
      {lines.map((line) => (
        <li key={line.number}>
          <time dateTime={line.at}>{momentText(line.at, today)}</time>
          <span>
            {lineText(line.summary, today).replace(ADDRESS, (by) => nameOf(by, state.catalog))}
            {withBy && line.by ? (
              <span class="row-detail" title={line.by}>
                {nameOf(line.by, state.catalog)}
              </span>
            ) : null}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Who an address belongs to; of people who are not in the roster, what stands before the @. */
function nameOf(by: string, catalog: Catalog | null): string {
  const address = by.toLowerCase();
  const person = catalog?.people.find((one) => one.email.toLowerCase() === address);
  return person?.name ?? by.replace(/@.*$/, '');
}

/** History of one row, the last few lines until all are asked for. */
export function History({ tab, id }: { tab: string; id: string }) {
  const { desk, state } = useDesk();
  const name = `History|${id}`;
  const [lines, setLines] = useState(
    () => recall<readonly HistoryLine[]>(desk, name)?.value ?? null,
  );
  const [limit, setLimit] = useState(FIRST + 1);
  const head = state.catalog?.head;
  useEffect(() => {
    let current = true;
    const wait = limit === MANY ? 0 : lines === null ? DWELL : DWELL_AGAIN;
    const timer = setTimeout(() => {
      void desk.rpc.loadHistory({ tab, key: id, limit }).then((reply) => {
        if (!current) return;
        setLines(reply.ok ? reply.value : []);
        if (reply.ok && limit !== MANY) keep(desk, name, { head, value: reply.value });
      });
    }, wait);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [desk, tab, id, limit, head]);
  const more = limit === FIRST + 1 && (lines?.length ?? 0) > FIRST;
  return (
    <section>
      <Heading end={more ? <Link onClick={() => setLimit(MANY)}>All</Link> : null}>History</Heading>
      {lines === null ? <p class="gutter quiet">Looking…</p> : null}
      {lines?.length === 0 ? <p class="gutter quiet">Nothing yet.</p> : null}
      <Lines lines={(lines ?? []).slice(0, more ? FIRST : MANY)} withBy />
    </section>
  );
}
