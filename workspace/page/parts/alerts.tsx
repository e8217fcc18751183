/** What a script said in an alert. In Sheets the script waits for the button; here it has gone on. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useDesk } from '../desk.ts';

export function Alerts() {
  const { ui } = useDesk();
  const seen = useRef(new Map<string, number>());
  const box = useRef<HTMLDialogElement>(null);
  const [shown, setShown] = useState<{ title: string; message: string } | null>(null);
  useEffect(() => {
    const before = seen.current.get(ui.as);
    if (before !== undefined && ui.alerts.length > before)
      setShown(ui.alerts[ui.alerts.length - 1] ?? null);
    seen.current.set(ui.as, ui.alerts.length);
  }, [ui]);
  useEffect(() => {
    if (shown && !box.current?.open) box.current?.showModal();
  }, [shown]);
  if (!shown) return null;
  return (
    <dialog class="ask" ref={box} aria-label={shown.title} onClose={() => setShown(null)}>
      <form method="dialog">
        <h2>{shown.title}</h2>
        <p class="lines">{shown.message}</p>
        <div class="buttons">
          <button type="submit" class="filled">
            OK
          </button>
        </div>
      </form>
    </dialog>
  );
}
