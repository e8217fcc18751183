/** Entry of the sidebar page. */
import { render } from 'preact';
import { App } from './app.tsx';
import { applyTheme, kept } from './desk/preferences.ts';
import { createDesk } from './desk/state.ts';
import './look.css';
import { rpc } from './rpc.ts';

applyTheme();
const desk = createDesk(rpc);
desk.set({ letters: kept('letters') !== 'off' });
const root = document.getElementById('app');
if (root) render(<App desk={desk} />, root);
