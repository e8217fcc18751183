/** Entry of the import dialog's page. */
import { render } from 'preact';
import { newCommandId } from './command-id.ts';
import { applyTheme } from './desk/preferences.ts';
import { ImportDialog } from './import/dialog.tsx';
import { createImportDesk } from './import/state.ts';
import './import.css';
import { rpc } from './rpc.ts';

applyTheme();
const root = document.getElementById('app');
if (root) render(<ImportDialog desk={createImportDesk(rpc, newCommandId)} />, root);
