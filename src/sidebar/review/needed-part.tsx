/** A field for what an entry still lacks: its owner, its date or its measure. */
import { useState } from 'preact/hooks';
import type { EntryPart } from '../draft/needs.js';
import type { DayOrder } from '../entry/day-text.js';
import { readAnswerDay } from '../entry/read-entry.js';

const WORDS: Readonly<Record<EntryPart, readonly [label: string, hint: string]>> = {
  owner: ['Owner', 'Who does it?'],
  dueOn: ['Date', 'Fri, 12 Dec, in two weeks'],
  measure: ['Measure', 'What shows that it worked?'],
};

export function NeededPart(props: {
  readonly part: EntryPart;
  /** The entry, for whoever hears the field only. */
  readonly what: string;
  readonly today: string;
  readonly order: DayOrder | null;
  readonly onValue: (value: string) => void;
}) {
  const { part, what, today, order, onValue } = props;
  const [text, setText] = useState('');
  const [isUnread, setUnread] = useState(false);
  const [label, hint] = WORDS[part];
  const keep = () => {
    const said = text.trim();
    if (said === '') return;
    const value = part === 'dueOn' ? readAnswerDay(said, today, order) : said.replace(/^@/, '');
    if (value === null) setUnread(true);
    else onValue(value);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <label class="lbl">
        {label}
        <input
          class="field"
          aria-label={`${label} of ${what}`}
          placeholder={hint}
          value={text}
          type="text"
          list={part === 'owner' ? 'people' : undefined}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setUnread(false);
          }}
          onBlur={keep}
        />
      </label>
      {isUnread && (
        <p class="s-slip" role="alert">
          No date that can be read: write Fri, 12 Dec or 2026-12-12.
        </p>
      )}
    </form>
  );
}
