/** The builder of charts; the typed ones (`asColumnChart` and so on) offer more options. */
import type { EnumValue } from '../../boundary/service-object.js';
import { sameArea } from '../../model/areas.js';
import type { ChartData, SheetArea } from '../../model/workbook-data.js';
import { ChartOptionSetters } from './chart-option-setters.js';
import { ChartType } from './chart-type.js';
import type { ContainerInfo, EmbeddedChart } from './embedded-chart.js';
import { enumValue } from './enumerations.js';
import type { Range } from './range.js';
import type { WorkbookSession } from './workbook-session.js';

/** A chart without its identity. */
export type ChartState = Omit<ChartData, 'id'>;

/** A column chart of nothing at A1. */
export const BLANK_CHART: ChartState = {
  type: 'COLUMN',
  ranges: [],
  options: {},
  anchor: { row: 1, column: 1, offsetX: 0, offsetY: 0 },
};

/** Types whose builder has a class of its own, by the name that the class has in it. */
const BUILDERS: Readonly<Record<string, string>> = {
  AREA: 'Area',
  BAR: 'Bar',
  COLUMN: 'Column',
  COMBO: 'Combo',
  HISTOGRAM: 'Histogram',
  LINE: 'Line',
  PIE: 'Pie',
  SCATTER: 'Scatter',
  TABLE: 'Table',
};

export class EmbeddedChartBuilder extends ChartOptionSetters {
  override readonly serviceName: string;

  constructor(
    session: WorkbookSession,
    private state: ChartState,
    private readonly finish: (state: ChartState) => EmbeddedChart,
    isTyped = false,
  ) {
    super(session);
    const kind = isTyped ? (BUILDERS[state.type] ?? '') : '';
    this.serviceName = `SpreadsheetApp.Embedded${kind}ChartBuilder`;
  }

  build(): EmbeddedChart {
    return this.finish(this.state);
  }

  asAreaChart(): EmbeddedChartBuilder {
    return this.typed('AREA');
  }
  asBarChart(): EmbeddedChartBuilder {
    return this.typed('BAR');
  }
  asColumnChart(): EmbeddedChartBuilder {
    return this.typed('COLUMN');
  }
  asComboChart(): EmbeddedChartBuilder {
    return this.typed('COMBO');
  }
  asHistogramChart(): EmbeddedChartBuilder {
    return this.typed('HISTOGRAM');
  }
  asLineChart(): EmbeddedChartBuilder {
    return this.typed('LINE');
  }
  asPieChart(): EmbeddedChartBuilder {
    return this.typed('PIE');
  }
  asScatterChart(): EmbeddedChartBuilder {
    return this.typed('SCATTER');
  }
  asTableChart(): EmbeddedChartBuilder {
    return this.typed('TABLE');
  }
  getChartType(): EnumValue {
    return enumValue(ChartType, this.state.type);
  }
  setChartType(type: EnumValue): this {
    return this.with({ type: type.name() });
  }

  /** A range that the chart has already is not added again. */
  addRange(range: Range): this {
    if (this.state.ranges.some((one) => isOf(one, range))) return this;
    const added = { sheetId: range.sheetData.sheetId, area: range.area };
    return this.with({ ranges: [...this.state.ranges, added] });
  }
  removeRange(range: Range): this {
    return this.with({ ranges: this.state.ranges.filter((one) => !isOf(one, range)) });
  }
  clearRanges(): this {
    return this.with({ ranges: [] });
  }
  getRanges(): Range[] {
    return this.build().getRanges();
  }
  setNumHeaders(headers: number): this {
    return this.with({ numHeaders: headers });
  }
  /** The cell counts from 1, the offset in pixels. */
  setPosition(anchorRow: number, anchorColumn: number, offsetX: number, offsetY: number): this {
    return this.with({ anchor: { row: anchorRow, column: anchorColumn, offsetX, offsetY } });
  }
  setOption(option: string, value: unknown): this {
    return this.with({ options: { ...this.state.options, [option]: value } });
  }

  setTransposeRowsAndColumns(transpose: boolean): this {
    return this.with({ transposed: transpose });
  }
  setMergeStrategy(mergeStrategy: EnumValue): this {
    return this.with({ mergeStrategy: mergeStrategy.name() });
  }
  setHiddenDimensionStrategy(strategy: EnumValue): this {
    return this.with({ hiddenDimensionStrategy: strategy.name() });
  }
  getContainer(): ContainerInfo {
    return this.build().getContainerInfo();
  }

  private typed(type: string): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.session, { ...this.state, type }, this.finish, true);
  }

  private with(change: Partial<ChartState>): this {
    this.state = { ...this.state, ...change };
    return this;
  }
}

function isOf(source: SheetArea, range: Range): boolean {
  return source.sheetId === range.sheetData.sheetId && sameArea(source.area, range.area);
}
