/** Q3.definition: ratified definitions that lack a part, or of which two are live. */
import type { Finding } from '../finding.js';
import { ratifiedDefinitions } from '../ratified-definitions.js';
import type { Definition, Snapshot } from '../records.js';
import { missingParts } from './missing-parts.js';
import type { RuleContext } from './rule.js';
import { findingOf } from './rule.js';

const PARTS = [
  ['version', 'no version'],
  ['owner', 'no owner'],
  ['scope', 'no scope'],
] as const;

function nameOf({ version }: Definition): string {
  return (version ?? '').trim().length === 0 ? 'without version' : `version ${version}`;
}

function judge(subject: string, live: readonly [Definition, ...Definition[]]): Finding {
  const incomplete = live
    .map((one) => ({ one, missing: missingParts<Definition>(one, PARTS) }))
    .filter(({ missing }) => missing.length > 0);
  const faults = [
    ...(live.length > 1
      ? [`${live.length} versions are ratified: ${live.map(nameOf).join(', ')}`]
      : []),
    ...incomplete.map(({ one, missing }) => `${nameOf(one)}: ${missing.join(', ')}`),
  ];
  const [first] = live;
  const shown = incomplete[0]?.one ?? live[live.length - 1] ?? first;
  return findingOf('Q3.definition', {
    subject,
    motion: first.motion,
    state: faults.length === 0 ? 'clear' : 'fired',
    measured: live.length - 1 + incomplete.reduce((sum, { missing }) => sum + missing.length, 0),
    threshold: 0,
    evidence:
      faults.length === 0
        ? `${nameOf(first)}, owner ${first.owner}, scope ${first.scope}`
        : faults.join('; '),
    at: { tab: 'Definitions', row: shown.row },
  });
}

/**
 * Judges each term of each motion that has a ratified version: one without version, owner or scope
 * fires, and so do two ratified versions. Measured: the missing parts and the versions too many.
 */
export function unfitDefinition(snapshot: Snapshot, { asOf }: RuleContext): Finding[] {
  const ratified = ratifiedDefinitions(snapshot.definitions, asOf);
  return [...ratified].flatMap(([subject, [first, ...rest]]) =>
    first === undefined ? [] : [judge(subject, [first, ...rest])],
  );
}
