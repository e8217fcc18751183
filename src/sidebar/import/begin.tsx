/** The first page of the dialog: what is imported, and from which files. */
import type { ImportKind } from '../../contract/imports.ts';
import { Button } from '../parts/controls.tsx';
import { Icon } from '../parts/icon.tsx';
import type { IconName } from '../parts/icon.tsx';
import { Panel } from '../parts/panel.tsx';
import { count } from '../words/format.ts';
import { useImport } from './context.tsx';
import { DropZone } from './drop-zone.tsx';
import { carryOn, look } from './steps.ts';

const KINDS: readonly { kind: ImportKind; icon: IconName; name: string; from: string }[] = [
  {
    kind: 'roster',
    icon: 'person',
    name: 'A roster',
    from: 'Students, teachers and families: the CSV files of a OneRoster export (orgs, users, classes, enrollments).',
  },
  {
    kind: 'devices',
    icon: 'laptop',
    name: 'Devices',
    from: 'An export of the Google Admin console, or any list with serials and models, tags or device IDs.',
  },
];

/** The page. */
export function Begin() {
  const { desk, state } = useImport();
  return (
    <div class="begin">
      <Waiting />
      <div class="kinds" role="group" aria-label="What is imported">
        {KINDS.map(({ kind, icon, name, from }) => (
          <button
            key={kind}
            type="button"
            class={`kind${state.kind === kind ? ' on' : ''}`}
            aria-pressed={state.kind === kind}
            onClick={() => {
              desk.set({ kind });
              void look(desk);
            }}
          >
            <Icon name={icon} size={24} />
            <span>
              <b>{name}</b>
              <span class="row-detail">{from}</span>
            </span>
          </button>
        ))}
      </div>
      {state.kind ? <DropZone /> : <p class="quiet">Choose what the files hold.</p>}
      <p class="quiet">Nothing is changed before you have seen what would change.</p>
    </div>
  );
}

function Waiting() {
  const { desk, state } = useImport();
  const { waiting } = state;
  if (!waiting) return null;
  const left = waiting.total - waiting.done;
  return (
    <Panel
      tone="busy"
      title="An import waits to be continued"
      actions={
        <>
          <Button
            look="filled"
            onClick={() => {
              desk.set({ kind: waiting.kind, progress: waiting });
              void carryOn(desk, waiting.importId);
            }}
          >
            Import the other {left.toLocaleString('en-US')}
          </Button>
          <Button look="plain" onClick={() => desk.set({ waiting: null })}>
            Not now
          </Button>
        </>
      }
    >
      <p>
        {count(waiting.done, 'line')} of {waiting.total.toLocaleString('en-US')} are written and
        kept.
      </p>
    </Panel>
  );
}
