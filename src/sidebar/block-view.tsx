/** One block of the review: verdict, minutes, owners, and its findings worst first. */
import { useState } from 'preact/hooks';
import type { ReviewBlock } from '../apps-script/api-contract.js';
import { FINDING_STATES, type Finding } from '../domain/finding.js';
import { RowLink, type SheetRow } from './row-link.js';
import { FINDING_LOOKS, StateIcon, VERDICT_LOOKS } from './states.js';
import { unbroken } from './unbroken.js';

interface BlockProps {
  readonly block: ReviewBlock;
  readonly onSelect: (place: SheetRow) => void;
}

export function BlockView({ block, onSelect }: BlockProps) {
  const [showsClear, setShowsClear] = useState(false);
  const look = VERDICT_LOOKS[block.verdict];
  const open = block.findings.filter((finding) => finding.state !== 'clear');
  const clear = block.findings.filter((finding) => finding.state === 'clear');
  return (
    <section class="block" aria-labelledby={`title-${block.id}`}>
      <h2 id={`title-${block.id}`}>
        {block.id} {block.title}
      </h2>
      <div class="row">
        <span class={`chip g-${look.tone}`}>
          <StateIcon look={look} />
          {look.word}
        </span>
        <span class="space" />
        <span class="dim">{block.minutes} min</span>
      </div>
      <p class="dim">{block.owners.join(', ')}</p>
      <p class="dim">{countText(block.findings)}</p>
      <ul>
        {[...open, ...(showsClear ? clear : [])].map((finding) => (
          <FindingRow
            key={`${finding.rule} ${finding.subject}`}
            finding={finding}
            onSelect={onSelect}
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

function FindingRow({
  finding,
  onSelect,
}: {
  readonly finding: Finding;
  readonly onSelect: BlockProps['onSelect'];
}) {
  const look = FINDING_LOOKS[finding.state];
  const { at } = finding;
  return (
    <li class="finding">
      <StateIcon look={look} label={look.word} />
      <div>
        <div class="row top">
          <span class="name">{finding.subject}</span>
          <span class="space" />
          {at !== null && <RowLink place={at} onSelect={onSelect} />}
        </div>
        <p class="dim">{unbroken(finding.evidence)}</p>
        {finding.state === 'fired' && finding.goesTo !== null && <p>Goes to {finding.goesTo}</p>}
      </div>
    </li>
  );
}

/** @example '2 fired, 1 watch, 5 clear' */
function countText(findings: readonly Finding[]): string {
  const counts = FINDING_STATES.map((state) => {
    const count = findings.filter((finding) => finding.state === state).length;
    return count === 0 ? '' : `${count} ${FINDING_LOOKS[state].word.toLowerCase()}`;
  }).filter((text) => text !== '');
  return counts.length === 0 ? 'No findings' : counts.join(', ');
}
