import { describe, expect, it } from '@jest/globals';
import type { SignalClass, SignalRow } from '../../../../src/domain/records.js';
import { signalClass, signalRow } from '../../records-for-tests.js';
import { modeOf, WEEKS, weekly } from './engine-for-tests.js';

const noise = (signalClasses: readonly SignalClass[], signals: readonly SignalRow[]) =>
  modeOf('signal-noise-creep', { signalClasses, signals });

const declining = weekly((week, place) => signalRow({ week, qualified: 500 - place }));
const added = (introducedOn: string) => signalClass({ class: 'added', introducedOn });
const FIRST = WEEKS[0] ?? '';

describe('signal noise creep from the records', () => {
  it('fires while classes are added and none is retired, and is watched without', () => {
    expect(noise([signalClass()], declining).state).toBe('watch');
    expect(noise([signalClass(), added('2026-10-01')], declining).state).toBe('fired');
    const retired = signalClass({ class: 'old', retiredOn: '2026-10-02' });
    expect(noise([signalClass(), added('2026-10-01'), retired], declining).state).toBe('watch');
  });

  it('counts from the Monday of the first week to the Sunday of the last, gaps included', () => {
    const stateOf = (introducedOn: string) =>
      noise([signalClass(), added(introducedOn)], declining.slice(1)).state;
    expect(FIRST).toBe('2026-08-24');
    expect(stateOf('2026-08-23')).toBe('watch');
    expect(stateOf('2026-08-24')).toBe('fired');
    expect(stateOf('2026-11-15')).toBe('fired');
    expect(stateOf('2026-11-16')).toBe('watch');
  });

  it('names the classes more than 20 % under their model and the weights of the others', () => {
    const classes = [
      signalClass({ modelRate: 0.5 }),
      signalClass({ class: 'at the limit', modelRate: 0.5 }),
      signalClass({ class: 'under', modelRate: 0.5, introducedOn: '2026-09-01' }),
      signalClass({ class: 'far under', modelRate: 0.5 }),
      signalClass({ class: 'no model', modelRate: null }),
      signalClass({ class: 'gone', retiredOn: '2026-11-16' }),
      signalClass({ class: 'going', retiredOn: '2026-11-17', modelRate: 0.5 }),
    ];
    const steady = (name: string, qualified: number) =>
      weekly((week) => signalRow({ week, class: name, qualified }));
    const signals = [
      ...weekly((week, place) => signalRow({ week, qualified: 605 - 10 * place })),
      ...steady('at the limit', 400),
      ...steady('under', 399),
      ...steady('far under', 100),
      ...steady('no model', 50),
      ...steady('gone', 500),
      ...steady('going', 1000),
    ];
    const found = noise(classes, signals);
    expect(found.state).toBe('fired');
    expect(found.evidence).toMatch(
      /, 1 class introduced, 0 retired; more than 20 % under their model: far under −80 %, under −20.2 %; weights by what qualified: going 50 %, pricing-page 27.5 %, at the limit 20 %, no model 2.5 %$/,
    );
  });

  it('tells classes that are as far under, or qualified as much, by name', () => {
    const names = ['d', 'b', 'c', 'a'];
    const classes = names.map((name) =>
      signalClass({ class: name, modelRate: name < 'c' ? 0.5 : 0.1 }),
    );
    const rows = weekly((week, place) =>
      names.map((name) => signalRow({ week, class: name, qualified: 300 - place })),
    ).flat();
    for (const own of [classes, [...classes].reverse()]) {
      const found = noise(own, rows);
      expect(found.evidence).toMatch(
        /; more than 20 % under their model: a −41.1 %, b −41.1 %; weights by what qualified: c 50 %, d 50 %$/,
      );
      expect(found.about).toEqual(['a', 'b']);
    }
  });

  it('says that no class is under its model, and gives no weights where none is left', () => {
    const unlisted = noise([], declining);
    expect(unlisted).toMatchObject({ state: 'watch', about: [] });
    expect(unlisted.evidence).toMatch(
      /, 0 classes introduced, 0 retired; no class more than 20 % under its model; weights by what qualified: pricing-page 100 %$/,
    );
    const under = noise([signalClass({ modelRate: 0.9 })], declining);
    expect(under.evidence).toMatch(/; more than 20 % under their model: pricing-page −45.1 %$/);
    expect(under.about).toEqual(['pricing-page']);
  });

  it('is clear without a fall and has no data with five weeks', () => {
    const steady = weekly((week) => signalRow({ week }));
    expect(noise([signalClass(), added('2026-10-01')], steady)).toMatchObject({
      state: 'clear',
      evidence:
        'qualification stable, 0.00 points a week, n = 12 weeks, 1 class introduced, 0 retired',
      about: [],
    });
    expect(noise([signalClass()], declining.slice(-5)).state).toBe('no-data');
    expect(noise([signalClass()], declining.slice(-6)).state).toBe('watch');
  });
});
