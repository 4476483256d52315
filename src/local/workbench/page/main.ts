/** Starts the page: asks for the workbook at once, while the code of the grid is still loading. */
import './page.css';
import './univer/univer-styles.js';
import { post } from './server/requests.js';

const snapshot = post('snapshot', {});
const { startPage } = await import('./start-page.js');
await startPage(snapshot);
