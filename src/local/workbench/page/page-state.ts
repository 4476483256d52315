/** What the page around the grid shows, and the one place where it changes. */
import { useEffect, useState } from 'preact/hooks';
import type {
  ConsentView,
  ExecutionView,
  FrameView,
  QuestionView,
  SurroundingsView,
  ToastView,
  WorkbenchState,
} from '../protocol.js';
import type { SelectedLink } from './grid/selected-link.js';

/** A message of the page itself that waits for an answer. */
export interface PageQuestion {
  readonly title: string;
  readonly message: string;
  readonly canCancel: boolean;
  readonly answer: (isAgreed: boolean) => void;
}

export interface ShownToast extends ToastView {
  readonly id: number;
}

export interface PageState {
  readonly fileName: string;
  readonly workbench: WorkbenchState | null;
  readonly sidebar: FrameView | null;
  readonly dialog: FrameView | null;
  readonly question: QuestionView | null;
  readonly pageQuestion: PageQuestion | null;
  readonly consent: {
    readonly view: ConsentView;
    readonly answer: (granted: boolean) => void;
  } | null;
  readonly toasts: readonly ShownToast[];
  /** Google's red-edged box at the top. */
  readonly failure: string | null;
  /** Google's dark box at the bottom left. */
  readonly notice: string | null;
  readonly connection: 'live' | 'lost' | 'stopped';
  /** Menu functions that this tab waits for. */
  readonly running: readonly string[];
  readonly link: SelectedLink | null;
  readonly hiddenSheets: readonly { readonly sheetId: number; readonly name: string }[];
  readonly isDrawerOpen: boolean;
  readonly executions: readonly ExecutionView[];
  readonly surroundings: SurroundingsView | null;
}

let current: PageState = {
  fileName: '',
  workbench: null,
  sidebar: null,
  dialog: null,
  question: null,
  pageQuestion: null,
  consent: null,
  toasts: [],
  failure: null,
  notice: null,
  connection: 'live',
  running: [],
  link: null,
  hiddenSheets: [],
  isDrawerOpen: false,
  executions: [],
  surroundings: null,
};

const listeners = new Set<(state: PageState) => void>();

export const pageState = (): PageState => current;

export function update(change: Partial<PageState>): void {
  current = { ...current, ...change };
  for (const listener of listeners) listener(current);
}

/** Draws a component again whenever the page's state changes. */
export function usePageState(): PageState {
  const [state, setState] = useState(current);
  useEffect(() => {
    listeners.add(setState);
    setState(current);
    return () => {
      listeners.delete(setState);
    };
  }, []);
  return state;
}
