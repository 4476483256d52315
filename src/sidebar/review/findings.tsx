/** The findings of a block, worst first; what is clear is folded away. */
import { useState } from 'preact/hooks';
import type { PackFinding, ReviewBlock, ReviewPack } from '../../apps-script/api-contract.js';
import type { Acknowledgement } from '../../domain/closing/entries.js';
import { FINDING_STATES } from '../../domain/finding.js';
import { keyOf } from '../draft/draft.js';
import { scalesOf } from '../pictures/finding-picture.js';
import { FINDING_LOOKS } from '../states.js';
import { type FindingDeeds, FindingRow } from './finding-row.js';

interface FindingsProps extends FindingDeeds {
  readonly block: ReviewBlock;
  readonly escalations: ReviewPack['escalations'];
  readonly acknowledged: readonly Acknowledgement[];
  /** Fired findings that nobody has seen yet. */
  readonly open: readonly PackFinding[];
  readonly onAcknowledgeAll: () => void;
}

export function Findings(props: FindingsProps) {
  const { block, escalations, acknowledged, open, onAcknowledgeAll, ...deeds } = props;
  const [showsClear, setShowsClear] = useState(false);
  if (block.findings.length === 0) return null;
  const clear = block.findings.filter((finding) => finding.state === 'clear');
  const shown = block.findings.filter((finding) => showsClear || finding.state !== 'clear');
  const scales = scalesOf(block.findings);
  const find = <One extends Acknowledgement>(list: readonly One[], finding: PackFinding) =>
    list.find((one) => keyOf(one) === keyOf(finding));
  return (
    <section class="sec" aria-labelledby="findings">
      <h2>
        <b id="findings">Findings</b> <span>{stateCounts(block.findings)}</span>
      </h2>
      {open.length > 1 && (
        <button type="button" class="link" onClick={onAcknowledgeAll}>
          Accept all {open.length} <kbd>A</kbd>
        </button>
      )}
      <ul>
        {shown.map((finding) => (
          <FindingRow
            key={keyOf(finding)}
            finding={finding}
            scales={scales}
            proposal={find(escalations, finding)}
            acknowledged={find(acknowledged, finding)}
            isUnfolded={finding === open[0]}
            {...deeds}
          />
        ))}
      </ul>
      {clear.length > 0 && (
        <button
          type="button"
          class="link"
          aria-expanded={showsClear}
          onClick={() => setShowsClear(!showsClear)}
        >
          {showsClear ? 'Hide what is clear' : `Show ${clear.length} clear`}
        </button>
      )}
    </section>
  );
}

/** @example '2 fired, 1 watch, 5 clear' */
function stateCounts(findings: readonly PackFinding[]): string {
  return FINDING_STATES.flatMap((state) => {
    const count = findings.filter((finding) => finding.state === state).length;
    return count === 0 ? [] : [`${count} ${FINDING_LOOKS[state].word.toLowerCase()}`];
  }).join(', ');
}
