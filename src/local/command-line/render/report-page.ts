/** The Monday report as one page that needs nothing else: no script, no font, no address. */
import type { ReportAnswer } from '../../../apps-script/api-contract.js';
import type { FindingState } from '../../../domain/finding.js';
import { STATES } from './finding-states.js';
import type { ReportLine, ReportSection } from './report-lines.js';
import { reportSections, reportTitle } from './report-lines.js';

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A number and its per cent sign stay together. */
const NO_BREAK_SPACE = '\u00a0';

/** What people typed stays text, wherever it stands in the page. */
function escaped(text: string): string {
  const whole = text.replaceAll(' %', `${NO_BREAK_SPACE}%`);
  return whole.replace(/[&<>"']/g, (character) => ESCAPED[character] ?? character);
}

/** Class of a state; its colours have a contrast of 4.5 : 1 on white at least. */
const CLASSES: Readonly<Record<FindingState, string>> = {
  fired: 'fired',
  watch: 'watch',
  clear: 'clear',
  'no-data': 'none',
};

const STYLE = `
  :root { color-scheme: light; }
  body { margin: 32px auto; max-width: 880px; padding: 0 24px; color: #3c4043;
    font: 14px/20px Roboto, Arial, sans-serif; font-variant-numeric: tabular-nums; }
  h1 { margin: 0; font-size: 24px; line-height: 32px; font-weight: 400; }
  h2 { margin: 32px 0 4px; font-size: 16px; line-height: 24px; font-weight: 500; }
  p { margin: 4px 0; color: #5f6368; }
  table { width: 100%; border-collapse: collapse; }
  th, td { padding: 6px 16px 6px 0; border-top: 1px solid #e8eaed; text-align: left;
    vertical-align: top; overflow-wrap: anywhere; }
  th { width: 232px; font-weight: 500; }
  td.state { width: 88px; white-space: nowrap; font-weight: 500; }
  .fired { color: #b3261e; } .watch { color: #8a5a00; } .clear { color: #137333; } .none { color: #5f6368; }
  @media print { body { margin: 0; } h2 { break-after: avoid; } tr { break-inside: avoid; } }
`;

function row({ about, state, sentence }: ReportLine, hasStates: boolean): string {
  const shown = state === null ? null : STATES[state];
  const cell =
    shown === null || state === null
      ? '<td class="state"></td>'
      : `<td class="state ${CLASSES[state]}">${shown.icon} ${shown.word}</td>`;
  const words = escaped(sentence);
  if (about === '') return `<tr><td colspan="${hasStates ? 3 : 2}">${words}</td></tr>`;
  return `<tr><th scope="row">${escaped(about)}</th>${hasStates ? cell : ''}<td>${words}</td></tr>`;
}

function section({ title, lines, empty }: ReportSection): string {
  const hasStates = lines.some(({ state }) => state !== null);
  const body =
    lines.length === 0
      ? `<p>${escaped(empty)}</p>`
      : `<table>${lines.map((line) => row(line, hasStates)).join('\n')}</table>`;
  return `<section>\n<h2>${escaped(title)}</h2>\n${body}\n</section>`;
}

/** The whole document. */
export function reportPage(report: ReportAnswer): string {
  const { title, subtitle } = reportTitle(report);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p>${escaped(subtitle)}</p>
${reportSections(report).map(section).join('\n')}
</body>
</html>
`;
}
