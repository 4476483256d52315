/** Looks at a workbook of an earlier version and offers its upgrade. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CheckAnswer } from '../../apps-script/contract/check.js';
import { type CallFailure, call } from '../api-client.js';
import { AlertBox } from '../frame/alert-box.js';
import { UpgradePage } from './upgrade-page.js';

export function OlderWorkbook({ onLeave }: { readonly onLeave: () => void }) {
  const [offer, setOffer] = useState<CheckAnswer | null>(null);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const read = useCallback(async () => {
    const answer = await call('check', { repair: false });
    setFailure(answer.ok ? null : answer);
    if (answer.ok) setOffer(answer.data);
  }, []);
  useEffect(() => {
    void read();
  }, [read]);
  if (offer !== null) return <UpgradePage offer={offer} onLeave={onLeave} />;
  return (
    <div class="side">
      {failure !== null && (
        <AlertBox
          title="The workbook could not be read"
          text={failure.message}
          code={failure.code}
        />
      )}
      <main>{failure === null && <p class="dim reading">Reading the workbook …</p>}</main>
      {failure !== null && (
        <footer class="dock">
          <button type="button" class="btn primary" onClick={() => void read()}>
            Try again
          </button>
        </footer>
      )}
    </div>
  );
}
