/** The engine that the sample describes: its sources, stages, signal classes and codes, per motion. */
import type { Motion } from '../../domain/vocabulary.js';

/** What goes wrong with a source towards the end of the year. */
export type SourceFault =
  | 'none'
  /** Live for eleven weeks without onboarding, growing, and further and further below target. */
  | 'not onboarded'
  /** Below target in the judged week and in the week before it. */
  | 'two weeks below'
  /** Below target in the judged week only. */
  | 'one week below'
  /** No row for the judged week. */
  | 'silent'
  /** Live without onboarding in spring, paused by a monthly, onboarded, and sound ever since. */
  | 'onboarded late'
  /** Retired in the middle of the year. */
  | 'retired';

export interface PlannedSource {
  readonly source: string;
  readonly owner: string;
  /** Submissions of an ordinary week. */
  readonly volume: number;
  readonly fault: SourceFault;
}

export interface PlannedClass {
  readonly class: string;
  /** null: the model says nothing and the trailing four weeks stand in. */
  readonly modelRate: number | null;
  readonly weight: number;
  /** Captures of an ordinary week. */
  readonly volume: number;
}

export interface PlannedCode {
  readonly code: string;
  readonly meaning: string;
  readonly knownCause: string;
}

/** One motion's engine. */
export interface EnginePlan {
  readonly sources: readonly PlannedSource[];
  /** Stages with their ordinary volume in, share passed on, and days. */
  readonly stages: readonly (readonly [
    stage: string,
    volume: number,
    share: number,
    days: number,
  ])[];
  readonly classes: readonly PlannedClass[];
  /** Classes that signal noise creep adds, in the order in which they come. */
  readonly addedClasses: readonly string[];
  /** Classes of an earlier creep that a quarterly retired. */
  readonly retiredClasses: readonly string[];
  readonly codes: readonly PlannedCode[];
  /** A code that came up in the year, and was listed once its cause was known. */
  readonly listedCode: PlannedCode;
  readonly novelCode: string;
  /** Handoffs offered in an ordinary week, and the share accepted. */
  readonly offered: number;
  readonly acceptance: number;
  /** The terms that are defined, and the one in dispute. */
  readonly terms: readonly (readonly [term: string, text: string])[];
  readonly disputedTerm: string;
  readonly dormancySubjects: readonly string[];
}

