import { describe, expect, it } from '@jest/globals';
import { classRates } from '../../../src/domain/start/class-rates.js';
import { AS_OF, JUDGED, LAST, signalClass, signalRow } from '../records-for-tests.js';
import { said } from './finding-for-tests.js';

const CONTEXT = { asOf: AS_OF, judgedWeek: JUDGED };
const judged = (subject: string, part: Parameters<typeof said>[1] = {}) =>
  said('M2.class', { subject, motion: 'B2B', measured: 0.2, ...part });

describe('classRates', () => {
  it('pools the rows of twelve weeks into one rate beside that of the model, worst first', () => {
    const snapshot = {
      signalClasses: [signalClass({ modelRate: 0.4 }), signalClass({ class: 'webinar' })],
      signals: [
        signalRow({ captured: 300, qualified: 60 }),
        signalRow({ week: LAST, captured: 100, qualified: 40 }),
        signalRow({ class: 'webinar', captured: 10, qualified: 5 }),
      ],
    };
    const findings = [
      judged('B2B / webinar'),
      judged('B2B / pricing-page', { state: 'fired' }),
      said('W4.signal-fall', { subject: 'B2B / webinar', measured: 0.1 }),
    ];
    expect(classRates(findings, snapshot, CONTEXT)).toEqual([
      { class: 'pricing-page', motion: 'B2B', state: 'fired', rate: 0.25, model: 0.4 },
      { class: 'webinar', motion: 'B2B', state: 'clear', rate: 0.5, model: 0.5 },
    ]);
  });

  it('leaves out what could not be measured: no measure, no class, no model, nothing captured', () => {
    const snapshot = {
      signalClasses: [
        signalClass(),
        signalClass({ class: 'no model', modelRate: null }),
        signalClass({ class: 'nothing' }),
        signalClass({ class: 'no row' }),
      ],
      signals: [
        signalRow(),
        signalRow({ class: 'no model' }),
        signalRow({ class: 'unlisted' }),
        signalRow({ class: 'nothing', captured: 0, qualified: 0 }),
      ],
    };
    const names = ['no model', 'unlisted', 'nothing', 'no row', 'unheard of'];
    const findings = [
      judged('B2B / pricing-page', { measured: null }),
      ...names.map((name) => judged(`B2B / ${name}`)),
    ];
    expect(classRates(findings, snapshot, CONTEXT)).toEqual([]);
  });
});
