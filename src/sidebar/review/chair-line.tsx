/** Who chairs, and the way to pass the chair on. */
import { useState } from 'preact/hooks';

export function ChairLine(props: {
  readonly chair: string | null;
  readonly names: readonly string[];
  /** While the draft is on its way to whoever takes the chair. */
  readonly isHanding: boolean;
  readonly onHand: (to: string) => void;
}) {
  const { chair, names, isHanding, onHand } = props;
  const [isOpen, setOpen] = useState(false);
  const [to, setTo] = useState('');
  const others = names.filter((name) => name !== chair);
  return (
    <section class="sec" aria-labelledby="chair">
      <div class="row wrap">
        <span class="any">
          <b id="chair">Chair</b> {chair ?? 'nobody named'}
        </span>
        <span class="space" />
        {!isOpen && (
          <button type="button" class="link" onClick={() => setOpen(true)}>
            Hand over
          </button>
        )}
      </div>
      {isOpen && (
        <form
          class="entry-form"
          aria-label="Hand over the chair"
          onKeyDown={(event) => {
            if (event.key === 'Escape') setOpen(false);
          }}
          onSubmit={(event) => {
            event.preventDefault();
            if (to.trim() !== '') onHand(to.trim());
          }}
        >
          <label class="lbl wide">
            <span>To</span>
            <input
              class="field"
              list="chairs"
              value={to}
              placeholder="A name"
              ref={(field) => {
                if (to === '') field?.focus();
              }}
              onInput={({ currentTarget }) => setTo(currentTarget.value)}
            />
          </label>
          <datalist id="chairs">
            {others.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <p class="dim any">
            The review is kept, leaves this page, and goes on where the other one resumes it.
          </p>
          <div class="row">
            <button type="submit" class="btn small" aria-disabled={to.trim() === '' || isHanding}>
              {isHanding ? 'Handing over …' : 'Hand over'}
            </button>
            <button type="button" class="btn small text" onClick={() => setOpen(false)}>
              Cancel
            </button>
          </div>
        </form>
      )}
    </section>
  );
}
