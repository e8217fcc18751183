/** While the import is written, and when it is done or taken back. */
import { closeHost } from '../rpc.ts';
import { Button } from '../parts/controls.tsx';
import { Panel } from '../parts/panel.tsx';
import type { ImportProgress } from '../../contract/imports.ts';
import { count } from '../words/format.ts';
import { Refused } from './check.tsx';
import { useImport } from './context.tsx';
import { carryOn, undoAll } from './steps.ts';
import { thing } from './things.ts';

/** The page. */
export function Work() {
  const { state } = useImport();
  const { progress, working } = state;
  return (
    <div class="begin">
      <Refused />
      {working ? <Working working={working} /> : null}
      {!working && progress ? <Result progress={progress} /> : null}
    </div>
  );
}

function Working({ working }: { working: 'importing' | 'undoing' }) {
  const { desk, state } = useImport();
  const { progress } = state;
  const done = progress?.done ?? 0;
  const total = progress?.total ?? 0;
  return (
    <section class="working">
      <h2>{working === 'undoing' ? 'Taking it back…' : 'Importing…'}</h2>
      <progress max={Math.max(total, 1)} value={done} aria-label="Lines written" />
      <p role="status">
        {total > 0 ? (
          <>
            <b>
              {done.toLocaleString('en-US')} of {total.toLocaleString('en-US')}
            </b>{' '}
            {working === 'undoing' ? 'taken back.' : 'written and kept.'}{' '}
          </>
        ) : (
          'The first batch is on its way. '
        )}
        {working === 'importing' ? 'If you close this, open Import again to go on.' : ''}
      </p>
      {working === 'importing' ? (
        <Button busy={state.stopping} onClick={() => desk.set({ stopping: true })}>
          {state.stopping ? 'Stopping after this batch…' : 'Stop after this batch'}
        </Button>
      ) : null}
    </section>
  );
}

function Result({ progress }: { progress: ImportProgress }) {
  const { desk, state } = useImport();
  if (state.undone)
    return (
      <Panel tone="good" icon="undo" title="All of it was taken back" actions={<Close />}>
        <p>
          {state.kept > 0
            ? `What somebody changed since was left alone: ${count(state.kept, 'field')}. Everything else is as it was.`
            : 'The sheet is as it was before this import.'}
        </p>
      </Panel>
    );
  if (!progress.finished)
    return (
      <Panel
        tone="busy"
        title="Stopped"
        actions={
          <>
            <Button look="filled" onClick={() => void carryOn(desk, progress.importId)}>
              Go on
            </Button>
            <Button icon="undo" onClick={() => void undoAll(desk)}>
              Undo what was written
            </Button>
          </>
        }
      >
        <p>
          {progress.done.toLocaleString('en-US')} of {progress.total.toLocaleString('en-US')} are
          written and kept.
        </p>
      </Panel>
    );
  const left = progress.leftOut;
  return (
    <Panel
      tone="good"
      title={`${thing(progress.kind, progress.added + progress.changed)} imported`}
      actions={
        <>
          <Close />
          <Button icon="undo" onClick={() => void undoAll(desk)}>
            Undo all
          </Button>
        </>
      }
    >
      <p>
        {progress.added.toLocaleString('en-US')} new, {progress.changed.toLocaleString('en-US')}{' '}
        changed.
        {left > 0 ? ` ${count(left, 'line')} ${left === 1 ? 'was' : 'were'} left out.` : ''}
      </p>
    </Panel>
  );
}

function Close() {
  return (
    <Button look="filled" onClick={closeHost}>
      Close
    </Button>
  );
}
