/** Where the rows come from: pasted cells, a chosen file, or one that is dropped. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { AlertBox } from '../frame/alert-box.js';
import { closeWindow } from '../frame/host.js';
import type { GivenText } from './given-text.js';

const PASTED = 'The pasted text';

/** Bytes; a file of 20,000 rows has about one or two million. */
const MOST_BYTES = 20_000_000;

export function PickSource({ onGiven }: { readonly onGiven: (given: GivenText) => void }) {
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  // Browsers allow no autofocus attribute in a foreign frame.
  useLayoutEffect(() => box.current?.focus(), []);

  async function take(file: File | undefined) {
    if (file === undefined) return;
    if (file.size > MOST_BYTES) {
      setFault(`${file.name} has more than 20 MB. Cut it into files of some ten thousand rows.`);
      return;
    }
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      onGiven({ is: 'file', name: file.name, bytes });
    } catch {
      setFault(`${file.name} could not be read. Choose it again.`);
    }
  }
  const takeText = (pasted: string) => onGiven({ is: 'pasted', name: PASTED, text: pasted });

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way beside the button.
    <div
      class="side"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void take(event.dataTransfer?.files[0]);
      }}
    >
      {fault !== null && <AlertBox title="This file was not taken" text={fault} />}
      <main class="pick">
        <h1 class="unseen">Import</h1>
        <label for="pasted">
          Copy the rows with their header from a sheet or an export, and paste them here.
        </label>
        <textarea
          id="pasted"
          class="field"
          ref={box}
          value={text}
          spellcheck={false}
          wrap="off"
          onInput={({ currentTarget }) => setText(currentTarget.value)}
          onPaste={(event) => {
            const [file] = event.clipboardData?.files ?? [];
            const pasted = event.clipboardData?.getData('text/plain') ?? '';
            if (text !== '' || (pasted === '' && file === undefined)) return;
            event.preventDefault();
            if (pasted === '') void take(file);
            else takeText(pasted);
          }}
        />
        <p>
          <label class="btn" for="file">
            Choose a file
          </label>{' '}
          <span class="dim">CSV or TSV; it may be dropped here as well.</span>
          <input
            id="file"
            class="unseen"
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
            onChange={({ currentTarget }) => void take(currentTarget.files?.[0])}
          />
        </p>
        <p class="dim">
          Nothing is written yet: you see first what each row would do. Import weekly numbers, never
          leads: nothing about a lead as a person is stored.
        </p>
      </main>
      <footer class="dock row">
        {text.trim() !== '' && (
          <button type="button" class="btn primary" onClick={() => takeText(text)}>
            Read the text
          </button>
        )}
        <button type="button" class="btn" onClick={closeWindow}>
          Cancel
        </button>
      </footer>
    </div>
  );
}
