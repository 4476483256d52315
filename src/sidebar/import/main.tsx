/** The import dialog's entry: puts the page into it. */
import { render } from 'preact';
import '../sidebar.css';
import './import.css';
import { ImportPage } from './import-page.js';

const root = document.getElementById('root');
if (root !== null) render(<ImportPage />, root);
