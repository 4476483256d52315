/** The same cadence in fair and in rough weather: what is written and judged may not depend on it. */
import { describe, expect, it } from '@jest/globals';
import { fixedClock } from '../../src/local/boundary/clocks.js';
import { roughWeather, type Weather } from '../../src/local/boundary/weather.js';
import { emptyWorkbook, openAddOnWorkbook, valuesOf } from '../apps-script/add-on-workbook.js';

const AS_OF = '2026-11-16';
const MORNING = Date.parse(`${AS_OF}T06:00:00Z`);

/** Entries have random ids, and differ in what they say of them. */
const RANDOM_TABS = ['Journal'];

/** Sets a workbook up, imports, reviews, closes, sends the minutes and lets the trigger fire twice. */
function lived(weather: Weather | null) {
  const workbook = { ...emptyWorkbook(), locale: weather?.locale ?? 'en_GB' };
  const clock = fixedClock(MORNING);
  const book = openAddOnWorkbook(workbook, { weather, clock });
  book.call('create', { motions: ['B2B', 'B2C'], sample: true, asOf: AS_OF });
  const imported = book.call('import', {
    tab: 'Pass Rates',
    header: ['Week', 'Source', 'Submitted', 'Passed'],
    rows: [
      [AS_OF, 'search-brand', '1000', '880'],
      [AS_OF, 'no such source', '1,5', '=1+1'],
    ],
  });
  const judged = (['weekly', 'monthly', 'quarterly'] as const).map(
    (kind) => book.call('review', { kind, asOf: AS_OF }).blocks,
  );
  const entries = {
    attended: ['Chair', 'Notetaker'],
    acknowledged: 'all' as const,
    notes: { W1: '1,5 and 1.234,5 and 4.3.2026 and WAHR' },
    actions: [{ action: '1,5', owner: 'WAHR', dueOn: '2026-11-20', measure: '4.3.2026' }],
  };
  const closed = book.run('close', { kind: 'weekly', asOf: AS_OF, entries }).client;
  const triggered = [1, 2].map((day) => {
    clock.advance(MORNING + day * 86_400_000 - clock.now());
    return book.start('dailyTrigger', 'trigger').error;
  });
  const { structure, dataProblems } = book.call('check', { repair: false });
  const tabs = workbook.sheets
    .filter(({ name }) => !RANDOM_TABS.includes(name))
    .map(({ name }) => [name, valuesOf(workbook, name)] as const);
  return { imported, judged, closed, triggered, structure, dataProblems, tabs };
}

describe('rough weather', () => {
  it('changes no verdict, no refusal and no cell', () => {
    const fair = lived(null);
    expect(fair.triggered).toEqual([undefined, undefined]);
    expect(fair.closed).toMatchObject({ delivered: true, value: { ok: true } });
    expect(fair.imported).toMatchObject({ added: 1, rejected: [{}] });
    expect(fair.tabs.length).toBeGreaterThan(20);
    const { tabs, ...answers } = lived(roughWeather(1));
    const { tabs: fairTabs, ...fairAnswers } = fair;
    expect(answers).toEqual(fairAnswers);
    for (const [index, [name, values]] of tabs.entries()) {
      expect([name, values]).toEqual(fairTabs[index]);
    }
  }, 120_000);
});
