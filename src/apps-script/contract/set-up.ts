/** What the set-up of a workbook takes and answers: the sidebar asks step by step, the add-on does one at a time. */
import type { SetUpAnswers, SetUpPage } from '../../domain/set-up/answers.js';
import type { Role } from '../../domain/vocabulary.js';

/** Who answers, and since when nothing came from there. */
export interface SetUpHolder {
  /** E-mail of the person. */
  readonly by: string;
  /** ISO instant of the last save. */
  readonly at: string;
}

/** One of the calls in which the workbook is made. */
export interface SetUpStep {
  readonly title: string;
  /** Tabs that it makes ready; empty where it is about all. */
  readonly tabs: readonly string[];
}

/** Where the set-up of this workbook stands. */
export interface SetUpState {
  readonly answers: SetUpAnswers;
  /** What stood in the workbook when the person began; null: nothing, it is to be made. */
  readonly seen: SetUpAnswers | null;
  readonly page: SetUpPage;
  /** Whoever began and did not finish it; null: nobody. */
  readonly begun: SetUpHolder | null;
  /** Position of the step that is to come or was interrupted; null: no step was begun. */
  readonly at: number | null;
  readonly steps: readonly SetUpStep[];
  /** Today in the workbook's zone. */
  readonly today: string;
  /** E-mail of the person at the keyboard; '' where Google does not say. */
  readonly address: string;
  /** E-mails of those who may edit the workbook; none for a person who may not set it up. */
  readonly editors: readonly string[];
}

/** What the steps will make. */
export interface SetUpPlan {
  /** Every tab, in tab order. */
  readonly tabs: readonly {
    readonly name: string;
    readonly group: 'Govern' | 'Measure' | 'Set';
    readonly isThere: boolean;
  }[];
  /** Sheets of the spreadsheet that are none of these tabs: they stay as they are. */
  readonly others: readonly string[];
  /** The one blank sheet of a new spreadsheet, which becomes Start. */
  readonly blank: string | null;
  readonly sampleRows: number;
  /** Whether this person has the daily update already. */
  readonly hasDailyUpdate: boolean;
}

/** Payload and answer of each operation of the set-up. */
export interface SetUpOperations {
  'setup.load': { payload: Record<string, never>; answer: SetUpState };
  /** Keeps the answers, unless somebody else has taken the set-up over since. */
  'setup.save': {
    payload: {
      answers: SetUpAnswers;
      seen: SetUpAnswers | null;
      page: SetUpPage;
      /** Names the open sidebar that saves. */
      seat: string;
      /** True to take the set-up over from whoever keeps it. */
      takeOver: boolean;
    };
    answer: { saved: boolean; holder: SetUpHolder };
  };
  /** Says what would be made; writes nothing. */
  'setup.plan': { payload: { answers: SetUpAnswers }; answer: SetUpPlan };
  /** Does one step of the kept answers; the page `run` was saved before. Doing it again changes nothing. */
  'setup.step': {
    payload: { index: number };
    answer: {
      /** The step to come; null: all is done, and the answers are kept no longer. */
      next: number | null;
      /** Roles that somebody else changed meanwhile: they stay as they stand. */
      left: readonly Role[];
      /** Addresses of People that Google does not take for an account: they read. */
      unknown: readonly string[];
    };
  };
  /** Throws the kept answers away; tabs that were made stay. */
  'setup.drop': { payload: Record<string, never>; answer: { dropped: boolean } };
}
