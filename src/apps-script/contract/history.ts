/** What the operation `history` answers: who wrote what, when, and from which review. */

export interface HistoryEntry {
  /** ISO instant. */
  readonly at: string;
  /** E-mail of the person, or Cadence where nobody asked for it. */
  readonly by: string;
  /** In words, e.g. `Rows imported`. */
  readonly what: string;
  /** What it was about, e.g. the tab of an import; '' where that says nothing more. */
  readonly about: string;
  /** The review that decided it, e.g. `weekly 2026-11-16`; null outside a review. */
  readonly review: string | null;
  /** Tabs that it wrote; none where that was not kept, as in the first versions. */
  readonly tabs: readonly string[];
  /** Whether every tab shows it; else whoever opens Cadence next finishes it. */
  readonly isFinished: boolean;
}

export interface HistoryAnswer {
  /** The latest first. */
  readonly entries: readonly HistoryEntry[];
}
