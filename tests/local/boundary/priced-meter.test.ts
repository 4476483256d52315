import { describe, expect, it } from '@jest/globals';
import { PRICES, PricedMeter } from '../../../src/local/boundary/priced-meter.js';

/** What a piece of work adds to the price of the start. */
function priceOf(work: (meter: PricedMeter) => void): number {
  const meter = new PricedMeter();
  work(meter);
  return meter.cost.simulatedMs - PRICES.start;
}

describe('PricedMeter', () => {
  it('starts at the price of an execution', () => {
    expect(new PricedMeter().cost).toEqual({
      calls: 0,
      bridgeCalls: 0,
      cellsRead: 0,
      cellsWritten: 0,
      simulatedMs: 1000,
    });
  });

  it.each<[string, (meter: PricedMeter) => void, number]>([
    ['a bridge call', (meter) => meter.bridge(), 0.5],
    ['a read of 20,000 cells', (meter) => meter.read(20_000), 60 + 170],
    ['a cached read', (meter) => meter.read(100, true), 1.3],
    ['an appended row', (meter) => meter.appendRow(), 150],
    ['metadata', (meter) => meter.metadata(), 100],
    ['a property read', (meter) => meter.property('get'), 30],
    ['a property write', (meter) => meter.property('set'), 62],
    ['a cache hit', (meter) => meter.cache('get'), 15],
    ['a cache put', (meter) => meter.cache('put'), 60],
    ['a cache removal', (meter) => meter.cache('remove'), 88],
    ['a lock', (meter) => meter.lock(), 50],
    ['3 ms of evaluation', (meter) => meter.evaluation(3), 9],
    ['a flush of nothing', (meter) => meter.flush(), 0],
  ])('prices %s', (_name, work, price) => {
    expect(priceOf(work)).toBeCloseTo(price, 9);
  });

  it.each<[string, (meter: PricedMeter) => void, number]>([
    ['a flush', (meter) => meter.flush(), 0],
    ['the next read', (meter) => meter.read(0), 60],
    ['the end', (meter) => meter.end(), 0],
    ['an appended row', (meter) => meter.appendRow(), 150],
  ])('commits buffered writes once, at %s', (_name, commit, own) => {
    const written = 2 * 1 + 0.0125 * 30;
    const committed = 30 + 0.036 * 30;
    const price = priceOf((meter) => {
      meter.write(10);
      meter.write(20);
      commit(meter);
      meter.end();
    });
    expect(price).toBeCloseTo(written + committed + own, 9);
  });

  it('counts calls, bridge calls and cells', () => {
    const meter = new PricedMeter();
    meter.bridge();
    meter.read(6);
    meter.write(4);
    meter.metadata();
    expect(meter.cost).toMatchObject({ calls: 3, bridgeCalls: 1, cellsRead: 6, cellsWritten: 4 });
  });
});
