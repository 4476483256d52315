import { describe, expect, it } from '@jest/globals';
import type { Cell } from '../../../src/workbook/cell.js';
import type { TabDeclaration } from '../../../src/workbook/declaration.js';
import { findColumns } from '../../../src/workbook/find-columns.js';
import { prefilledRows } from '../../../src/workbook/prefill/prefilled-rows.js';
import { PREFILLED_TABS } from '../../../src/workbook/prefill/prefilled-tabs.js';
import { judgeTab, type TabFacts } from '../../../src/workbook/structure/judge-tab.js';
import type { StructureFault } from '../../../src/workbook/structure/structure-fault.js';
import { PASS_RATES } from '../../../src/workbook/tabs/pass-rates.js';
import { PIPELINE } from '../../../src/workbook/tabs/pipeline.js';
import { SOURCES } from '../../../src/workbook/tabs/sources.js';
import { Draw, randomFrom } from '../../domain/naive/draw.js';

const TABS: readonly TabDeclaration[] = [PASS_RATES, PIPELINE, SOURCES];
const SEEDS = 500;

const WHOLE = {
  isHidden: false,
  merges: [],
  bareColumns: [],
  isDressed: true,
  isProtected: true,
  isOpened: false,
} as const;

/** One column of a sheet: its header, its note and the cells below, so that all three move together. */
interface Column {
  header: Cell;
  note: string;
  readonly cells: readonly Cell[];
}

function factsOf(name: string, columns: readonly Column[]): TabFacts {
  const rows = Array.from({ length: 3 }, (_, row) => columns.map(({ cells }) => cells[row] ?? ''));
  return {
    ...WHOLE,
    shownName: name,
    notes: columns.map(({ note }) => note),
    table: { header: columns.map(({ header }) => header), rows, firstRow: 2 },
  };
}

/** The columns with the headers that the fixes of the faults give. */
function mended(columns: readonly Column[], faults: readonly StructureFault[]): Column[] {
  const after = columns.map((column) => ({ ...column }));
  for (const { fix } of faults) {
    if (fix?.step !== 'name-headers') continue;
    for (const { column, header } of fix.headers) {
      const target = after[column - 1];
      if (target !== undefined) target.header = header;
    }
  }
  return after;
}

describe('judgeTab', () => {
  it('finds nothing wrong with a tab whose columns are moved and mixed with others', () => {
    const tab = PASS_RATES;
    const own = tab.columns.map(({ header, note }) => ({ header, note, cells: [] }));
    const others = [{ header: 'Ours', note: '', cells: ['a', 1] }];
    expect(judgeTab(tab, factsOf(tab.name, [...others, ...own].reverse()))).toEqual([]);
  });

  it(`gives every column back to its header, whatever was typed over it (${SEEDS} seeds)`, () => {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const draw = new Draw(randomFrom(seed));
      const tab = draw.of(...TABS);
      // What stands in a column says which it is.
      const columns: Column[] = draw.shuffle(
        tab.columns.map(({ header, note }) => ({ header, note, cells: [`of ${header}`] })),
      );
      columns.splice(draw.int(0, columns.length), 0, { header: 'Theirs', note: '', cells: ['x'] });
      const hurt = draw.of(...columns.filter(({ note }) => note !== ''));
      hurt.header = draw.of('', 'Renamed by us', `  ${String(hurt.header)}?`);
      if (draw.chance(0.5)) {
        const [twin] = columns.filter(({ note, header }) => note !== '' && header !== hurt.header);
        if (twin !== undefined) columns.push({ header: twin.header, note: '', cells: ['y'] });
      }
      const after = mended(columns, judgeTab(tab, factsOf(tab.name, columns)));
      const { positions, problems } = findColumns(
        tab.name,
        tab.columns,
        after.map(({ header }) => header),
      );
      const found = positions.map((place) => after[place]?.cells[0]);
      expect([seed, problems, found]).toEqual([
        seed,
        [],
        tab.columns.map(({ header }) => `of ${header}`),
      ]);
    }
  });

  it('does not choose between two columns of one header that both hold something else', () => {
    const tab = PASS_RATES;
    const own = tab.columns.map(({ header }) => ({ header, note: '', cells: ['a'] }));
    const twin = { header: tab.columns[2].header, note: '', cells: ['b'] };
    const [fault, ...others] = judgeTab(tab, factsOf(tab.name, [...own, twin]));
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ code: 'duplicate-header' });
    expect(fault).not.toHaveProperty('fix');
  });

  it('leaves headers that changed places where the rows do not say who is right', () => {
    const columns = SOURCES.columns.map(({ header, note }) => ({ header, note, cells: [] }));
    const [one, other] = columns;
    if (one === undefined || other === undefined) throw new Error('too few columns');
    const faults = judgeTab(
      SOURCES,
      factsOf('Sources', [
        { ...one, header: other.header },
        { ...other, header: one.header },
        ...columns.slice(2),
      ]),
    );
    expect(faults).toMatchObject([{ code: 'swapped-headers' }]);
    expect(faults[0]).not.toHaveProperty('fix');
  });

  it("takes a tab of the same name with other columns for somebody else's", () => {
    const columns = [{ header: 'Room', note: '', cells: ['1'] }];
    expect(judgeTab(PASS_RATES, factsOf('Pass Rates', columns))).toMatchObject([
      { code: 'unfit-tab', message: expect.stringContaining('Week or Source') },
    ]);
  });
});

describe('PREFILLED_TABS', () => {
  it('are those that the set-up fills', () => {
    expect([...PREFILLED_TABS].sort()).toEqual([...prefilledRows(['B2B', 'B2C']).keys()].sort());
  });
});
