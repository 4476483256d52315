/** The entry of Help: puts the page into the sidebar. */
import { render } from 'preact';
import '../sidebar.css';
import { HelpPage } from './help-page.js';
import './help.css';

const root = document.getElementById('root');
if (root !== null) render(<HelpPage />, root);
