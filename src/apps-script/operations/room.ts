/** The operation `room.open`: the sidebar's way into the review room, as the menu's. */
import type { Operations } from '../api-contract.js';
import { showReviewRoom } from '../menu.js';

export function openRoom(): Operations['room.open']['answer'] {
  showReviewRoom();
  return { opened: true };
}
