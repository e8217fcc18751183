/** What every part of the page shares: the workspace as it stands, and how to change it. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { UiShape, WorkspaceShape } from '../shapes.ts';

export interface Notice {
  text: string;
  bad: boolean;
}

export interface Desk {
  workspace: WorkspaceShape;
  ui: UiShape;
  revision: number;
  /** Set while something is being done that takes its time. */
  busy: string;
  /** Does something and tells when it was refused; answers null then. */
  act: <V>(what: string, doing: () => Promise<V>) => Promise<V | null>;
  tell: (notice: Notice | null) => void;
}

export const DeskContext = createContext<Desk | null>(null);

/** The desk of the page around. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('Outside of the desk.');
  return desk;
}
