/** Reads what the forms offer, behind the review that has begun already. */
import { useEffect, useState } from 'preact/hooks';
import type { Choices } from '../../apps-script/contract/choices.js';
import { call } from '../api-client.js';

/** Null until they are read, and where that fails: the forms take what is typed in any case. */
export function useChoices(asOf: string): Choices | null {
  const [choices, setChoices] = useState<Choices | null>(null);
  useEffect(() => {
    let isOver = false;
    void call('review.choices', { asOf }).then((answer) => {
      if (answer.ok && !isOver) setChoices(answer.data);
    });
    return () => {
      isOver = true;
    };
  }, [asOf]);
  return choices;
}
