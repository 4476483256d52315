/**
 * Rough weather: what Google may do at any time without a word, done on purpose and repeatably, so
 * that an add-on that counts on good luck fails on this machine.
 */
import { type Random, randomFrom } from '../../workbook/sample/random.js';

export interface Weather {
  /** Google's messages come in another language than English. */
  readonly localisedMessages: boolean;
  /** What `Session.getActiveUserLocale` says of the person. */
  readonly userLocale: string;
  /** The locale of a new spreadsheet: decimal commas, semicolons between arguments. */
  readonly locale: string;
  /** A zone for the script that is not the spreadsheet's, whatever the manifest says. */
  scriptTimeZone(spreadsheetZone: string | undefined): string;
  /** Whether a cache has lost the item that is asked for now. */
  forgets(key: string): boolean;
  /** How long the next answer of `google.script.run` is held back, so that answers overtake. */
  answerDelayMs(): number;
}

/** East of every spreadsheet of a test, by a part of an hour, with summer time in winter. */
const FAR_ZONE = 'Pacific/Chatham';
const OTHER_ZONE = 'America/St_Johns';

/** More than a call takes here: of two that are asked together the second often answers first. */
const LONGEST_DELAY_MS = 400;

/** @param seed of the chances: the same seed gives the same weather */
export function roughWeather(seed: number): Weather {
  const random: Random = randomFrom(seed);
  return {
    localisedMessages: true,
    userLocale: 'de',
    locale: 'de_DE',
    scriptTimeZone: (spreadsheetZone) => (spreadsheetZone === FAR_ZONE ? OTHER_ZONE : FAR_ZONE),
    forgets: () => random() < 0.5,
    answerDelayMs: () => Math.floor(random() * LONGEST_DELAY_MS),
  };
}

/**
 * The weather that the environment asks for: `CADENCE_WEATHER=rough`, or `rough:7` with a seed; null
 * where it asks for none.
 * @throws {RangeError} for any other word
 */
export function weatherOf(
  environment: Readonly<Record<string, string | undefined>>,
): Weather | null {
  const asked = environment['CADENCE_WEATHER'] ?? '';
  if (asked === '' || asked === 'fair') return null;
  const rough = /^rough(?::(\d{1,9}))?$/.exec(asked);
  if (rough === null) {
    throw new RangeError(
      `CADENCE_WEATHER is "${asked}": make it fair, rough, or rough:7 for a seed.`,
    );
  }
  return roughWeather(Number(rough[1] ?? 1));
}
