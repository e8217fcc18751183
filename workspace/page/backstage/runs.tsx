/** Executions, newest first, with what each cost at Google's counters. */
import { useState } from 'preact/hooks';
import type { ExecutionShape } from '../../shapes.ts';
import { useDesk } from '../desk.ts';

const number = (value: number) => value.toLocaleString('en-US');

export function Runs() {
  const { workspace } = useDesk();
  const [open, setOpen] = useState(0);
  if (workspace.executions.length === 0) return <p class="nothing">Nothing has run yet.</p>;
  return (
    <div class="scroll" tabIndex={0}>
      <table class="runs">
        <thead>
          <tr>
            <th scope="col">Function</th>
            <th scope="col">As</th>
            <th scope="col">Outcome</th>
            <th scope="col" class="right">
              Reads
            </th>
            <th scope="col" class="right">
              Writes
            </th>
            <th scope="col" class="right">
              Other calls
            </th>
            <th scope="col" class="right">
              Cells read
            </th>
            <th scope="col" class="right">
              Cells written
            </th>
            <th scope="col" class="right">
              Estimated
            </th>
          </tr>
        </thead>
        <tbody>
          {workspace.executions.map((run) => (
            <Run key={run.id} run={run} open={open === run.id} toggle={setOpen} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Run(props: { run: ExecutionShape; open: boolean; toggle: (id: number) => void }) {
  const { run, open, toggle } = props;
  const more = run.logs.length > 0 || run.message !== '';
  return (
    <>
      <tr>
        <td>
          {more ? (
            <button
              type="button"
              class="link"
              aria-expanded={open}
              onClick={() => toggle(open ? 0 : run.id)}
            >
              {run.functionName}
            </button>
          ) : (
            run.functionName
          )}
        </td>
        <td>{run.as}</td>
        <td class={run.outcome === 'completed' ? '' : 'bad'}>{run.outcome}</td>
        <td class="right">{number(run.reads)}</td>
        <td class="right">{number(run.writes)}</td>
        <td class="right">{number(run.other_calls)}</td>
        <td class="right">{number(run.cells_read)}</td>
        <td class="right">{number(run.cells_written)}</td>
        <td class="right">{number(run.estimated_ms)} ms</td>
      </tr>
      {open && (
        <tr class="logs">
          <td colSpan={9}>
            {run.message !== '' && <p class="bad">{run.message}</p>}
            <pre>{run.logs.join('\n')}</pre>
          </td>
        </tr>
      )}
    </>
  );
}
