/** Hands the import's state to its parts, and draws again when it changes. */
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { ImportDesk, ImportState } from './state.ts';

export const ImportContext = createContext<ImportDesk | null>(null);

/** The import and its state now. */
export function useImport(): { desk: ImportDesk; state: ImportState } {
  const desk = useContext(ImportContext);
  if (!desk) throw new Error('No import around this part.');
  const [, draw] = useState({});
  useEffect(() => desk.subscribe(() => draw({})), [desk]);
  return { desk, state: desk.get() };
}
