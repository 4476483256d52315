/** The risk register at a monthly or a quarterly: risks completed, closed and raised. */
import { isRiskOpen } from '../../../domain/as-of-state.js';
import { addDays } from '../../../domain/calendar.js';
import type { NewRisk, RiskUpdate } from '../../../domain/closing/entries.js';
import { DRIFT_MODES } from '../../../domain/drift/drift-modes.js';
import type { Finding } from '../../../domain/finding.js';
import { holderOf } from '../../../domain/ledger/receivers.js';
import type { Risk } from '../../../domain/records.js';
import type { Room } from './chair-entries.js';

/** Days until a risk is looked at again: after a monthly two months, after a quarterly a quarter. */
const AGAIN = { weekly: 56, monthly: 56, quarterly: 91 } as const;

function firedModes({ assessment }: Room): Finding[] {
  return assessment.blocks.flatMap(({ findings }) =>
    findings.filter(({ rule, state }) => rule === 'M1.drift' && state === 'fired'),
  );
}

function riskName({ subject }: Pick<Finding, 'subject'>): string {
  return `${subject} becomes structural`;
}

/** A drift mode that fires is a risk until a monthly finds it clear. */
export function newRisks(room: Room): NewRisk[] {
  const { kind, snapshot, asOf } = room;
  if (kind !== 'monthly') return [];
  const known = snapshot.risks.filter((risk) => isRiskOpen(risk, asOf)).map(({ risk }) => risk);
  return firedModes(room)
    .filter((finding) => !known.includes(riskName(finding)))
    .map((finding) => {
      const mode = DRIFT_MODES.find(({ name }) => finding.subject.endsWith(name));
      return {
        risk: riskName(finding),
        source: finding.rule,
        ...(finding.motion === null ? {} : { motion: finding.motion }),
        owner: holderOf('Chair', snapshot.people),
        mitigation: mode?.response ?? '',
        reviewOn: addDays(asOf.date, AGAIN.monthly),
        likelihood: 3,
        impact: 4,
      };
    });
}

/** True where what the risk came from is over. */
function isOver({ risk, source }: Risk, room: Room): boolean {
  const { kind, snapshot } = room;
  const origin = snapshot.escalations.find(({ escalationId }) => escalationId === source);
  if (origin !== undefined) return origin.clearedOn !== null;
  if (kind !== 'monthly' || source !== 'M1.drift') return false;
  return !firedModes(room).some((finding) => riskName(finding) === risk);
}

/**
 * What is over is closed, and what nobody completed is completed. A monthly lets an overdue risk that
 * persists rise to the quarterly, which gives it a residual score and a new date.
 */
export function riskUpdates(room: Room): RiskUpdate[] {
  const { kind, snapshot, asOf } = room;
  const open = snapshot.risks.filter((risk) => isRiskOpen(risk, asOf));
  return open.flatMap((risk): RiskUpdate[] => {
    const { riskId, owner, mitigation, reviewOn } = risk;
    if (isOver(risk, room)) {
      return [{ riskId, state: 'Closed', residualLikelihood: 1, residualImpact: 2 }];
    }
    if (mitigation === null || owner === null || reviewOn === null) {
      return [
        {
          riskId,
          state: 'Mitigating',
          owner: owner ?? holderOf('Chair', snapshot.people),
          mitigation: 'A named deputy, and a date that the chair asks after every week',
          reviewOn: addDays(asOf.date, AGAIN[kind]),
          likelihood: 3,
          impact: 3,
        },
      ];
    }
    if (kind !== 'quarterly' || reviewOn >= asOf.date) return [];
    return [
      {
        riskId,
        state: 'Mitigating',
        reviewOn: addDays(asOf.date, AGAIN.quarterly),
        residualLikelihood: 2,
        residualImpact: 3,
      },
    ];
  });
}
