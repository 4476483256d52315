/** A workbook that only a later add-on may write: said politely, since nobody did anything wrong. */
import { unbroken } from '../unbroken.js';

export function NewerWorkbook(props: {
  /** What the add-on says of the two versions. */
  readonly message: string;
  readonly onRetry: () => void;
}) {
  return (
    <div class="side">
      <header class="plain">
        <h1 class="t16">This workbook is newer than the add-on</h1>
      </header>
      <main>
        <section class="sec" aria-label="What to do">
          <p class="any">{unbroken(props.message)}</p>
          <p class="dim gap">
            Whoever put Cadence into this spreadsheet updates it. All that is in the workbook stays,
            and can be read and edited in its tabs.
          </p>
        </section>
      </main>
      <footer class="dock">
        <button type="button" class="btn primary" onClick={props.onRetry}>
          Try again
        </button>
      </footer>
    </div>
  );
}
