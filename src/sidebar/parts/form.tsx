/** The frame of every form: title with the way back, fields, and below them what Enter will do. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { missing, send } from '../desk/commands.ts';
import { back } from '../desk/navigate.ts';
import type { Draft } from '../desk/state.ts';
import { mayAct } from '../desk/state.ts';
import { Button, IconButton, Key } from './controls.tsx';
import { useDesk } from './desk-context.tsx';

/** Title line of a form. */
export function FormTitle({ children }: { children: string }) {
  const { desk } = useDesk();
  return (
    <div class="form-title">
      <IconButton icon="back" label="Back" onClick={() => back(desk)} />
      <h1>{children}</h1>
      <Key>Esc</Key>
    </div>
  );
}

/** Google is often slow; after this many milliseconds that is worth saying. */
const SLOW = 12_000;

function Saving() {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p class="quiet" role="status">
      {slow ? 'Google takes its time today. ' : ''}Go on scanning; this one finishes in the
      background.
    </p>
  );
}

interface ActionProps {
  draft: Draft;
  /** What Enter will do, in a sentence. */
  sentence: ComponentChildren;
  button: string;
  /** The button while it saves. */
  busy: string;
}

/** The sentence and the button. The reason why it is disabled stands above it. */
export function Action({ draft, sentence, button, busy }: ActionProps) {
  const { desk, state } = useDesk();
  const saving = draft.phase.at === 'saving';
  const refused = draft.phase.at === 'refused';
  const lacks = mayAct(state)
    ? missing(draft)
    : 'Your account may look, not change. An Admin can add you in the Staff tab.';
  return (
    <div class="action">
      {saving || refused ? null : <p aria-live="polite">{lacks || sentence}</p>}
      <Button
        look="filled"
        wide
        hotkey={refused ? undefined : '↵'}
        disabled={lacks !== '' || refused}
        busy={saving}
        onClick={() => void send(desk, draft)}
      >
        {saving ? busy : button}
      </Button>
      {saving ? <Saving /> : null}
    </div>
  );
}
