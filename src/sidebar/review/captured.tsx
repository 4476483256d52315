/** What was taken down: whether it is saved, what it lacks, and a way to take it back. */
import type { CapturedEntry, ReviewDraft } from '../../apps-script/api-contract.js';
import { missingParts } from '../draft/needs.js';
import { Icon } from '../frame/icon.js';
import { dayText } from '../frame/words.js';

export type EntryStatus = 'saved' | 'saving' | 'waiting';

/** An entry is saved where the workbook holds it as it is. */
export function statusOf(
  entry: CapturedEntry,
  kept: ReviewDraft | null,
  isFailing: boolean,
): EntryStatus {
  const same = kept?.entries.find(({ id }) => id === entry.id);
  if (same !== undefined && JSON.stringify(same) === JSON.stringify(entry)) return 'saved';
  return isFailing ? 'waiting' : 'saving';
}

export function CapturedRow(props: {
  readonly entry: CapturedEntry;
  readonly status: EntryStatus;
  readonly onRemove: (id: string) => void;
}) {
  const { entry } = props;
  return (
    <li class="cap">
      <div class="row top">
        <span class="any">
          {entry.kind === 'decision' ? `Decision: ${entry.text}` : entry.text}
        </span>
        <span class="space" />
        <SaveMark status={props.status} />
        <button
          type="button"
          class="icon-btn tiny"
          aria-label={`Remove: ${entry.text}`}
          onClick={() => props.onRemove(entry.id)}
        >
          <Icon name="cross" />
        </button>
      </div>
      <p class="dim any">{partsText(entry)}</p>
    </li>
  );
}

export function SaveMark({ status }: { readonly status: EntryStatus }) {
  if (status === 'saved') {
    return (
      <span class="st dim">
        <Icon name="check" />
        Saved
      </span>
    );
  }
  if (status === 'saving') return <span class="st dim">Saving</span>;
  return (
    <span class="st s-slip">
      <Icon name="retry" />
      Waiting
    </span>
  );
}

const WORDS = { owner: 'no owner', dueOn: 'no date', measure: 'no measure' } as const;

/** @example 'Ana, Fri 20 Nov, no measure' */
export function partsText(entry: CapturedEntry): string {
  const { owner, dueOn, measure } = entry;
  const said = [owner, dueOn === null ? null : dayText(dueOn), measure].filter(
    (text) => text !== null,
  );
  return [...said, ...missingParts(entry).map((part) => WORDS[part])].join(', ');
}
