/** One chart on the page: an element that draws it, and draws it anew where it has changed. */
import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  DoughnutController,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
  Title,
} from 'chart.js';
import { type ChartLook, chartLook } from '../../../charts/chart-look.js';
import type { ChartData } from '../../../model/workbook-data.js';
import { chartConfig, undrawable } from './chart-config.js';
import type { ChartContent } from './chart-content.js';

Chart.register(
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  DoughnutController,
  Filler,
  Legend,
  LineController,
  LineElement,
  LinearScale,
  LogarithmicScale,
  PointElement,
  Title,
);

export class ChartDrawing {
  /** To be placed by the caller. */
  readonly element = document.createElement('div');
  /** Pixels of the screen for one of the chart. */
  scale = 1;
  private shown = '';
  private chart: Pick<Chart, 'destroy'> | null = null;

  constructor() {
    this.element.className = 'wb-chart';
    this.element.setAttribute('role', 'img');
  }

  show(data: ChartData, content: ChartContent, locale: string, scale: number): void {
    const { type, options } = data;
    const key = JSON.stringify([type, options, content, locale, scale]);
    if (key === this.shown) return;
    this.shown = key;
    const look = chartLook(data);
    this.scale = scale;
    this.clear();
    this.element.style.width = `${look.width}px`;
    this.element.style.height = `${look.height}px`;
    this.element.style.background = look.background;
    const reason = undrawable(look, content);
    this.element.setAttribute('aria-label', nameOf(look, content, reason));
    if (reason !== null) this.element.textContent = reason;
    else this.draw(look, content, locale, scale);
  }

  remove(): void {
    this.clear();
    this.element.remove();
  }

  private draw(look: ChartLook, content: ChartContent, locale: string, scale: number): void {
    const canvas = document.createElement('canvas');
    canvas.width = look.width;
    canvas.height = look.height;
    this.element.append(canvas);
    const measure = (text: string, font: string) => {
      const context = canvas.getContext('2d');
      if (context === null) return 0;
      context.font = font;
      return context.measureText(text).width;
    };
    this.chart = new Chart(canvas, chartConfig(look, content, { locale, scale, measure }));
  }

  private clear(): void {
    this.chart?.destroy();
    this.chart = null;
    this.element.textContent = '';
  }
}

/** What a screen reader says: the title, or what kind of chart of what it is. */
function nameOf({ title, type }: ChartLook, content: ChartContent, reason: string | null): string {
  const names = content.series.map(({ name }) => name).filter((name) => name !== '');
  const kind = `${type.charAt(0)}${type.slice(1).toLowerCase().replaceAll('_', ' ')} chart`;
  const what = title === '' ? kind : title;
  return [what, names.join(', '), reason ?? ''].filter((part) => part !== '').join(': ');
}
