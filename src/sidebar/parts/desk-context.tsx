/** Hands the desk to every screen, and draws again when it changes. */
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Desk, DeskState } from '../desk/state.ts';

export const DeskContext = createContext<Desk | null>(null);

/** The desk and its state now. */
export function useDesk(): { desk: Desk; state: DeskState } {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('No desk around this screen.');
  const [, draw] = useState({});
  useEffect(() => desk.subscribe(() => draw({})), [desk]);
  return { desk, state: desk.get() };
}
