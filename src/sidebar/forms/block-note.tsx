/** The note of a block: free words for the minutes, kept while they are written. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { withNote } from '../draft/draft.js';
import type { FormDesk } from './form-desk.js';

/** Milliseconds without a key after which what was written is saved. */
const PAUSE_MS = 800;

export function BlockNote({ desk }: { readonly desk: FormDesk }) {
  const { block, draft } = desk;
  const stored = draft.notes[block.id] ?? '';
  const [text, setText] = useState(stored);
  const [isOpen, setOpen] = useState(stored !== '');
  // What is still to be saved, for the timer and for whoever leaves the block meanwhile.
  const waiting = useRef<string | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const { change } = desk;
  const id = block.id;
  const save = useRef(() => {});
  save.current = () => {
    window.clearTimeout(timer.current);
    const note = waiting.current;
    waiting.current = null;
    if (note !== null) change((one) => withNote(one, id, note));
  };
  useEffect(() => () => save.current(), []);
  // Another chair's words arrive with the draft that is taken back.
  useEffect(() => {
    if (waiting.current === null) setText(stored);
  }, [stored]);

  function write(note: string) {
    setText(note);
    waiting.current = note;
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => save.current(), PAUSE_MS);
  }

  return (
    <details
      class="sec"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>Note for the minutes</summary>
      <textarea
        class="field note"
        rows={2}
        aria-label={`Note on ${block.id}`}
        placeholder="What was said, beside actions and decisions"
        value={text}
        onInput={({ currentTarget }) => write(currentTarget.value)}
        onBlur={() => save.current()}
      />
    </details>
  );
}
