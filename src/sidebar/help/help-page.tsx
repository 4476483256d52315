/** Help: what the add-on does in the order of a person's tasks, with the way to each tab, and the keys. */
import { useState } from 'preact/hooks';
import { call } from '../api-client.js';
import { AlertBox } from '../frame/alert-box.js';
import { KeyList } from '../frame/keys-help.js';
import { unbroken } from '../unbroken.js';
import { type Piece, TASKS } from './tasks.js';

export function HelpPage() {
  const [fault, setFault] = useState<string | null>(null);
  async function show(tab: string) {
    const answer = await call('select', { tab, row: 1 });
    setFault(answer.ok ? null : answer.message);
  }
  return (
    <div class="side help">
      {fault !== null && <AlertBox title="The tab could not be shown" text={fault} />}
      <main>
        <h1 class="unseen">Help</h1>
        {TASKS.map(({ title, sentences }) => (
          <section class="sec task" key={title}>
            <h2>
              <b>{title}</b>
            </h2>
            {sentences.map((pieces) => (
              <p key={pieceText(pieces[0])}>
                {pieces.map((piece) =>
                  typeof piece === 'string' ? (
                    unbroken(piece)
                  ) : (
                    <button
                      key={piece.tab}
                      type="button"
                      class="link"
                      onClick={() => void show(piece.tab)}
                    >
                      {piece.tab}
                    </button>
                  ),
                )}
              </p>
            ))}
          </section>
        ))}
        <section class="sec">
          <h2>
            <b>Keys of a review</b>
          </h2>
          <div class="keys">
            <KeyList />
          </div>
        </section>
      </main>
    </div>
  );
}

function pieceText(piece: Piece | undefined): string {
  return typeof piece === 'string' ? piece : (piece?.tab ?? '');
}
