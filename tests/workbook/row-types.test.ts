/** The types of rows derived from the declarations are the records that the rules read. */
import { expect, it } from '@jest/globals';
import type * as records from '../../src/domain/records.js';
import type { RowOf } from '../../src/workbook/declaration.js';
import type { ACTION_LOG, DECISIONS } from '../../src/workbook/tabs/action-log.js';
import type { ALARMS } from '../../src/workbook/tabs/alarms.js';
import type { DEFINITIONS } from '../../src/workbook/tabs/definitions.js';
import type { DISPUTES } from '../../src/workbook/tabs/disputes.js';
import type { DORMANCY } from '../../src/workbook/tabs/dormancy.js';
import type { ESCALATIONS } from '../../src/workbook/tabs/escalations.js';
import type { HANDOFFS, REJECTION_CODES, REJECTIONS } from '../../src/workbook/tabs/handoffs.js';
import type { PASS_RATES } from '../../src/workbook/tabs/pass-rates.js';
import type { PEOPLE } from '../../src/workbook/tabs/people.js';
import type { PIPELINE } from '../../src/workbook/tabs/pipeline.js';
import type { RISK_REGISTER } from '../../src/workbook/tabs/risks.js';
import type { CHANGES, TARGETS } from '../../src/workbook/tabs/settings.js';
import type { SIGNAL_CLASSES, SIGNALS } from '../../src/workbook/tabs/signals.js';
import type { SOURCES } from '../../src/workbook/tabs/sources.js';

type Flat<T> = { [Key in keyof T]: T[Key] };
type Equal<A, B> =
  (<T>() => T extends Flat<A> ? 1 : 2) extends <T>() => T extends Flat<B> ? 1 : 2 ? true : false;

/** Each member is `true` only when the two types are the same; the compiler checks it. */
const SAME: {
  sources: Equal<RowOf<typeof SOURCES>, records.Source>;
  passRates: Equal<RowOf<typeof PASS_RATES>, records.PassRate>;
  alarms: Equal<RowOf<typeof ALARMS>, records.Alarm>;
  pipeline: Equal<RowOf<typeof PIPELINE>, records.PipelineRow>;
  signalClasses: Equal<RowOf<typeof SIGNAL_CLASSES>, records.SignalClass>;
  signals: Equal<RowOf<typeof SIGNALS>, records.SignalRow>;
  dormancy: Equal<RowOf<typeof DORMANCY>, records.DormancySubject>;
  handoffs: Equal<RowOf<typeof HANDOFFS>, records.Handoff>;
  rejectionCodes: Equal<RowOf<typeof REJECTION_CODES>, records.RejectionCode>;
  rejections: Equal<RowOf<typeof REJECTIONS>, records.Rejection>;
  disputes: Equal<RowOf<typeof DISPUTES>, records.Dispute>;
  definitions: Equal<RowOf<typeof DEFINITIONS>, records.Definition>;
  actions: Equal<RowOf<typeof ACTION_LOG>, records.Action>;
  decisions: Equal<RowOf<typeof DECISIONS>, records.Decision>;
  risks: Equal<RowOf<typeof RISK_REGISTER>, records.Risk>;
  escalations: Equal<RowOf<typeof ESCALATIONS>, records.Escalation>;
  people: Equal<RowOf<typeof PEOPLE>, records.Person>;
  targets: Equal<RowOf<typeof TARGETS>, records.Target>;
  changes: Equal<RowOf<typeof CHANGES>, records.Change>;
} = {
  sources: true,
  passRates: true,
  alarms: true,
  pipeline: true,
  signalClasses: true,
  signals: true,
  dormancy: true,
  handoffs: true,
  rejectionCodes: true,
  rejections: true,
  disputes: true,
  definitions: true,
  actions: true,
  decisions: true,
  risks: true,
  escalations: true,
  people: true,
  targets: true,
  changes: true,
};

it('has a row type for every part of the snapshot', () => {
  const parts: readonly (keyof records.Snapshot)[] = Object.keys(SAME) as never;
  const missing: Exclude<keyof records.Snapshot, keyof typeof SAME>[] = [];
  expect(missing).toEqual([]);
  expect(parts).toHaveLength(19);
});
