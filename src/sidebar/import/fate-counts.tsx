/** How many rows go which way, and what else there is to know before an import. */
import type { ImportAnswer } from '../../apps-script/contract/import.js';
import { formatNumber } from '../../domain/wording.js';

type Counts = Pick<ImportAnswer, 'added' | 'updated' | 'unchanged'> & {
  readonly rejected: readonly unknown[];
};

/** @example fateText({ added: 2, updated: 0, unchanged: 1, rejected: [] }) //=> '2 added, 0 changed, 1 unchanged, 0 rejected' */
export function fateText({ added, updated, unchanged, rejected }: Counts): string {
  const counts = [added, updated, unchanged, rejected.length].map((count) => formatNumber(count));
  return `${counts[0]} added, ${counts[1]} changed, ${counts[2]} unchanged, ${counts[3]} rejected`;
}

export function FateCounts(props: { readonly answer: ImportAnswer; readonly isReading: boolean }) {
  const { answer, isReading } = props;
  const { added, updated, unchanged, rejected } = answer;
  const isSame = added + updated + rejected.length === 0 && unchanged > 0;
  return (
    <div role="status">
      <dl class="fates">
        <Fate word="added" count={added} />
        <Fate word="changed" count={updated} />
        <Fate word="unchanged" count={unchanged} />
        <Fate word="rejected" count={rejected.length} tone={rejected.length > 0 ? 's-slip' : ''} />
      </dl>
      {isReading && <p class="dim">Comparing with the tab …</p>}
      {isSame && !isReading && (
        <p>{`Every row stands in ${answer.tab} already. An import would change nothing.`}</p>
      )}
    </div>
  );
}

function Fate(props: { readonly word: string; readonly count: number; readonly tone?: string }) {
  return (
    <div class={props.tone}>
      <dt>{props.word}</dt>
      <dd>{formatNumber(props.count)}</dd>
    </div>
  );
}

/** More are folded: what was left out stands at the columns as well. */
const OPEN_REMARKS = 5;

/** What was left out, and how numbers and dates were taken. */
export function Remarks({ warnings }: { readonly warnings: readonly string[] }) {
  if (warnings.length === 0) return null;
  return (
    <details open={warnings.length <= OPEN_REMARKS}>
      <summary>{warnings.length === 1 ? '1 remark' : `${warnings.length} remarks`}</summary>
      <ul class="plain">
        {warnings.map((warning) => (
          <li class="any" key={warning}>
            {warning}
          </li>
        ))}
      </ul>
    </details>
  );
}
