/** The readable difference between two versions of a text: which words stayed, went and came. */

/** A run of words with one fate; its words are joined by single spaces. */
export interface DifferencePart {
  readonly fate: 'kept' | 'removed' | 'added';
  readonly text: string;
}

/** Words beyond this are not compared: a table of more than a million pairs would make a reader wait. */
const MOST_PAIRS = 1_000_000;

function wordsOf(text: string): readonly string[] {
  return text.split(/\s/).filter((word) => word !== '');
}

/** Lengths of the longest common runs of words of the rests of both texts, row by row. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint32Array[] {
  const rows: Uint32Array[] = [];
  let below = new Uint32Array(after.length + 1);
  for (const word of [...before].reverse()) {
    const row = new Uint32Array(after.length + 1);
    for (let j = after.length - 1; j >= 0; j -= 1) {
      row[j] =
        word === after[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
    rows.push(row);
    below = row;
  }
  return rows.reverse();
}

/** The fate of every word of both texts, in reading order: what went stands before what came. */
function fatesOf(before: readonly string[], after: readonly string[]): DifferencePart[] {
  const lengths = commonLengths(before, after);
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  const fates: DifferencePart[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    // No word is empty: an empty one stands for the end of its text.
    const [old = '', fresh = ''] = [before[i], after[j]];
    if (old === fresh) {
      fates.push({ fate: 'kept', text: old });
      i += 1;
      j += 1;
    } else if (old !== '' && at(i + 1, j) >= at(i, j + 1)) {
      fates.push({ fate: 'removed', text: old });
      i += 1;
    } else {
      fates.push({ fate: 'added', text: fresh });
      j += 1;
    }
  }
  return fates;
}

/** Neighbouring words of one fate as one part. */
function joined(fates: readonly DifferencePart[]): DifferencePart[] {
  const parts: DifferencePart[] = [];
  for (const { fate, text } of fates) {
    const last = parts.at(-1);
    if (last?.fate === fate) parts[parts.length - 1] = { fate, text: `${last.text} ${text}` };
    else parts.push({ fate, text });
  }
  return parts;
}

/**
 * What became of the words of a text, by its longest common sequence of words with the other; spaces
 * and line breaks do not matter. The kept and removed parts in their order are the text before, the
 * kept and added ones the text after. Texts too long to compare are removed and added as a whole.
 *
 * @example wordDifference('a lead with budget', 'a contact with budget')
 * //=> [kept 'a', removed 'lead', added 'contact', kept 'with budget']
 */
export function wordDifference(before: string, after: string): DifferencePart[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  if (old.length * fresh.length > MOST_PAIRS) {
    return [
      { fate: 'removed', text: old.join(' ') },
      { fate: 'added', text: fresh.join(' ') },
    ];
  }
  return joined(fatesOf(old, fresh));
}
