/** The review pack as a page for a terminal: blocks, verdicts, findings worst first, what goes where. */
import type { PackFinding, ReviewBlock, ReviewPack } from '../../../apps-script/api-contract.js';
import { addDays } from '../../../domain/calendar.js';
import type { BlockVerdict } from '../../../domain/finding.js';
import { counted, styled } from '../output.js';
import { renderDrift } from './drift-actions.js';
import { STATES } from './finding-states.js';
import {
  escalationNote,
  proposalNote,
  renderCarried,
  renderChange,
  renderDefinitions,
} from './ledger-lines.js';
import { lineWidth, wrapped } from './wrap.js';

const VERDICTS: Readonly<
  Record<BlockVerdict, { icon: string; word: string; style: 'red' | 'gray' | 'green' | 'blue' }>
> = {
  slipping: { icon: '▲', word: 'Slipping', style: 'red' },
  'not enough data': { icon: '–', word: 'Not enough data', style: 'gray' },
  holding: { icon: '✓', word: 'Holding', style: 'green' },
  open: { icon: '○', word: 'Open', style: 'blue' },
};

/** Data problems beyond this number are only counted. */
const PROBLEMS_SHOWN = 10;

/**
 * @param showAll whether findings without news (clear) get a line of their own
 */
export function renderReviewPack(pack: ReviewPack, showAll: boolean): string {
  return [
    heading(pack),
    ...pack.blocks.map((block) => renderBlock(block, showAll)),
    renderDrift(pack),
    renderDefinitions(pack),
    renderEscalations(pack),
    renderProblems(pack),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function heading(pack: ReviewPack): string {
  const minutes = pack.blocks.reduce((sum, block) => sum + block.minutes, 0);
  const kind = `${pack.kind[0]?.toUpperCase()}${pack.kind.slice(1)} review`;
  const slipping = pack.blocks.filter((block) => block.verdict === 'slipping').length;
  const sunday = addDays(pack.judgedWeek, 6);
  return [
    `${styled('bold', kind)}, ${minutes} min, as of ${pack.asOf}`,
    ...dueLine(pack),
    `Judged week ${pack.judgedWeek} to ${sunday}. ${counted(slipping, 'block')} of ${pack.blocks.length} slipping, ${counted(pack.escalations.length, 'escalation')} proposed.`,
  ].join('\n');
}

/** Which due date it stands for; nothing where the calendar has none near. */
function dueLine({ due }: ReviewPack): string[] {
  if (due === null) return [];
  return [
    `Stands for the review due ${due.dueOn}${due.state === 'Due' ? '' : `, ${due.state.toLowerCase()}`}.`,
  ];
}

function renderBlock(block: ReviewBlock, showAll: boolean): string {
  const verdict = VERDICTS[block.verdict];
  const title = `${block.id} ${block.title}`;
  const who = `${block.minutes} min, ${block.owners.join(' + ')}`;
  const right = `${verdict.icon} ${verdict.word}`;
  const gap = Math.max(2, lineWidth() - title.length - who.length - right.length - 2);
  const lines = [
    `${styled('bold', title)}  ${styled('gray', who)}${' '.repeat(gap)}${styled(verdict.style, right)}`,
    styled('gray', wrapped(`Criterion: ${block.criterion}`, 3)),
  ];
  const shown = block.findings.filter((finding) => showAll || finding.state !== 'clear');
  lines.push(...shown.map(renderFinding));
  const hidden = block.findings.length - shown.length;
  if (hidden > 0) lines.push(`   ${styled('green', `✓ ${hidden} clear`)}`);
  if (block.findings.length === 0) lines.push('   Nothing to judge.');
  lines.push(...block.carried.map(renderCarried));
  lines.push(...block.changes.map((change) => styled('gray', renderChange(change))));
  lines.push(...block.facts.map((fact) => styled('gray', wrapped(fact, 3))));
  return lines.join('\n');
}

function renderFinding(finding: PackFinding): string {
  const state = STATES[finding.state];
  const motion =
    finding.motion !== null && !finding.subject.startsWith(finding.motion)
      ? ` (${finding.motion})`
      : '';
  const place = finding.at === null ? '' : `, ${finding.at.tab} row ${finding.at.row}`;
  const goes = finding.state === 'fired' && finding.goesTo !== null ? `  → ${finding.goesTo}` : '';
  const head = `   ${styled(state.style, `${state.icon} ${state.word.padEnd(7)}`)} ${styled('bold', finding.subject)}${motion}${goes}`;
  return `${head}\n${wrapped(finding.evidence, 13)}\n${styled('gray', `${' '.repeat(13)}${finding.rule}${place}${escalationNote(finding)}`)}`;
}

function renderEscalations(pack: ReviewPack): string {
  if (pack.escalations.length === 0) return '';
  const lines = pack.escalations.map((item) =>
    wrapped(
      `${item.from}${item.to === item.kind ? '' : ` → ${item.to}`}  ${item.kind}: ${item.subject}, owner ${item.owner}, due ${item.dueOn}${proposalNote(item)}`,
      3,
    ),
  );
  return [styled('bold', 'Proposed escalations'), ...lines].join('\n');
}

function renderProblems(pack: ReviewPack): string {
  const count = pack.dataProblems.length;
  if (count === 0) return '';
  const lines = pack.dataProblems
    .slice(0, PROBLEMS_SHOWN)
    .map((problem) => wrapped(problem.message, 3));
  if (count > PROBLEMS_SHOWN)
    lines.push(`   and ${count - PROBLEMS_SHOWN} more; see: cadence check`);
  return [
    styled('bold', `Data problems, ${count}: these rows took part in no rule`),
    ...lines,
  ].join('\n');
}
