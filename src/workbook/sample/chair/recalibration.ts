/** Changes of the operating model: put forward by a monthly, approved by the quarterly, with their cascade. */
import { addDays, daysBetween } from '../../../domain/calendar.js';
import type { ChangeApproval, NewChange, NewDefinition } from '../../../domain/closing/entries.js';
import { isUnanswered } from '../../../domain/ledger/carry.js';
import { holderOf } from '../../../domain/ledger/receivers.js';
import type { Definition, Escalation } from '../../../domain/records.js';
import { DEFAULT_TARGET } from '../../../domain/settings.js';
import type { Motion, Role } from '../../../domain/vocabulary.js';
import { DAYS_TO_EFFECT } from '../troubles.js';
import type { Room } from './chair-entries.js';

export interface QuarterlyChanges {
  readonly changes: readonly NewChange[];
  readonly approvals: readonly ChangeApproval[];
}

/** Days in which a change is told. */
const DAYS_TO_TELL = 7;
/** A class of the model stands; one that was added within half a year may go again. */
const NEW_CLASS_DAYS = 182;

const NOISE = 'Signal noise creep';
const INFLATION = 'MQL-threshold inflation';

/** Who tells, by when, from when it holds, and in which block it is met. */
function cascade(owner: Role, block: string, { snapshot, asOf }: Room) {
  return {
    communicationsOwner: holderOf(owner, snapshot.people),
    communicateBy: addDays(asOf.date, DAYS_TO_TELL),
    effectiveOn: addDays(asOf.date, DAYS_TO_EFFECT),
    cascadesTo: block,
  } as const;
}

/** Put forward once noise creep has fired in two monthlies running: the added classes that are far under the model. */
export function retirements({ assessment, snapshot, asOf }: Room): NewChange[] {
  const findings = assessment.blocks.flatMap((block) => block.findings);
  const creeping = findings.filter(
    ({ rule, subject, state }) =>
      rule === 'M1.drift-persistent' && state === 'fired' && subject.endsWith(NOISE),
  );
  const proposed = new Set(snapshot.changes.map(({ subject }) => subject));
  return creeping.flatMap(({ motion }) =>
    snapshot.signalClasses
      .filter((row) => row.motion === motion && row.retiredOn === null)
      .filter(
        ({ introducedOn }) => daysBetween(introducedOn ?? asOf.date, asOf.date) < NEW_CLASS_DAYS,
      )
      .filter((row) =>
        findings.some(
          ({ rule, subject, state }) =>
            rule === 'M2.class' && state === 'fired' && subject === `${motion} / ${row.class}`,
        ),
      )
      .map((row) => ({
        what: 'signal class' as const,
        subject: `${motion} / ${row.class} / Retired on`,
        newValue: addDays(asOf.date, DAYS_TO_EFFECT),
        resources: 'None',
        cascadesTo: 'W4',
      }))
      .filter(({ subject }) => !proposed.has(subject)),
  );
}

/** The escalation that lies with the quarterly about a drift mode of a motion. */
function modeEscalation(mode: string, { snapshot }: Room, motion: string): Escalation | undefined {
  return snapshot.escalations.find(
    (row) =>
      isUnanswered(row) &&
      row.to?.startsWith('Q') === true &&
      row.subject.endsWith(mode) &&
      row.motion === motion,
  );
}

function approvalsOf(room: Room): ChangeApproval[] {
  const { snapshot, asOf } = room;
  return snapshot.changes
    .filter(({ state, what }) => state === 'Proposed' && what === 'signal class')
    .map(({ changeId, subject }) => {
      const [motion = ''] = subject.split(' / ');
      const answers = modeEscalation(NOISE, room, motion)?.escalationId;
      return {
        changeId,
        ...cascade('Signal Architecture owner', 'W4', room),
        newValue: addDays(asOf.date, DAYS_TO_EFFECT),
        ...(answers === undefined ? {} : { answers }),
      };
    });
}

function liveVersions({ snapshot }: Room, motion: Motion | null): Definition[] {
  return snapshot.definitions.filter((row) => row.state === 'Ratified' && row.motion === motion);
}

