/** Accidents on order: kill the next run at a call, or let Google fail it, and see that nothing is lost. */
import { useState } from 'preact/hooks';
import { send } from '../api.ts';
import { useDesk } from '../desk.ts';
import { useData } from '../use-data.ts';

interface Planned {
  planned: { kind: string; n: number; call: string; functionName: string; message: string }[];
}

const KINDS = [
  { kind: 'killAt', says: 'The run dies as the call begins' },
  { kind: 'killAfter', says: 'The call takes effect, then the run dies' },
  { kind: 'failAt', says: 'Google refuses the call' },
  { kind: 'failAfter', says: 'The call takes effect, but Google reports a time-out' },
];

const said = (kind: string) => KINDS.find((one) => one.kind === kind)?.says ?? kind;

export function Faults() {
  const { act, revision, ui } = useDesk();
  const [kind, setKind] = useState('killAt');
  const [n, setN] = useState(3);
  const [functionName, setFunctionName] = useState('');
  const planned = useData<Planned>('/api/faults', revision)?.planned ?? [];
  const order = (event: Event) => {
    event.preventDefault();
    const body = { kind, n, ...(functionName === '' ? {} : { functionName }) };
    void act('Ordering', () => send('/api/faults', body));
  };
  return (
    <div class="scroll" tabIndex={0}>
      <form class="order" onSubmit={order}>
        <label>
          <span>What happens</span>
          <select value={kind} onChange={(event) => setKind(event.currentTarget.value)}>
            {KINDS.map((one) => (
              <option key={one.kind} value={one.kind}>
                {one.says}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>At service call</span>
          <input
            type="number"
            min={1}
            max={9999}
            value={n}
            onInput={(event) => setN(Number(event.currentTarget.value) || 1)}
          />
        </label>
        <label>
          <span>In the next run of</span>
          <select
            value={functionName}
            onChange={(event) => setFunctionName(event.currentTarget.value)}
          >
            <option value="">anything</option>
            {ui.functions.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="dark">
          Order it
        </button>
      </form>
      {planned.length > 0 && (
        <>
          <ul class="planned">
            {planned.map((fault, at) => (
              <li key={at}>
                {said(fault.kind)}, call {fault.n}
                {fault.functionName && ` of ${fault.functionName}`}
              </li>
            ))}
          </ul>
          <button
            type="button"
            class="dark"
            onClick={() => void act('Clearing', () => send('/api/faults', { kind: 'clear' }))}
          >
            Forget all orders
          </button>
        </>
      )}
      {planned.length === 0 && (
        <p class="nothing">Nothing ordered: everything works as Google does on a good day.</p>
      )}
    </div>
  );
}
