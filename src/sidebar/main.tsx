/** The sidebar's entry: puts the app into the page. */
import { render } from 'preact';
import { App } from './app.js';
import { newSeat } from './frame/page-context.js';
import './sidebar.css';
import './pictures/pictures.css';

const root = document.getElementById('root');
if (root !== null) {
  // The menu says in the page what it is to begin with.
  const isSettingUp = root.dataset['view'] === 'set-up';
  render(<App seat={newSeat('sidebar')} isSettingUp={isSettingUp} />, root);
}
