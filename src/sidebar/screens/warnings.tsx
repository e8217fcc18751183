/** Warnings on the home screen: what stands still, why, and the button that mends it. */
import { useState } from 'preact/hooks';
import { loadAll, showRow } from '../desk/load.ts';
import { Button } from '../parts/controls.tsx';
import { useDesk } from '../parts/desk-context.tsx';
import { Panel } from '../parts/panel.tsx';
import type { Warning } from '../words/warnings.ts';
import { warningWords } from '../words/warnings.ts';

/** All warnings of today. */
export function Warnings() {
  const { state } = useDesk();
  const { today } = state;
  if (!today) return null;
  return (
    <>
      {today.warnings.map(({ code, facts }) => (
        <WarningPanel key={code} warning={warningWords(code, facts, today.today)} />
      ))}
    </>
  );
}

/** One warning with its button; only an Admin may say which file is in use. */
export function WarningPanel({ warning }: { warning: Warning }) {
  const { desk, state } = useDesk();
  const [busy, setBusy] = useState(false);
  const admin = state.catalog?.me.right === 'Admin';
  const mend = async (): Promise<void> => {
    if (warning.cure === 'show') {
      await showRow(desk, warning.tab, warning.row);
      return;
    }
    setBusy(true);
    const reply =
      warning.cure === 'adopt' ? await desk.rpc.adoptThisFile() : await desk.rpc.takeOverTriggers();
    setBusy(false);
    if (reply.ok) await loadAll(desk);
    else desk.set({ trouble: { refusal: reply, doing: 'other' } });
  };
  const allowed = admin || warning.cure === 'show' || state.catalog === null;
  return (
    <Panel
      tone="overtaken"
      title={warning.title}
      actions={
        warning.cure && allowed ? (
          <Button busy={busy} onClick={() => void mend()}>
            {warning.button}
          </Button>
        ) : null
      }
    >
      <p>{warning.what}</p>
      {warning.cure && !allowed ? <p>An Admin can do that.</p> : null}
    </Panel>
  );
}