export const ENGINE_PLANS: Readonly<Record<Motion, EnginePlan>> = {
  B2B: {
    sources: [
      { source: 'webinar-eu', owner: 'Mara', volume: 310, fault: 'none' },
      { source: 'partner-referral', owner: 'Jonas', volume: 260, fault: 'none' },
      { source: 'content-synd-na', owner: 'Priya', volume: 420, fault: 'two weeks below' },
      { source: 'intent-vendor-b', owner: 'Owen', volume: 280, fault: 'not onboarded' },
      { source: 'event-emea', owner: 'Mara', volume: 90, fault: 'silent' },
      { source: 'reseller-feed', owner: 'Jonas', volume: 340, fault: 'onboarded late' },
      { source: 'list-buy-2024', owner: 'Jonas', volume: 150, fault: 'retired' },
    ],
    stages: [
      ['Inquiry', 1450, 0.62, 2.4],
      ['MQL', 880, 0.55, 5.2],
      ['SAL', 470, 0.48, 8.6],
      ['Opportunity', 220, 0.27, 41],
    ],
    classes: [
      { class: 'pricing-page visit', modelRate: 0.34, weight: 0.3, volume: 620 },
      { class: 'webinar attended', modelRate: 0.28, weight: 0.25, volume: 480 },
      { class: 'buying-group match', modelRate: 0.41, weight: 0.35, volume: 350 },
      { class: 'content download', modelRate: null, weight: 0.1, volume: 560 },
    ],
    addedClasses: ['job change', 'ad engagement', 'chat opened'],
    retiredClasses: ['banner click', 'profile view'],
    codes: [
      { code: 'R-01', meaning: 'Wrong contact', knownCause: 'Form takes private e-mail addresses' },
      { code: 'R-02', meaning: 'No project', knownCause: 'Score counts downloads alone' },
      { code: 'R-03', meaning: 'Known customer', knownCause: 'Match against the CRM is a day old' },
      {
        code: 'R-04',
        meaning: 'Outside territory',
        knownCause: 'Country is taken from the browser',
      },
    ],
    listedCode: {
      code: 'R-05',
      meaning: 'Duplicate of an open lead',
      knownCause: 'Two forms of one campaign',
    },
    novelCode: 'R-17',
    offered: 430,
    acceptance: 0.68,
    terms: [
      ['MQL', 'A record that passed Q=CTV and reached the score threshold.'],
      ['SAL', 'An MQL that sales accepted within the handoff SLA.'],
    ],
    disputedTerm: 'MQL',
    dormancySubjects: [
      'Alder Logistics',
      'Birch Energy',
      'Cedar Telecom',
      'Delta Foods',
      'Elm Insurance',
      'Fjord Shipping',
      'Garnet Steel',
      'Harbor Retail',
      'Iris Pharma',
      'Juniper Rail',
      'Kestrel Air',
      'Larch Media',
    ],
  },
  B2C: {
    sources: [
      { source: 'newsletter-de', owner: 'Lena', volume: 640, fault: 'none' },
      { source: 'app-signup', owner: 'Tom', volume: 820, fault: 'none' },
      { source: 'search-brand', owner: 'Ines', volume: 530, fault: 'one week below' },
      { source: 'quiz-app-de', owner: 'Lena', volume: 380, fault: 'two weeks below' },
      { source: 'paid-social-x', owner: 'Karim', volume: 460, fault: 'not onboarded' },
      { source: 'voucher-portal', owner: 'Tom', volume: 720, fault: 'onboarded late' },
      { source: 'price-compare', owner: 'Ines', volume: 210, fault: 'retired' },
    ],
    stages: [
      ['Registered', 2600, 0.58, 1.2],
      ['Engaged', 1500, 0.44, 6.5],
      ['Considering', 660, 0.39, 12.4],
      ['Buying signal', 260, 0.31, 9.1],
    ],
    classes: [
      { class: 'app opened', modelRate: 0.22, weight: 0.2, volume: 1100 },
      { class: 'cart saved', modelRate: 0.37, weight: 0.4, volume: 420 },
      { class: 'quiz completed', modelRate: 0.31, weight: 0.25, volume: 510 },
      { class: 'newsletter click', modelRate: null, weight: 0.15, volume: 760 },
    ],
    addedClasses: ['push tapped', 'story viewed', 'coupon copied'],
    retiredClasses: ['banner tapped', 'feed liked'],
    codes: [
      { code: 'M-01', meaning: 'Browsed only', knownCause: 'Visits without log-in count' },
      { code: 'M-02', meaning: 'Contract still runs', knownCause: 'End of contract is unknown' },
      { code: 'M-03', meaning: 'Outside coverage', knownCause: 'Postcode is optional' },
    ],
    listedCode: {
      code: 'M-04',
      meaning: 'Shared device',
      knownCause: 'Household is counted as one consumer',
    },
    novelCode: 'M-11',
    offered: 620,
    acceptance: 0.67,
    terms: [
      ['Engagement signal', 'An act of a consumer that the model counts towards intent.'],
      ['Buying signal', 'An act after which one in three buys within 30 days.'],
    ],
    disputedTerm: 'Buying signal',
    dormancySubjects: [
      'cohort 2025-Q3 app',
      'cohort 2025-Q4 app',
      'cohort 2026-Q1 app',
      'cohort 2026-Q2 app',
      'cohort newsletter north',
      'cohort newsletter south',
      'cohort quiz spring',
      'cohort quiz summer',
      'cohort family tariff',
      'cohort student tariff',
    ],
  },
};

/** A drift mode that the sample lets develop. */
export type SampleDrift = 'rollback' | 'inflation' | 'noise creep' | 'fragmentation';

/** With both motions each has some of the modes; a motion alone has all four. */
export function driftOf(motion: Motion, motions: readonly Motion[]): ReadonlySet<SampleDrift> {
  if (motions.length === 1) {
    return new Set<SampleDrift>(['rollback', 'inflation', 'noise creep', 'fragmentation']);
  }
  return motion === 'B2B'
    ? new Set<SampleDrift>(['rollback', 'inflation', 'noise creep'])
    : new Set<SampleDrift>(['rollback', 'fragmentation']);
}
