/** Google's side of a sidebar and of dialogs: title bar, close button, size. What is inside is the add-on's. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SurfaceShape } from '../../shapes.ts';
import { send } from '../api.ts';
import { useDesk } from '../desk.ts';
import { Icon } from '../parts/icon.tsx';
import { ScriptFrame, surfaceHtml } from './script-frame.tsx';

type What = 'sidebar' | 'dialog';

/** The surface that is open, with its HTML; the HTML crosses only when the ID changes. */
function useSurface(what: What, shape: SurfaceShape | null, as: string) {
  const [held, setHeld] = useState<{ id: string; as: string; html: string } | null>(null);
  const id = shape?.id ?? '';
  useEffect(() => {
    if (id === '' || (held?.id === id && held.as === as)) return;
    let wanted = true;
    surfaceHtml(what, as).then(
      (html) => wanted && setHeld({ id, as, html }),
      (thrown: unknown) => console.warn(thrown),
    );
    return () => {
      wanted = false;
    };
  }, [id, as]);
  return held && held.id === id && held.as === as ? held.html : null;
}

function useClose(what: What) {
  const { ui, act } = useDesk();
  return () => void act('Closing', () => send('/api/ui/close', { what, as: ui.as }));
}

export function Sidebar({ focusSheet }: { focusSheet: () => void }) {
  const { ui } = useDesk();
  const html = useSurface('sidebar', ui.sidebar, ui.as);
  const close = useClose('sidebar');
  if (!ui.sidebar) return null;
  return (
    <aside class="sidebar" aria-label={ui.sidebar.title}>
      <header>
        <h2>{ui.sidebar.title}</h2>
        <button type="button" class="plain" aria-label="Close the sidebar" onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      {html !== null && (
        <ScriptFrame
          html={html}
          title={ui.sidebar.title}
          functions={ui.functions}
          as={ui.as}
          onClose={close}
          onFocusSheet={focusSheet}
        />
      )}
    </aside>
  );
}

export function Dialog({ focusSheet }: { focusSheet: () => void }) {
  const { ui } = useDesk();
  const html = useSurface('dialog', ui.dialog, ui.as);
  const close = useClose('dialog');
  const box = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<{ width?: number; height?: number }>({});
  useEffect(() => {
    setAsked({});
    if (ui.dialog) box.current?.focus();
  }, [ui.dialog?.id]);
  if (!ui.dialog) return null;
  const size = {
    width: `min(${asked.width ?? (ui.dialog.width || 600)}px, 96vw)`,
    height: `min(${asked.height ?? (ui.dialog.height || 400)}px, calc(94vh - 52px))`,
  };
  return (
    <div class={ui.dialog.modal ? 'scrim' : 'scrim modeless'}>
      <div
        class="dialog"
        role="dialog"
        aria-modal={ui.dialog.modal}
        aria-label={ui.dialog.title}
        tabIndex={-1}
        ref={box}
      >
        <header>
          <h2>{ui.dialog.title}</h2>
          <button type="button" class="plain" aria-label="Close the dialog" onClick={close}>
            <Icon name="close" />
          </button>
        </header>
        <div style={size}>
          {html !== null && (
            <ScriptFrame
              html={html}
              title={ui.dialog.title}
              functions={ui.functions}
              as={ui.as}
              onClose={close}
              onSize={setAsked}
              onFocusSheet={focusSheet}
            />
          )}
        </div>
      </div>
    </div>
  );
}
