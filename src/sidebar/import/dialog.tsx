/** The import dialog: choose, check, write; the bottom says how many and how to get back. */
import { useEffect } from 'preact/hooks';
import { Button } from '../parts/controls.tsx';
import { Icon } from '../parts/icon.tsx';
import { closeHost } from '../rpc.ts';
import { Begin } from './begin.tsx';
import { Check } from './check.tsx';
import { ImportContext, useImport } from './context.tsx';
import type { ImportDesk, ImportState } from './state.ts';
import { mustAnswer, toWrite } from './state.ts';
import { findWaiting, start } from './steps.ts';
import { thing } from './things.ts';
import { Work } from './work.tsx';

/** The whole dialog; Google draws its title and its cross. */
export function ImportDialog({ desk }: { desk: ImportDesk }) {
  useEffect(() => void findWaiting(desk), [desk]);
  return (
    <ImportContext.Provider value={desk}>
      <Frame />
    </ImportContext.Provider>
  );
}

function pageOf(state: ImportState): 'begin' | 'check' | 'work' {
  if (state.working || state.progress) return 'work';
  return state.kind && (state.files.length > 0 || state.badFiles.length > 0) ? 'check' : 'begin';
}

function Frame() {
  const { state } = useImport();
  const page = pageOf(state);
  return (
    <div class="dialog">
      <main>
        {page === 'begin' ? <Begin /> : null}
        {page === 'check' ? <Check /> : null}
        {page === 'work' ? <Work /> : null}
      </main>
      {page === 'work' ? null : <Bottom page={page} />}
    </div>
  );
}

function Bottom({ page }: { page: 'begin' | 'check' }) {
  const { desk, state } = useImport();
  const many = toWrite(state);
  const reason = whyNot(state, many);
  return (
    <footer>
      <span class="work">
        {page === 'check' && state.preview ? (
          <>
            <Icon name="undo" size={18} /> {reason || 'One undo takes all of it back.'}
          </>
        ) : null}
      </span>
      <Button look="plain" onClick={closeHost}>
        Cancel
      </Button>
      {page === 'check' ? (
        <Button look="filled" disabled={reason !== ''} onClick={() => void start(desk)}>
          {many > 0 ? `Import ${thing(state.kind, many)}` : 'Import'}
        </Button>
      ) : null}
    </footer>
  );
}

/** Why the button does nothing yet; blank when it does. */
function whyNot(state: ImportState, many: number): string {
  if (state.looking) return 'Looking what would change.';
  if (!state.preview || state.refusal) return 'There is nothing to import yet.';
  if (mustAnswer(state)) return 'Say first what happens to who is missing from the file.';
  return many === 0 ? 'Nothing in the file differs from the sheet.' : '';
}
