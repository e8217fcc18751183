/** Short notices: a script's toasts, what was refused, and what is being done just now. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useDesk } from '../desk.ts';
import type { Notice } from '../desk.ts';
import { Icon } from './icon.tsx';

export function Notices({ notice, trouble }: { notice: Notice | null; trouble: string }) {
  const { busy, tell } = useDesk();
  return (
    <>
      <Toasts />
      <div class="notices" role="status">
        {busy !== '' && <p class="working">{busy}…</p>}
        {trouble !== '' && <p class="bad">{trouble}</p>}
        {notice && (
          <p class={notice.bad ? 'bad' : ''}>
            <span>{notice.text}</span>
            <button
              type="button"
              class="plain"
              aria-label="Close the notice"
              onClick={() => tell(null)}
            >
              <Icon name="close" size={14} />
            </button>
          </p>
        )}
      </div>
    </>
  );
}

/** Toasts the scripts showed since the page was opened, newest only, until closed. */
function Toasts() {
  const { ui } = useDesk();
  const seen = useRef(new Map<string, number>());
  const [shown, setShown] = useState<{ title: string; message: string } | null>(null);
  useEffect(() => {
    const before = seen.current.get(ui.as);
    if (before !== undefined && ui.toasts.length > before)
      setShown(ui.toasts[ui.toasts.length - 1] ?? null);
    seen.current.set(ui.as, ui.toasts.length);
  }, [ui]);
  if (!shown) return null;
  return (
    <div class="toast" role="status">
      <strong>{shown.title}</strong>
      <span>{shown.message}</span>
      <button
        type="button"
        class="plain"
        aria-label="Close the toast"
        onClick={() => setShown(null)}
      >
        <Icon name="close" size={14} />
      </button>
    </div>
  );
}
