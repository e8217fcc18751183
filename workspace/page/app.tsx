/** The local workspace's page: sheet, sidebar and dialogs in light, Backstage in dark. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { UiShape, WorkspaceShape } from '../shapes.ts';
import { get, onChange } from './api.ts';
import { Backstage } from './backstage/backstage.tsx';
import { DeskContext } from './desk.ts';
import type { Desk, Notice } from './desk.ts';
import { useFileMenu } from './file-menu.tsx';
import { Dialog, Sidebar } from './frame/surfaces.tsx';
import { Ask } from './parts/ask.tsx';
import type { Question } from './parts/ask.tsx';
import { Alerts } from './parts/alerts.tsx';
import { Notices } from './parts/notices.tsx';
import { Sheet, sheetMenus, Tools, useSheet } from './sheet.tsx';
import { TopBar } from './top-bar.tsx';

interface State {
  workspace: WorkspaceShape;
  ui: UiShape;
}

/** Reads the whole again, and never shows an older answer after a newer one. */
async function readState(): Promise<State> {
  const workspace = await get<WorkspaceShape>('/api/workspace');
  const ui = await get<UiShape>(`/api/ui?html=no&as=${encodeURIComponent(workspace.account)}`);
  return { workspace, ui };
}

function useWorkspace() {
  const [state, setState] = useState<State | null>(null);
  const [trouble, setTrouble] = useState('');
  const newest = useRef(0);
  const read = useCallback(async () => {
    newest.current += 1;
    const ticket = newest.current;
    try {
      const next = await readState();
      if (ticket === newest.current) setState(next);
      setTrouble('');
    } catch (thrown) {
      setTrouble(thrown instanceof Error ? thrown.message : String(thrown));
    }
  }, []);
  useEffect(() => onChange(() => void read()), []);
  return { state, trouble, read };
}

export function App() {
  const { state, trouble, read } = useWorkspace();
  const [busy, setBusy] = useState('');
  const [notice, setNotice] = useState<Notice | null>(null);
  const act = useCallback<Desk['act']>(async (what, doing) => {
    setBusy(what);
    try {
      const value = await doing();
      await read();
      return value;
    } catch (thrown) {
      setNotice({ text: thrown instanceof Error ? thrown.message : String(thrown), bad: true });
      return null;
    } finally {
      setBusy('');
    }
  }, []);
  const desk = useMemo<Desk | null>(
    () => state && { ...state, revision: state.workspace.revision, busy, act, tell: setNotice },
    [state, busy],
  );
  useEffect(() => {
    if (state) document.title = state.workspace.title;
  }, [state?.workspace.title]);
  if (!desk) return <p class="opening">{trouble === '' ? 'Opening the workspace' : trouble}</p>;
  return (
    <DeskContext.Provider value={desk}>
      <Workspace notice={notice} trouble={trouble} />
    </DeskContext.Provider>
  );
}

function Workspace({ notice, trouble }: { notice: Notice | null; trouble: string }) {
  const sheet = useSheet();
  const [question, setQuestion] = useState<Question | null>(null);
  const file = useFileMenu(setQuestion);
  const focusSheet = () => document.querySelector<HTMLElement>('.grid')?.focus();
  return (
    <div class="page">
      <TopBar menus={[file, ...sheetMenus(sheet)]} />
      <Tools sheet={sheet} />
      <main>
        <div class="left">
          <Sheet sheet={sheet} />
          <Backstage openTab={sheet.open} />
        </div>
        <Sidebar focusSheet={focusSheet} />
      </main>
      <Dialog focusSheet={focusSheet} />
      <Alerts />
      <Notices notice={notice} trouble={trouble} />
      {question && <Ask question={question} close={() => setQuestion(null)} />}
    </div>
  );
}
