/** The Settings tab: one number per row, each with its own range. */
import {
  DEFAULT_SETTINGS,
  SETTINGS,
  type SettingDeclaration,
  type SettingKey,
  type Settings,
  WHOLE_UNITS,
} from '../domain/settings.js';
import { quoted } from './bad-cell.js';
import { fileHeaderKey } from './column-name.js';
import type { RowProblem } from './declaration.js';
import { compileParser, problemOf } from './parse-rows.js';
import type { TableCells } from './table-cells.js';
import { SETTINGS_TAB } from './tabs/settings.js';

/** The row of a setting. */
export interface SettingPlace {
  readonly row: number;
  /** The cell under Setting, as it stands there. */
  readonly name: string;
}

/** The settings in force by the tab, with a default wherever it gives none. */
export interface ParsedSettings {
  readonly settings: Settings;
  /** Where each setting stands, and under which name; one without a row is left out. */
  readonly places: ReadonlyMap<SettingKey, SettingPlace>;
  readonly problems: readonly RowProblem[];
}

const BY_NAME: ReadonlyMap<string, SettingDeclaration & { readonly key: SettingKey }> = new Map(
  SETTINGS.flatMap((setting) => [
    [fileHeaderKey(setting.label), setting],
    [fileHeaderKey(setting.key), setting],
  ]),
);

/** Settings are plain numbers; `toInstant` is never asked. */
const OPTIONS = { toInstant: (civil: string) => civil };

/**
 * Reads the Settings tab. Blank: the default. Out of range, unreadable, or under a name that no rule
 * knows: the default and a problem.
 */
export function parseSettings(table: TableCells | undefined): ParsedSettings {
  if (table === undefined) {
    const message =
      'The tab Settings is missing, so every setting has its default. Check the workbook with repair.';
    const problem = { tab: SETTINGS_TAB.name, row: 1, column: '', code: 'missing-tab', message };
    return { settings: DEFAULT_SETTINGS, places: new Map(), problems: [problem] };
  }
  const parse = compileParser(SETTINGS_TAB);
  const parsed = parse(table.header, table.rows, { ...OPTIONS, firstRow: table.firstRow });
  const problems: RowProblem[] = [...parsed.problems];
  const settings: Record<SettingKey, number> = { ...DEFAULT_SETTINGS };
  const places = new Map<SettingKey, SettingPlace>();
  for (const { row, setting: name, value } of parsed.records) {
    const setting = BY_NAME.get(fileHeaderKey(name));
    if (setting !== undefined) places.set(setting.key, { row, name });
    if (setting === undefined) {
      const words = `${quoted(name)} is not a setting. Correct the name or delete the row.`;
      problems.push(
        problemOf(
          SETTINGS_TAB.name,
          row,
          { header: 'Setting' },
          { code: 'unknown-setting', words },
        ),
      );
    } else if (value !== null && !isAllowed(setting, value)) {
      problems.push(
        problemOf(SETTINGS_TAB.name, row, { header: 'Value' }, outOfRange(setting, value)),
      );
    } else if (value !== null) {
      settings[setting.key] = value;
    }
  }
  return { settings, places, problems };
}

function isAllowed(setting: SettingDeclaration, value: number): boolean {
  const isWhole = Number.isInteger(value) || !WHOLE_UNITS.has(setting.unit);
  return isWhole && value >= setting.min && value <= setting.max;
}

function outOfRange(setting: SettingDeclaration, value: number): { code: string; words: string } {
  const { label, min, max, unit } = setting;
  const whole = WHOLE_UNITS.has(unit) ? 'a whole number from ' : '';
  return {
    code: 'out-of-range',
    words: `${value} is out of range for ${label}, so ${setting.default} holds. Type ${whole}${min} to ${max} (${unit}).`,
  };
}
