/** Charts on a sheet: made, changed and removed as declared. */
import { ServiceError } from '../../boundary/errors.js';
import { unusedChartId } from '../../model/chart-ids.js';
import type { ChartData } from '../../model/workbook-data.js';
import { EmbeddedChart } from './embedded-chart.js';
import { BLANK_CHART, EmbeddedChartBuilder } from './embedded-chart-builder.js';
import { SheetGroups } from './sheet-groups.js';

export abstract class SheetCharts extends SheetGroups {
  newChart(): EmbeddedChartBuilder {
    this.execution.meter.bridge();
    return new EmbeddedChartBuilder(
      this.session,
      BLANK_CHART,
      (state) => new EmbeddedChart(this.session, state, null),
    );
  }

  getCharts(): EmbeddedChart[] {
    this.execution.meter.metadata();
    return this.sheetData.charts.map(
      ({ id, ...state }) => new EmbeddedChart(this.session, state, id),
    );
  }

  insertChart(chart: EmbeddedChart): void {
    const id = unusedChartId(this.session.workbook);
    this.replaceCharts([...this.sheetData.charts, { ...chart.state, id }]);
  }

  updateChart(chart: EmbeddedChart): void {
    const id = this.requireChart(chart);
    this.replaceCharts(
      this.sheetData.charts.map((one) => (one.id === id ? { ...chart.state, id } : one)),
    );
  }

  removeChart(chart: EmbeddedChart): void {
    const id = this.requireChart(chart);
    this.replaceCharts(this.sheetData.charts.filter((one) => one.id !== id));
  }

  private requireChart(chart: EmbeddedChart): number {
    const { id } = chart;
    if (id !== null && this.sheetData.charts.some((one) => one.id === id)) return id;
    throw new ServiceError('The chart is not on this sheet.');
  }

  private replaceCharts(charts: ChartData[]): void {
    this.lookChanged();
    this.sheetData.charts = charts;
  }
}
