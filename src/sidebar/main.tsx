/** The sidebar's entry: puts the app into the page. */
import { render } from 'preact';
import { App } from './app.js';
import './sidebar.css';

const root = document.getElementById('root');
const seat = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
if (root !== null) render(<App seat={seat} />, root);
