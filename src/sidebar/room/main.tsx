/** The review room's entry: the same app for a projector, where the review that is under way goes on at once. */
import { render } from 'preact';
import { App } from '../app.js';
import { newSeat, PageContext } from '../frame/page-context.js';
import '../sidebar.css';
import '../pictures/pictures.css';
import './room.css';
import './room-narrow.css';

const root = document.getElementById('root');
document.documentElement.classList.add('room');
if (root !== null) {
  const page = (
    <PageContext.Provider value="room">
      <App seat={newSeat('room')} />
    </PageContext.Provider>
  );
  render(page, root);
}
