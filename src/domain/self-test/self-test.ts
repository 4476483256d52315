/** The cadence judged by itself: the signs that it is failing, for Start and the Monday report. */
import { judgeEntries } from '../cadence-calendar/judge-entries.js';
import type { AsOf } from '../calendar.js';
import type { Settings } from '../settings.js';
import { changesSign } from './changes-sign.js';
import { findingsSign } from './findings-sign.js';
import { heldSign } from './held-sign.js';
import { risksSign } from './risks-sign.js';
import type { Sign, TestContext, TestedSnapshot } from './sign.js';

/**
 * Reviews held against due, then the three signs of the article: weeklies that catch nothing, monthlies
 * without a risk register, quarterlies that never recalibrate.
 * Source: Leadscale, Governance and Operating Cadence, 20 May 2026, The role of the engine.
 */
export function selfTest(snapshot: TestedSnapshot, settings: Settings, asOf: AsOf): Sign[] {
  const { calendar, reviews, holidays } = snapshot;
  const judged = judgeEntries(calendar, reviews, holidays, asOf);
  const context: TestContext = { snapshot, judged, settings, asOf };
  return [heldSign(context), findingsSign(context), risksSign(context), changesSign(context)];
}
