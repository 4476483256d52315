/** The sidebar's entry: puts the review into the page. */
import { render } from 'preact';
import { ReviewView } from './review-view.js';
import './sidebar.css';

const root = document.getElementById('root');
if (root !== null) render(<ReviewView today={localToday()} />, root);

/** Today's civil date at the keyboard, as the date field takes it. */
function localToday(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
