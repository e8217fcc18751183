/** Runs a sidebar's or dialog's built HTML in a sandbox and carries its calls to the add-on. */
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { get, pathOf, Refused, send } from '../api.ts';
import { withBridge } from './bridge.ts';
import type { FrameMessage, FrameReply } from './bridge.ts';

/** As Google's, but of no origin at all: storage may be blocked there, so nothing may rely on it. */
const SANDBOX = 'allow-scripts allow-forms allow-modals allow-popups allow-downloads';

interface Props {
  html: string;
  title: string;
  functions: string[];
  as: string;
  onClose: () => void;
  onSize?: (size: { height?: number; width?: number }) => void;
  onFocusSheet: () => void;
}

let frames = 0;

async function answer(message: FrameMessage, as: string): Promise<FrameReply> {
  const reply = { rollcall: message.rollcall, id: message.id };
  try {
    const { value } = await send<{ value: unknown }>(pathOf('run', message.name), {
      args: message.args,
      as,
    });
    return { ...reply, ok: true, value, message: '' };
  } catch (thrown) {
    const text = thrown instanceof Refused ? thrown.message : String(thrown);
    return { ...reply, ok: false, value: null, message: text };
  }
}

export function ScriptFrame({ html, title, functions, as, onClose, onSize, onFocusSheet }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const source = useMemo(() => {
    frames += 1;
    const name = `frame-${frames}`;
    return { name, html: withBridge(html, { functions, frame: name }) };
  }, [html, as]);
  // Before the frame can load: its first call must not find nobody listening.
  useLayoutEffect(() => {
    const listen = (event: MessageEvent<FrameMessage | null>) => {
      const message = event.data;
      if (event.source !== frame.current?.contentWindow) return;
      if (message?.rollcall !== source.name) return;
      const what: string = message.what;
      if (what === 'close') onClose();
      else if (what === 'focus') onFocusSheet();
      else if (what === 'height') onSize?.({ height: message.value });
      else if (what === 'width') onSize?.({ width: message.value });
      else
        void answer(message, as).then((reply) =>
          // The frame has no origin that could be named; what is sent is meant for it alone.
          frame.current?.contentWindow?.postMessage(reply, '*'),
        );
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, [source, as]);
  return <iframe ref={frame} title={title} class="script" sandbox={SANDBOX} srcdoc={source.html} />;
}

/** The HTML of a surface, asked for once for each ID. */
export async function surfaceHtml(what: 'sidebar' | 'dialog', as: string): Promise<string> {
  const ui = await get<{ [name: string]: { html: string | null } | null }>(
    `/api/ui?as=${encodeURIComponent(as)}`,
  );
  return ui[what]?.html ?? '';
}
