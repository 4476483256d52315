/** What a block looks at: its criterion, the figures that no rule judges, and what changed in it. */
import type { ReviewBlock, ReviewPack } from '../../apps-script/api-contract.js';
import { usePage } from '../frame/page-context.js';
import { dayText } from '../frame/words.js';
import { RowLink, type SheetRow } from '../row-link.js';
import { unbroken } from '../unbroken.js';

/** The room has the criterion beside the title. */
export function Facts({ block }: { readonly block: ReviewBlock }) {
  const isRoom = usePage() === 'room';
  if (isRoom && block.facts.length + block.changes.length === 0) return null;
  return (
    <section class="sec" aria-labelledby="facts">
      <h2>
        <b id="facts">Facts</b>
      </h2>
      <ul class="plain">
        {!isRoom && <li class="any">Holds when: {unbroken(block.criterion)}</li>}
        {block.facts.map((fact) => (
          <li class="any" key={fact}>
            {unbroken(fact)}
          </li>
        ))}
        {block.changes.map((change) => (
          <li class="any" key={change.changeId}>
            {changeText(change)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function changeText(change: ReviewBlock['changes'][number]): string {
  const { changeId, subject, oldValue, newValue, state, effectiveOn } = change;
  const values = `${oldValue ?? 'nothing'} → ${newValue ?? 'nothing'}`;
  const since = effectiveOn === null ? '' : `, ${dayText(effectiveOn)}`;
  return `${changeId} ${subject}: ${values}, ${state.toLowerCase()}${since}`;
}

export function DataProblems({
  problems,
  onSelect,
}: {
  readonly problems: ReviewPack['dataProblems'];
  readonly onSelect: (place: SheetRow) => void;
}) {
  if (problems.length === 0) return null;
  return (
    <details class="sec">
      <summary>
        {problems.length === 1
          ? '1 problem in the data'
          : `${problems.length} problems in the data`}
      </summary>
      <ul>
        {problems.map((problem) => (
          <li class="item any" key={problem.message}>
            <p>{unbroken(problem.message)}</p>
            {problem.code !== 'missing-tab' && <RowLink place={problem} onSelect={onSelect} />}
          </li>
        ))}
      </ul>
    </details>
  );
}
