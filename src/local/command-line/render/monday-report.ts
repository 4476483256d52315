/** The Monday report for a terminal. */
import type { ReportAnswer } from '../../../apps-script/api-contract.js';
import { styled } from '../output.js';
import { STATES } from './finding-states.js';
import type { ReportLine, ReportSection } from './report-lines.js';
import { reportSections, reportTitle } from './report-lines.js';
import { wrapped } from './wrap.js';

function renderLine({ about, state, sentence }: ReportLine): string {
  const shown = state === null ? null : STATES[state];
  const mark = shown === null ? '' : `${styled(shown.style, `${shown.icon} ${shown.word}`)} `;
  if (about === '') return wrapped(sentence, 3);
  return `   ${mark}${styled('bold', about)}\n${wrapped(sentence, 13)}`;
}

function renderSection({ title, lines, empty }: ReportSection): string {
  const body = lines.length === 0 ? [`   ${empty}`] : lines.map(renderLine);
  return [styled('bold', title), ...body].join('\n');
}

/** Every section, also those that are empty: what is not there is news too. */
export function renderReport(report: ReportAnswer): string {
  const { title, subtitle } = reportTitle(report);
  const head = `${styled('bold', title)}\n${subtitle}`;
  return [head, ...reportSections(report).map(renderSection)].join('\n\n');
}
