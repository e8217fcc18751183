/** Before the index is there: that it is coming, or why it can't and what to do. */
import { loadAll } from '../desk/load.ts';
import { Button } from '../parts/controls.tsx';
import { useDesk } from '../parts/desk-context.tsx';
import { Panel } from '../parts/panel.tsx';
import { RefusalPanel } from '../parts/refusal-panel.tsx';
import { warningWords } from '../words/warnings.ts';
import { WarningPanel } from './warnings.tsx';

/** The screen. */
export function NotLoaded() {
  const { desk, state } = useDesk();
  const again = (
    <Button icon="again" busy={state.loading} onClick={() => void loadAll(desk)}>
      Look again
    </Button>
  );
  const { refusal } = state;
  if (!refusal)
    return (
      <p class="gutter quiet" role="status">
        Loading the list of devices and people. The find box can be filled already.
      </p>
    );
  if (refusal.code === 'not-set-up')
    return (
      <Panel tone="busy" icon="rows" title="Set up Rollcall first" actions={again}>
        <p>
          This spreadsheet has no Rollcall tabs yet. Choose <b>Rollcall &gt; Set up</b> in the menu
          above the sheet. It adds tabs and leaves what is there as it is.
        </p>
      </Panel>
    );
  if (refusal.code === 'copied-file' || refusal.code === 'restored-version')
    return <WarningPanel warning={warningWords(refusal.code, {}, '')} />;
  return <RefusalPanel refusal={refusal} doing="load" actions={again} />;
}
