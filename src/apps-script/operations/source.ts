/** The operation `source`: takes a source through the onboarding gate, each step as one commit. */
import * as z from 'zod/mini';
import { narrowedRows, type PlannedRow, withRows } from '../../domain/closing/planned-rows.js';
import { ID_PREFIXES, idGiver } from '../../domain/given-id.js';
import { type CareRequestDraft, draftOf } from '../../domain/ledger/care-request.js';
import { enableSource } from '../../domain/onboarding/enable-source.js';
import {
  findSource,
  type GateDesk,
  type GatePlan,
  type GateRefusal,
} from '../../domain/onboarding/gate-desk.js';
import { pauseSource } from '../../domain/onboarding/pause-source.js';
import { recordStep } from '../../domain/onboarding/record-step.js';
import type { Escalation, Snapshot, Source } from '../../domain/records.js';
import { ONBOARDING_STEPS } from '../../domain/vocabulary.js';
import { takenIds } from '../../workbook/closing/taken-ids.js';
import { parseWorkbook } from '../../workbook/parse-workbook.js';
import type { TabName } from '../../workbook/workbook.js';
import type { Operations, SourceAnswer } from '../api-contract.js';
import { readAsOf, toInstantBy } from '../as-of.js';
import type { Context } from '../context.js';
import { CadenceError } from '../errors.js';
import { commit, type Decision } from '../journal/commit.js';
import { changesOf } from '../journal/planned-changes.js';
import { openWorkbook, type Workbook } from '../store/open-workbook.js';
import { readTables } from '../store/read-table.js';
import { answerBy } from './ledger-view.js';
import { parsePayload } from './payload.js';
import { requireSetUp } from './require-set-up.js';

type SourceRequest = Operations['source']['payload'];

export function source(payload: unknown, context: Context): SourceAnswer {
  const request = parseSourcePayload(payload);
  const workbook = openWorkbook();
  requireSetUp(workbook);
  const head = {
    id: context.newId(),
    kind: 'source',
    about: request.source,
    at: context.now,
    by: context.user(),
  };
  return commit(workbook, head, () => decide(workbook, request, context.now));
}

const WANTED: readonly TabName[] = [
  'Sources',
  'Onboarding Steps',
  'Escalations',
  'Action Log',
  'People',
  'Targets',
];

function decide(workbook: Workbook, request: SourceRequest, now: string): Decision<SourceAnswer> {
  const { clock } = workbook;
  const tables = readTables(workbook, WANTED);
  const toInstant = toInstantBy(clock);
  const { snapshot } = parseWorkbook(tables, { toInstant, wanted: WANTED });
  const found = allowed(findSource(request.source, snapshot.sources));
  const asOf = readAsOf(request.asOf ?? clock.toCivil(Date.parse(now)), clock);
  const taken = takenIds(tables, snapshot);
  const nextId = {
    escalations: idGiver(ID_PREFIXES.escalations, taken.escalations),
    actions: idGiver(ID_PREFIXES.actions, taken.actions),
  };
  const desk: GateDesk = { snapshot, source: found, asOf, nextId };
  const { rows: planned, said } = allowed(planOf(desk, request));
  const rows = narrowedRows(planned, snapshot);
  const after = withRows(snapshot, rows);
  const draft = draftFor(rows, found, after, answerBy(asOf, clock));
  const answer = { ...stateOf(found.source, after), changed: rows.length > 0, said };
  return {
    body: { changes: changesOf(workbook, tables, rows) },
    answer: draft === null ? answer : { ...answer, draft },
  };
}

function planOf(desk: GateDesk, request: SourceRequest): GatePlan | GateRefusal {
  if (request.step === 'pause') return pauseSource(desk, request);
  if (request.step === 'enable') return enableSource(desk);
  const { doneStep, owner, evidence } = request;
  if (doneStep !== undefined) return recordStep(desk, { step: doneStep, owner, evidence });
  return { refusal: `Say which step is done: ${ONBOARDING_STEPS.join(', ')}.` };
}

/** @throws {CadenceError} REFUSED with the sentence of the gate */
function allowed<Outcome extends object>(outcome: Outcome | GateRefusal): Outcome {
  if ('refusal' in outcome) throw new CadenceError('REFUSED', outcome.refusal);
  return outcome;
}

/** The source as it is after the step. */
function stateOf(
  name: string,
  { sources, onboardingSteps }: Snapshot,
): Pick<SourceAnswer, 'source' | 'state' | 'onboarding' | 'steps'> {
  const own = sources.find((row) => row.source === name);
  const steps = onboardingSteps.filter((step) => step.source === name);
  return {
    source: name,
    state: own?.state ?? 'Paused',
    onboarding: own?.onboarding ?? 'Not started',
    steps: ONBOARDING_STEPS.map((step) => {
      const row = steps.find((one) => one.step === step);
      return {
        step,
        doneOn: row?.doneOn ?? null,
        owner: row?.owner ?? null,
        evidence: row?.evidence ?? null,
      };
    }),
  };
}

/** The message of the CARE-Request that a pause opened now; null where it opened none. */
function draftFor(
  rows: readonly PlannedRow[],
  { source: name, ownerEmail }: Source,
  after: Snapshot,
  by: string,
): CareRequestDraft | null {
  const opened = rows.find(({ part, isNew }) => part === 'escalations' && isNew);
  const request: Escalation | undefined = after.escalations.find(
    (row) => row.escalationId === opened?.record['escalationId'],
  );
  if (request === undefined) return null;
  return draftOf({
    source: name,
    owner: request.owner ?? '',
    ownerEmail,
    what: `${name} is paused (${request.escalationId})`,
    evidence: request.evidence ?? '',
    request: `Say what went past the gate, and re-run its Q=CTV onboarding: ${ONBOARDING_STEPS.join(', ')}.`,
    askedBy: 'Validation discipline (W3)',
    answerBy: by,
  });
}

function parseSourcePayload(payload: unknown): SourceRequest {
  const text = z.optional(z.string());
  const schema = z.object({
    source: z.string(),
    step: z.enum(['pause', 'onboard', 'enable']),
    reason: text,
    doneStep: z.optional(z.enum(ONBOARDING_STEPS)),
    owner: text,
    evidence: text,
    asOf: text,
  });
  return parsePayload(schema, payload, {
    source: 'Give the name of a source, as Sources calls it.',
    step: 'Give pause, onboard or enable.',
    reason: 'Give words.',
    doneStep: `Give one of ${ONBOARDING_STEPS.join(', ')}.`,
    owner: 'Give a name.',
    evidence: 'Give words.',
    asOf: 'Give a date such as 2026-11-16; today without it.',
  });
}
