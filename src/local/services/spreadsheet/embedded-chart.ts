/** Charts as declared on a sheet; the workbench draws them. */
import { NotEmulatedError } from '../../boundary/errors.js';
import type { Execution } from '../../boundary/execution.js';
import { type EnumValue, ServiceObject } from '../../boundary/service-object.js';
import type { ChartData } from '../../model/workbook-data.js';
import { ChartHiddenDimensionStrategy, ChartMergeStrategy } from './chart-type.js';
import { type ChartState, EmbeddedChartBuilder } from './embedded-chart-builder.js';
import { enumValue } from './enumerations.js';
import type { Range } from './range.js';
import { SpreadsheetObject } from './spreadsheet-object.js';
import type { WorkbookSession } from './workbook-session.js';

export class EmbeddedChart extends SpreadsheetObject {
  override readonly serviceName = 'SpreadsheetApp.EmbeddedChart';

  /** `id` is null until the chart is put on a sheet. */
  constructor(
    session: WorkbookSession,
    readonly state: ChartState,
    readonly id: number | null,
  ) {
    super(session);
  }

  getChartId(): number | null {
    return this.id;
  }
  getRanges(): Range[] {
    return rangesOf(this.session, this.state);
  }
  getNumHeaders(): number {
    const { numHeaders } = this.state;
    if (numHeaders !== undefined) return numHeaders;
    throw new NotEmulatedError('EmbeddedChart.getNumHeaders of a chart whose headers are guessed');
  }
  getContainerInfo(): ContainerInfo {
    return new ContainerInfo(this.execution, this.state.anchor);
  }
  getOptions(): ChartOptions {
    return new ChartOptions(this.execution, this.state.options);
  }
  getTransposeRowsAndColumns(): boolean {
    return this.state.transposed ?? false;
  }
  getMergeStrategy(): EnumValue {
    return enumValue(ChartMergeStrategy, this.state.mergeStrategy ?? 'MERGE_COLUMNS');
  }
  getHiddenDimensionStrategy(): EnumValue {
    const name = this.state.hiddenDimensionStrategy ?? 'IGNORE_BOTH';
    return enumValue(ChartHiddenDimensionStrategy, name);
  }
  /** A builder that begins with this chart and keeps its id. */
  modify(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.session, this.state, (state) => {
      return new EmbeddedChart(this.session, state, this.id);
    });
  }
}

/** Where a chart stands: its first cell, and pixels from that cell's corner. */
export class ContainerInfo extends ServiceObject {
  override readonly serviceName = 'SpreadsheetApp.ContainerInfo';

  constructor(
    execution: Execution,
    private readonly anchor: ChartData['anchor'],
  ) {
    super(execution);
  }

  getAnchorRow(): number {
    return this.anchor.row;
  }
  getAnchorColumn(): number {
    return this.anchor.column;
  }
  getOffsetX(): number {
    return this.anchor.offsetX;
  }
  getOffsetY(): number {
    return this.anchor.offsetY;
  }
}

/** The options that a script set on a chart. */
export class ChartOptions extends ServiceObject {
  override readonly serviceName = 'Charts.ChartOptions';

  constructor(
    execution: Execution,
    private readonly options: ChartData['options'],
  ) {
    super(execution);
  }

  get(option: string): unknown {
    return this.options[option] ?? null;
  }
}

/** The ranges of a chart whose sheets still exist. */
function rangesOf(session: WorkbookSession, state: ChartState): Range[] {
  return state.ranges.flatMap(({ sheetId, area }) => {
    const sheet = session.sheetById(sheetId);
    return sheet ? [session.objects.range(session, sheet, area)] : [];
  });
}
