/** The import dialog as a whole: the rows are brought, shown as they would be written, then written. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ImportTab } from '../../apps-script/contract/import.js';
import { type CallFailure, call } from '../api-client.js';
import { AlertBox } from '../frame/alert-box.js';
import type { GivenText } from './given-text.js';
import { PickSource } from './pick-source.js';
import { PreparedImport } from './prepared-import.js';

export function ImportPage() {
  const [tabs, setTabs] = useState<readonly ImportTab[] | null>(null);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const [given, setGiven] = useState<GivenText | null>(null);

  const read = useCallback(async () => {
    setFailure(null);
    const answer = await call('import.tabs', {});
    if (answer.ok) setTabs(answer.data.tabs);
    else setFailure(answer);
  }, []);
  useEffect(() => {
    void read();
  }, [read]);

  if (given === null) return <PickSource onGiven={setGiven} />;
  const again = () => setGiven(null);
  if (failure !== null) {
    return (
      <div class="side">
        <AlertBox
          title="The tabs could not be listed"
          text={`${failure.message} What you brought is kept.`}
          code={failure.code}
        >
          <button type="button" class="btn" onClick={() => void read()}>
            Try again
          </button>
        </AlertBox>
      </div>
    );
  }
  if (tabs === null) return <p class="dim reading">Reading the workbook …</p>;
  return <PreparedImport given={given} tabs={tabs} onAgain={again} />;
}
