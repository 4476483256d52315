/** The foot of a running review: what was taken down last, the entry box, the way to the next block. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { CapturedEntry } from '../../apps-script/api-contract.js';
import { Icon } from '../frame/icon.js';
import { usePage } from '../frame/page-context.js';
import { CapturedRow, type EntryStatus, partsText, SaveMark } from './captured.js';

export function LastCaptured(props: {
  readonly block: string;
  readonly entries: readonly CapturedEntry[];
  readonly statusOf: (entry: CapturedEntry) => EntryStatus;
  readonly onRemove: (id: string) => void;
}) {
  const { entries, block } = props;
  // The room has a column for them.
  const isRoom = usePage() === 'room';
  const [isUnfolded, setShowsAll] = useState(false);
  const showsAll = isRoom || isUnfolded;
  const last = entries.at(-1);
  if (last === undefined) return null;
  return (
    <div class="lastcap" aria-live="polite">
      <div class="row">
        <span class="name nb">Captured in {block}</span>
        <span class="dim">{entries.length}</span>
        <span class="space" />
        {!isRoom && <SaveMark status={worst(entries.map(props.statusOf))} />}
        {!isRoom && (
          <button
            type="button"
            class="link"
            aria-expanded={showsAll}
            onClick={() => setShowsAll(!showsAll)}
          >
            {showsAll ? 'Hide' : 'Show'}
          </button>
        )}
      </div>
      {showsAll ? (
        <ul class="caps">
          {entries.map((entry) => (
            <CapturedRow
              key={entry.id}
              entry={entry}
              status={props.statusOf(entry)}
              onRemove={props.onRemove}
            />
          ))}
        </ul>
      ) : (
        <p class="one-line">
          {last.text} <span class="dim">{partsText(last)}</span>
        </p>
      )}
    </div>
  );
}

function worst(statuses: readonly EntryStatus[]): EntryStatus {
  const order: readonly EntryStatus[] = ['waiting', 'saving'];
  return order.find((status) => statuses.includes(status)) ?? 'saved';
}

/** Previous at the left, forward or Close at the right, in every block. */
export function BlockButtons(props: {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (blocks: number) => void;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="row nav">
      <button
        type="button"
        class="btn"
        aria-disabled={props.isFirst}
        onClick={() => props.onMove(-1)}
      >
        <Icon name="left" />
        Previous <kbd>[</kbd>
      </button>
      <span class="space" />
      {props.isLast ? (
        props.children
      ) : (
        <button type="button" class="btn primary" onClick={() => props.onMove(1)}>
          Next <kbd>]</kbd>
          <Icon name="right" />
        </button>
      )}
    </div>
  );
}