/** @example nextVersion('1.0') //=> '1.1' */
function nextVersion(version: string | null): string {
  const [major = '1', minor = '0'] = (version ?? '1.0').split('.');
  return `${major}.${Number(minor) + 1}`;
}

function ratification(definition: Definition, answers: string, room: Room): NewChange {
  return {
    what: 'definition',
    subject: `${definition.term} / ${definition.motion}`,
    newValue: nextVersion(definition.version),
    resources: 'Half a day with sales and marketing',
    ...cascade('Sales liaison', 'W5', room),
    answers,
  };
}

/** One new version for each term that a dispute or an inflation brought to the quarterly. */
function ratifications(room: Room): NewChange[] {
  const { snapshot } = room;
  const open = snapshot.escalations.filter(
    (row) => isUnanswered(row) && row.to?.startsWith('Q') === true,
  );
  const wanted = open.flatMap((row): NewChange[] => {
    const live = liveVersions(room, row.motion);
    const dispute = snapshot.disputes.find(({ disputeId }) => disputeId === row.subject);
    const term = dispute?.term ?? (row.subject.endsWith(INFLATION) ? live[0]?.term : undefined);
    const definition = live.find((one) => one.term === term);
    return definition === undefined ? [] : [ratification(definition, row.escalationId, room)];
  });
  return wanted.filter(
    ({ subject }, index) => wanted.findIndex((other) => other.subject === subject) === index,
  );
}

/** What sales may expect to accept once a definition has been re-anchored; a fraction. */
const ANCHORED_BASELINE = 0.62;

/** After an inflation the acceptance that the motion is held to rises; once. */
function baselineChanges(room: Room): NewChange[] {
  const { snapshot } = room;
  return snapshot.targets.flatMap(({ motion, acceptanceBaseline }): NewChange[] => {
    const inflation = modeEscalation(INFLATION, room, motion);
    const baseline = acceptanceBaseline ?? DEFAULT_TARGET.acceptanceBaseline;
    if (inflation === undefined || baseline >= ANCHORED_BASELINE) return [];
    return [
      {
        what: 'target',
        subject: `${motion} / Acceptance baseline`,
        newValue: `${ANCHORED_BASELINE * 100} %`,
        resources: 'None',
        ...cascade('RevOps lead', 'M3', room),
        answers: inflation.escalationId,
      },
    ];
  });
}

const GATE_PLAY = 'New source out of tolerance';
const GATE_HOURS = 24;

/** After a rollback the play of the gate starts within a day; once. */
function gateChange(room: Room): NewChange[] {
  const { snapshot } = room;
  const play = snapshot.playbook.find((row) => row.play === GATE_PLAY);
  const rollback = snapshot.escalations.find(
    (row) => isUnanswered(row) && row.to === 'Q1' && row.rule === 'M1.rollback',
  );
  if (rollback === undefined || play === undefined || play.withinHours === GATE_HOURS) return [];
  return [
    {
      what: 'playbook',
      subject: `${GATE_PLAY} / Within hours`,
      newValue: String(GATE_HOURS),
      resources: 'One hour a week of the Data Lead',
      ...cascade('Data Lead', 'W3', room),
      answers: rollback.escalationId,
    },
  ];
}

/** What the quarterly approves; each change answers an escalation that came to it. */
export function quarterlyChanges(room: Room): QuarterlyChanges {
  return {
    changes: [...ratifications(room), ...baselineChanges(room), ...gateChange(room)],
    approvals: approvalsOf(room),
  };
}

/** The versions that the approved changes of definitions name. */
export function definitionsOf({ changes }: QuarterlyChanges, room: Room): NewDefinition[] {
  return changes.flatMap(({ what, subject, newValue }): NewDefinition[] => {
    const live = room.snapshot.definitions.find(
      (row) => row.state === 'Ratified' && `${row.term} / ${row.motion}` === subject,
    );
    if (what !== 'definition' || live === undefined) return [];
    const { term, motion, owner, scope, text } = live;
    return [
      {
        ...{ term, motion, version: newValue },
        ...(owner === null ? {} : { owner }),
        ...(scope === null ? {} : { scope }),
        text: `${text ?? term} Read as both sides agreed on ${room.asOf.date}.`,
      },
    ];
  });
}
