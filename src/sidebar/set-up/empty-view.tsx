/** A spreadsheet that is no workbook yet: what the set-up asks, and the two ways into it. */
import { useLayoutEffect, useRef } from 'preact/hooks';

export function EmptyView(props: { readonly onSetUp: () => void; readonly onSample: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <div class="side">
      <header class="plain">
        <p>Next review</p>
        <h1 class="t24">Not planned</h1>
        <p class="dim">This spreadsheet has no review calendar yet.</p>
      </header>
      <main>
        <section class="sec" aria-labelledby="set-up">
          <h2>
            <b id="set-up">Set up in five steps</b>
          </h2>
          <p>
            Motions, people, targets, weekday and time, data. Each has a default. About two minutes.
          </p>
        </section>
        <section class="sec" aria-labelledby="sample">
          <h2>
            <b id="sample">Or look at it first</b>
          </h2>
          <p>
            A sample year shows every review, rule and drift mode at work, with made-up people and
            numbers.
          </p>
        </section>
      </main>
      <footer class="dock row tight">
        <button type="button" class="btn primary" ref={button} onClick={props.onSetUp}>
          Set up
        </button>
        <button type="button" class="btn" onClick={props.onSample}>
          Use sample data
        </button>
      </footer>
    </div>
  );
}
