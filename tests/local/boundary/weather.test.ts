import { describe, expect, it } from '@jest/globals';
import { roughWeather, weatherOf } from '../../../src/local/boundary/weather.js';
import { openEmulator } from '../../../src/local/emulator.js';
import { contractWorkbook } from '../contract/contract-workbook.js';

const keys = Array.from({ length: 64 }, (_, index) => `k${index}`);

/** What an execution in this weather answers. */
function answered(weather: ReturnType<typeof weatherOf>, body: string): unknown {
  const active = contractWorkbook({ timeZone: 'Pacific/Chatham' });
  const { result, error } = openEmulator({ active, weather, scriptTimeZone: 'Etc/UTC' }).run({
    code: `function check() { ${body} }`,
    functionName: 'check',
  });
  expect(error).toBeUndefined();
  return result;
}

describe('the weather that the environment asks for', () => {
  it.each([undefined, '', 'fair'])('is none for %p', (word) => {
    expect(weatherOf({ CADENCE_WEATHER: word })).toBeNull();
  });

  it('has the same chances for the same seed only', () => {
    const drawn = (word: string) => {
      const weather = weatherOf({ CADENCE_WEATHER: word });
      return keys.map(() => weather?.answerDelayMs());
    };
    expect(drawn('rough:7')).toEqual(drawn('rough:7'));
    expect(drawn('rough')).toEqual(drawn('rough:1'));
    expect(drawn('rough:7')).not.toEqual(drawn('rough:8'));
  });

  it.each(['storm', 'rough:', 'rough:x', 'ROUGH'])('is refused where it is called %s', (word) => {
    expect(() => weatherOf({ CADENCE_WEATHER: word })).toThrow(`CADENCE_WEATHER is "${word}"`);
  });
});

describe('rough weather', () => {
  it('loses some items of a cache and keeps others', () => {
    const body = `const cache = CacheService.getScriptCache();
      const keys = ${JSON.stringify(keys)};
      keys.forEach((key) => cache.put(key, 'v'));
      return keys.map((key) => cache.get(key));`;
    expect(new Set(answered(null, body) as unknown[])).toEqual(new Set(['v']));
    expect(new Set(answered(roughWeather(1), body) as unknown[])).toEqual(new Set(['v', null]));
  });

  it('keeps the script out of the zone of its spreadsheet, and the person out of English', () => {
    const body = `return [Session.getScriptTimeZone() ===
      SpreadsheetApp.getActive().getSpreadsheetTimeZone(), Session.getActiveUserLocale()];`;
    expect(answered(roughWeather(1), body)).toEqual([false, 'de']);
    const elsewhere = roughWeather(1).scriptTimeZone('Europe/Berlin');
    expect(elsewhere).not.toBe('Europe/Berlin');
  });

  it('words what Google refuses, and what fails in passing, so that no word of it is known', () => {
    const code = `function check() {
      try { SpreadsheetApp.getActiveSheet().getRange('A0'); } catch (error) { return error.message; }
    }`;
    const emulator = openEmulator({ active: contractWorkbook(), weather: roughWeather(1) });
    const refusal = 'Der Dienst hat die Anfrage abgelehnt.';
    const run = { code, functionName: 'check' };
    expect(emulator.run(run).result).toBe(refusal);
    const faults = [{ kind: 'fail', at: 1, moment: 'before' }] as const;
    expect(emulator.run({ ...run, faults }).result).toBe(refusal);
  });
});
