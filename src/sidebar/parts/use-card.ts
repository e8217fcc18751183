/** Loads the card of a row, and again after every command, keeping the last one on the screen meanwhile. */
import { useEffect, useState } from 'preact/hooks';
import type { Reply } from '../../contract/wire.ts';
import { useDesk } from './desk-context.tsx';

/** The last reply for this ID; null until the first has come. */
export function useCard<V>(id: string, load: () => Promise<Reply<V>>): Reply<V> | null {
  const { state } = useDesk();
  const [card, setCard] = useState<{ id: string; reply: Reply<V> } | null>(null);
  const head = state.catalog?.head;
  useEffect(() => {
    let current = true;
    void load().then((reply) => {
      if (current) setCard({ id, reply });
    });
    return () => {
      current = false;
    };
  }, [id, head]);
  return card?.id === id ? card.reply : null;
}
