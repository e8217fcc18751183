/** Resolves a finding from its list: what was done about it, in a few words. */
import { useState } from 'preact/hooks';
import { offerUndo } from '../desk/commands.ts';
import { newCommandId } from '../command-id.ts';
import { loadToday } from '../desk/load.ts';
import { mayAct } from '../desk/state.ts';
import { Button, Link } from '../parts/controls.tsx';
import { useDesk } from '../parts/desk-context.tsx';

const USUAL = ['Found', 'Opened a repair', 'Belongs elsewhere'] as const;

/** A link that unfolds the form under its line. */
export function Resolve({ findingId }: { findingId: string }) {
  const { desk, state } = useDesk();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [commandId, setCommandId] = useState(newCommandId);
  const [busy, setBusy] = useState(false);
  if (!mayAct(state)) return null;
  const write = (resolution: string): void => {
    setText(resolution);
    setCommandId(newCommandId());
  };
  const save = async (): Promise<void> => {
    setBusy(true);
    const reply = await desk.rpc.resolveFinding({
      commandId,
      findingId,
      resolution: text.trim(),
    });
    setBusy(false);
    if (!reply.ok) {
      desk.set({ trouble: { refusal: reply, doing: 'other' } });
      return;
    }
    setOpen(false);
    offerUndo(desk, reply.value, null);
    await loadToday(desk);
  };
  if (!open)
    return (
      <p class="under-row">
        <Link onClick={() => setOpen(true)}>Resolve</Link>
      </p>
    );
  return (
    <div class="under-row">
      <label class="field">
        <span class="label">What was done</span>
        <input
          class="text-field"
          list="resolutions"
          maxLength={200}
          value={text}
          onInput={(event) => write(event.currentTarget.value)}
        />
      </label>
      <datalist id="resolutions">
        {USUAL.map((usual) => (
          <option key={usual} value={usual} />
        ))}
      </datalist>
      <div class="panel-actions">
        <Button look="filled" busy={busy} disabled={text.trim() === ''} onClick={() => void save()}>
          Resolve
        </Button>
        <Button look="plain" onClick={() => setOpen(false)}>
          Not now
        </Button>
      </div>
    </div>
  );
}
