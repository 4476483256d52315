/** What refreshing Start takes and answers. */

export interface StartRefresh {
  /** Judged at the date of the As of cell. */
  payload: Record<string, never>;
  /** False where the page is laid out otherwise by people, or its As of cell holds no date. */
  answer: { refreshed: boolean };
}
