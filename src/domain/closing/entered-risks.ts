/** New risks and what became of earlier ones, as rows. */
import { isLater } from '../as-of-state.js';
import { firstByKey } from '../natural-key.js';
import type { CloseDesk, Entered, Missing } from './close-desk.js';
import { clean, closingBlockOf } from './close-desk.js';
import type { RiskUpdate } from './entries.js';
import type { ChangeOf, PlannedRow, RecordOf } from './planned-rows.js';
import { changedRow, newRow } from './planned-rows.js';

/** A risk of which nothing is known but its name, where it comes from and which review raised it. */
export function blankRisk(
  riskId: string,
  risk: string,
  source: string | null,
  { asOf, reviewId }: CloseDesk,
): RecordOf<'risks'> {
  return {
    riskId,
    risk,
    source,
    motion: null,
    owner: null,
    mitigation: null,
    reviewOn: null,
    likelihood: null,
    impact: null,
    residualLikelihood: null,
    residualImpact: null,
    state: 'Open',
    escalatedTo: null,
    raisedOn: asOf.date,
    raisedIn: reviewId,
  };
}

/** The new risks. */
export function enteredRisks(desk: CloseDesk): Entered {
  const rows = (desk.entries.risks ?? []).map((entry) =>
    newRow('risks', {
      ...blankRisk(desk.nextId.risks(), entry.risk.trim(), clean(entry.source), desk),
      motion: entry.motion ?? null,
      owner: clean(entry.owner),
      mitigation: clean(entry.mitigation),
      reviewOn: entry.reviewOn ?? null,
      likelihood: entry.likelihood ?? null,
      impact: entry.impact ?? null,
    }),
  );
  return { rows, missing: [] };
}

/** What is new of earlier risks. */
export function enteredRiskUpdates({ entries, snapshot, asOf, kind }: CloseDesk): Entered {
  const known = firstByKey(snapshot.risks, (row) => row.riskId);
  const rows: PlannedRow[] = [];
  const missing: Missing[] = [];
  for (const [index, update] of (entries.riskUpdates ?? []).entries()) {
    const present = known.get(update.riskId.trim());
    if (present === undefined || isLater(present.raisedOn, asOf)) {
      missing.push({
        block: closingBlockOf(kind),
        code: 'unknown',
        subject: update.riskId,
        message: `riskUpdates ${index + 1}: the Risk Register has no risk ${update.riskId}; look its ID up there.`,
      });
    } else {
      rows.push(changedRow('risks', changesOf(present.riskId, update)));
    }
  }
  return { rows, missing };
}

function changesOf(riskId: string, update: RiskUpdate): ChangeOf<'risks'> {
  const said = Object.entries(update).flatMap(([member, value]) => {
    const kept = typeof value === 'string' ? clean(value) : value;
    return kept === null || kept === undefined ? [] : [[member, kept] as const];
  });
  return { ...Object.fromEntries(said), riskId };
}
