/** The last lines of a row's History. */
import { useEffect, useState } from 'preact/hooks';
import type { HistoryLine } from '../../contract/find.ts';
import { momentText, withDays } from '../words/format.ts';
import { Heading, Link } from './controls.tsx';
import { useDesk } from './desk-context.tsx';

const FIRST = 4;
const MANY = 200;
/** Who only passes by does not spend a read on it; Google counts them. In milliseconds. */
const DWELL = 400;

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
            {withDays(line.summary, today)}
            {withBy && line.by ? <span class="row-detail">{line.by}</span> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** History of one row, the last few lines until all are asked for. */
export function History({ tab, id }: { tab: string; id: string }) {
  const { desk, state } = useDesk();
  const [lines, setLines] = useState<readonly HistoryLine[] | null>(null);
  const [limit, setLimit] = useState(FIRST + 1);
  const head = state.catalog?.head;
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      void desk.rpc.loadHistory({ tab, key: id, limit }).then((reply) => {
        if (current) setLines(reply.ok ? reply.value : []);
      });
    }, DWELL);
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
