/** The entry of Check workbook: puts the page into the sidebar. */
import { render } from 'preact';
import '../sidebar.css';
import { CheckPage } from './check-page.js';

const root = document.getElementById('root');
if (root !== null) render(<CheckPage />, root);
