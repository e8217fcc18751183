/** The way back from the last action; it stays until the next one, without a timer. */
import { undoLast } from '../desk/commands.ts';
import { withDays } from '../words/format.ts';
import { Key } from './controls.tsx';
import { useDesk } from './desk-context.tsx';
import { Icon } from './icon.tsx';

/** Floats above the footer while there is something to take back. */
export function UndoBar() {
  const { desk, state } = useDesk();
  const { undo } = state;
  if (!undo) return null;
  return (
    <div class="undo-bar">
      <span class="undo-text">
        {undo.phase === 'done' ? 'Undone: ' : ''}
        {withDays(undo.summary, state.catalog?.today ?? '')}
      </span>
      {undo.phase === 'offered' ? (
        <button type="button" class="undo-button" onClick={() => void undoLast(desk)}>
          Undo <Key>U</Key>
        </button>
      ) : null}
      {undo.phase === 'saving' ? <span class="undo-wait">Undoing…</span> : null}
      {undo.phase === 'done' ? (
        <button
          type="button"
          class="icon-button"
          aria-label="Close this note"
          onClick={() => desk.set({ undo: null })}
        >
          <Icon name="close" size={18} />
        </button>
      ) : null}
    </div>
  );
}
