/** What was understood of the line in the box; what it lacks is a button that begins it. */
import { Icon } from '../frame/icon.js';
import { dayText } from '../frame/words.js';
import type { ReadLine } from './read-entry.js';

export function EntryChips(props: {
  readonly line: ReadLine;
  readonly names: readonly string[];
  readonly onBegin: (mark: string) => void;
}) {
  const { line, names, onBegin } = props;
  const { owner, dueOn, measure } = line;
  const missing = [
    ['owner', '@', owner],
    ['date', 'by ', dueOn],
    ['measure', '-> ', measure],
  ] as const;
  return (
    <div class="chips" aria-live="polite">
      {owner !== null && <OwnerChip owner={owner} isKnown={isKnown(owner, names)} />}
      {dueOn !== null && (
        <span class="tok">
          <Icon name="calendar" />
          {dayText(dueOn)}
        </span>
      )}
      {measure !== null && (
        <span class="tok any">
          <Icon name="aim" />
          {measure}
        </span>
      )}
      {missing.map(
        ([word, mark, value]) =>
          value === null && (
            <button key={word} type="button" class="tok miss" onClick={() => onBegin(mark)}>
              + {word}
            </button>
          ),
      )}
    </div>
  );
}

function OwnerChip({ owner, isKnown }: { readonly owner: string; readonly isKnown: boolean }) {
  return (
    <span class={isKnown ? 'tok any' : 'tok any unsure'}>
      <Icon name="person" />
      {isKnown ? owner : `${owner}, not in People`}
    </span>
  );
}

function isKnown(owner: string, names: readonly string[]): boolean {
  return names.some((name) => name.toLowerCase() === owner.toLowerCase());
}
