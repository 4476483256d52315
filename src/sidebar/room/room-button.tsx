/** From the sidebar into the review room. */
import { useState } from 'preact/hooks';
import { call } from '../api-client.js';

export function RoomButton() {
  const [problem, setProblem] = useState('');
  async function open() {
    const answer = await call('room.open', {});
    setProblem(answer.ok ? '' : `The review room could not be opened. ${answer.message}`);
  }
  return (
    <>
      <button type="button" class="btn text" onClick={() => void open()}>
        Review room
      </button>
      {problem !== '' && (
        <p class="s-slip any whole" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
