/** What a form entered: whether it is saved, and a way to take it back. */
import type { FormEntry } from '../../apps-script/contract/draft.js';
import { type EntryStatus, SaveMark } from '../review/captured.js';
import { unbroken } from '../unbroken.js';
import { dropForm, type FormDesk } from './form-desk.js';

export function KeptEntry(props: {
  readonly desk: FormDesk;
  readonly form: FormEntry;
  readonly text: string;
  readonly about?: string;
}) {
  const { desk, form, text, about = '' } = props;
  return (
    <div class="kept">
      <div class="row top">
        <span class="any">{unbroken(text)}</span>
        <span class="space" />
        <SaveMark status={formStatus(desk, form)} />
      </div>
      {about !== '' && <p class="dim any">{unbroken(about)}</p>}
      <button
        type="button"
        class="link"
        aria-label={`Take back: ${text}`}
        onClick={() => dropForm(desk, form.id)}
      >
        Take back
      </button>
    </div>
  );
}

/** Saved where the workbook holds it as it is. */
function formStatus({ kept, isFailing }: FormDesk, form: FormEntry): EntryStatus {
  const same = kept?.forms.find(({ id }) => id === form.id);
  if (same !== undefined && JSON.stringify(same) === JSON.stringify(form)) return 'saved';
  return isFailing ? 'waiting' : 'saving';
}
