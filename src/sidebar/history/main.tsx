/** The entry of History: puts the page into the sidebar. */
import { render } from 'preact';
import '../sidebar.css';
import { HistoryPage } from './history-page.js';
import './history.css';

const root = document.getElementById('root');
if (root !== null) render(<HistoryPage />, root);
