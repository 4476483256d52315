/** What every page of the set-up is given. */
import type { SetUpState } from '../../apps-script/contract/set-up.js';
import type { SetUpAnswers } from '../../domain/set-up/answers.js';

export interface PageProps {
  /** As it was when the set-up was opened. */
  readonly state: SetUpState;
  readonly answers: SetUpAnswers;
  readonly onAnswers: (answers: SetUpAnswers) => void;
}
