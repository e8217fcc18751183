/** Loads the card of a row, and again after every command, keeping the last one on the screen meanwhile. */
import { useEffect, useState } from 'preact/hooks';
import type { Reply } from '../../contract/wire.ts';
import { useDesk } from './desk-context.tsx';
import { DWELL_AGAIN, keep, recall } from './kept.ts';

/**
 * The last reply for this ID; null until the first has come. A patient card is `old` for seconds after a
 * command: what matters most of it, the index knows.
 */
export function useCard<V>(
  id: string,
  load: () => Promise<Reply<V>>,
  patient: boolean,
): { reply: Reply<V>; old: boolean } | null {
  const { desk, state } = useDesk();
  const head = state.catalog?.head;
  const [card, setCard] = useState(() => recall<Reply<V>>(desk, id));
  useEffect(() => {
    let current = true;
    const ask = (): void => {
      void load().then((reply) => {
        if (reply.ok) keep(desk, id, { head, value: reply });
        if (current) setCard({ head, value: reply });
      });
    };
    const timer = card && patient ? setTimeout(ask, DWELL_AGAIN) : null;
    if (timer === null) ask();
    return () => {
      current = false;
      if (timer !== null) clearTimeout(timer);
    };
  }, [id, head]);
  return card && { reply: card.value, old: card.head !== head };
}
