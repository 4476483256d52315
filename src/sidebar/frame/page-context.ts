/** Which page the components are shown in: the sidebar of 300 pixels, or the room's 1000 × 700. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

type Page = 'sidebar' | 'room';

export const PageContext = createContext<Page>('sidebar');

export function usePage(): Page {
  return useContext(PageContext);
}

/** Names one open page among those that may be open on the workbook; it begins with the kind of page. */
export function newSeat(page: Page): string {
  return `${page}-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
}

/** Whether a seat is a review room's. */
export function isRoom(seat: string): boolean {
  return seat.startsWith('room-');
}
