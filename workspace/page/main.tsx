/** The entry of the workspace's page: the sheet, or a form where the address names one. */
import { render } from 'preact';
import { App } from './app.tsx';
import { FormPage } from './forms/form-page.tsx';
import './look/tokens.css';
import './look/top-bar.css';
import './look/sheet.css';
import './look/grid.css';
import './look/surfaces.css';
import './look/backstage.css';
import './look/mails.css';
import './look/form.css';

const form = /^\/forms\/([^/]+)$/.exec(location.pathname);
const root = document.getElementById('app');
if (root) render(form ? <FormPage id={decodeURIComponent(form[1] ?? '')} /> : <App />, root);
