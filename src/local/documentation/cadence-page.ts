/** The page on what the cadence judges: agenda, rules, drift modes, settings, from their declarations. */
import { AGENDA } from '../../domain/agenda.js';
import { DRIFT_MODES } from '../../domain/drift/drift-modes.js';
import { MEASURE_HEADERS } from '../../domain/drift/engine-week.js';
import { RULES, type RuleDeclaration } from '../../domain/rules/rule-table.js';
import { DEFAULT_TARGET, SETTINGS, type SettingDeclaration } from '../../domain/settings.js';
import { REVIEW_KINDS } from '../../domain/vocabulary.js';
import { cascadeSections, continuationOf } from './cascade-sections.js';
import { generatedNotice, table } from './markdown.js';

/** Where a fired finding of a rule goes, in a sentence. */
function destinationOf(rule: RuleDeclaration): string {
  if (rule.advisory) return 'Never fires: it is watched, without a say in the verdict.';
  if (rule.goesTo === null) return 'Fired: stays in its block.';
  const when = rule.sustained ? 'Fired in two reviews running' : 'Fired';
  const opens = rule.escalationKind === null ? '' : ` (${rule.escalationKind})`;
  return `${when}: to ${rule.goesTo}${opens}.`;
}

/** Markdown of `docs/cadence.md`. */
export function cadencePage(): string {
  return `${[
    generatedNotice('src/domain'),
    '# What the cadence judges',
    'The method is described in Leadscale, *Marketing Operations: Governance and Operating Cadence for Demand Generation*, 20 May 2026. A number marked *article* stands there; one marked *ours* does not.',
    ...REVIEW_KINDS.flatMap(reviewSection),
    '## Rules',
    'A rule says for each of its subjects `fired`, `watch`, `clear` or `no-data`. A block is slipping when any of its findings fired; it has not enough data when every finding says so; else it holds. W6, M5 and Q5 are open until what they gate is in place.',
    ...RULES.map(
      (rule) =>
        `**${rule.id}** ${rule.title}. ${rule.because}\n\nJudges ${rule.subject}. ${destinationOf(rule)}${continuationOf(rule)} Source: ${rule.source}.`,
    ),
    ...cascadeSections(),
    '## Drift modes',
    table(
      ['Mode', 'Caught at', 'Response', 'Columns of Engine Weeks'],
      DRIFT_MODES.map((mode) => [
        mode.name,
        mode.caughtAt,
        mode.response,
        mode.columns.map((key) => MEASURE_HEADERS[key]).join(', '),
      ]),
    ),
    '## Settings',
    table(['Setting', 'Default', 'Unit', 'Source', 'What it does'], SETTINGS.map(settingRow)),
    '## Targets',
    'One row per motion; every default is ours.',
    table(
      ['Target', 'Default'],
      Object.entries(DEFAULT_TARGET).map(([field, value]) => [
        words(field),
        value === null ? 'none' : String(value),
      ]),
    ),
    '',
  ]
    .join('\n\n')
    .trimEnd()}\n`;
}

function reviewSection(kind: (typeof REVIEW_KINDS)[number]): string[] {
  const blocks = AGENDA.filter((block) => block.review === kind);
  const minutes = blocks.reduce((sum, block) => sum + block.minutes, 0);
  return [
    `## ${kind[0]?.toUpperCase()}${kind.slice(1)} review, ${minutes} minutes`,
    table(
      ['Block', 'Title', 'Min', 'Owners', 'Inputs', 'Criterion', 'What happens to what fires'],
      blocks.map((block) => [
        block.id,
        block.title,
        String(block.minutes),
        block.owners.join(' + '),
        block.inputs,
        block.criterion,
        block.trigger,
      ]),
    ),
  ];
}

function settingRow(setting: SettingDeclaration): string[] {
  return [setting.label, String(setting.default), setting.unit, setting.origin, setting.note];
}

/** @example words('passRateTarget') //=> 'Pass rate target' */
function words(field: string): string {
  const spaced = field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${spaced[0]?.toUpperCase()}${spaced.slice(1)}`;
}
