/** The keys of a review. */

const KEYS: readonly (readonly [key: string, deed: string])[] = [
  ['Enter', 'into the box; in it: add'],
  ['Esc', 'leave the box'],
  ['] and [', 'next and previous block, also in the empty box'],
  ['A', 'accept all findings of the block; in the last one, of the review'],
  ['P', 'pause the timer'],
  ['C', 'more charts, in the review room'],
  ['!', 'first in the line: a decision'],
  ['@', 'who; names are completed'],
  ['by', 'when: Fri, 12 Dec, in two weeks'],
  ['->', 'the measure'],
  ['Ctrl Enter', 'close the review, in the last block'],
  ['?', 'these keys'],
];

/** The keys as a list, for the review and for the help. */
export function KeyList() {
  return (
    <dl>
      {KEYS.map(([key, deed]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{deed}</dd>
        </div>
      ))}
    </dl>
  );
}

export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  return (
    <div class="keys" role="dialog" aria-label="Keys">
      <h2>
        <b>Keys</b>
      </h2>
      <KeyList />
      <button type="button" class="btn small" onClick={onClose}>
        Close
      </button>
    </div>
  );
}
