/**
 * The charts over the grid: each at its cell, moving and growing with the cells, cut off at the
 * edges of the part of the grid that it scrolls in. The cells under them stay the grid's: a click
 * goes through. Selecting and moving a chart with the mouse is not offered.
 */
import type { ChartData } from '../../../model/workbook-data.js';
import type { SheetMeta } from '../../protocol.js';
import { type DrawnGrid, drawnGrid } from '../grid/cell-place.js';
import type { GridView } from '../grid/grid-view.js';
import type { UniverView } from '../univer/create-univer.js';
import { chartContent } from './chart-content.js';
import { ChartDrawing } from './chart-drawing.js';
import './charts.css';

/** Univer's scroll bars, which charts must not cover. */
const SCROLL_BAR = 12;

export class ChartLayer {
  private readonly element = document.createElement('div');
  private readonly drawings = new Map<string, ChartDrawing>();
  private readonly sized = new ResizeObserver(() => this.follow());
  private isDue = false;
  private isStale = true;

  constructor(
    private readonly view: UniverView,
    private readonly grid: GridView,
  ) {
    this.element.className = 'wb-charts';
    view.commands.onCommandExecuted(() => this.follow());
    this.follow();
  }

  /** Cells or charts may be others now. */
  refresh(): void {
    this.isStale = true;
    this.follow();
  }

  /** Once per frame: commands come in swarms, and the grid has its new places after them. */
  private follow(): void {
    if (this.isDue) return;
    this.isDue = true;
    requestAnimationFrame(() => {
      this.isDue = false;
      this.show();
    });
  }

  private show(): void {
    const sheetId = this.grid.activeSheetId();
    const meta = this.grid.book.sheet(sheetId)?.meta;
    const shown = new Map(meta?.charts.map((chart) => [`${sheetId} ${chart.id}`, chart]) ?? []);
    for (const [key, drawing] of this.drawings) {
      if (shown.has(key)) continue;
      drawing.remove();
      this.drawings.delete(key);
    }
    if (meta === undefined || shown.size === 0) return;
    const drawn = drawnGrid(this.view, this.grid);
    if (drawn === null) return;
    this.lieOver(drawn);
    for (const [key, chart] of shown) this.showChart(key, chart, meta, drawn);
    this.isStale = false;
  }

  /** Beside the canvas, so that what Univer shows over its cells is over the charts as well. */
  private lieOver({ canvas, cells }: DrawnGrid): void {
    const parent = canvas.parentElement;
    if (parent !== null && this.element.parentElement !== parent) {
      parent.append(this.element);
      this.sized.disconnect();
      this.sized.observe(canvas);
    }
    const box = canvas.getBoundingClientRect();
    const outer = parent?.getBoundingClientRect() ?? box;
    const { style } = this.element;
    style.left = `${cells.left - outer.left}px`;
    style.top = `${cells.top - outer.top}px`;
    style.width = `${Math.max(0, box.right - cells.left - SCROLL_BAR)}px`;
    style.height = `${Math.max(0, box.bottom - cells.top - SCROLL_BAR)}px`;
  }

  private showChart(key: string, chart: ChartData, meta: SheetMeta, drawn: DrawnGrid): void {
    const { book } = this.grid;
    const known = this.drawings.get(key);
    const drawing = known ?? new ChartDrawing();
    this.drawings.set(key, drawing);
    const scale = drawn.zoom * window.devicePixelRatio;
    if (this.isStale || known === undefined || drawing.scale !== scale) {
      drawing.show(chart, chartContent(book, chart), book.workbook.locale, scale);
    }
    if (known === undefined) this.element.append(drawing.element);
    const { offsetX, offsetY } = chart.anchor;
    const row = Math.min(chart.anchor.row, meta.rowCount);
    const column = Math.min(chart.anchor.column, meta.columnCount);
    const place = drawn.place({ top: row, bottom: row, left: column, right: column });
    const left = place.left + offsetX * drawn.zoom;
    const top = place.top + offsetY * drawn.zoom;
    // A chart that scrolls goes under the frozen lines, one on frozen lines stays.
    const pane = {
      left: column > meta.frozenColumns ? drawn.scrolling.left : drawn.cells.left,
      top: row > meta.frozenRows ? drawn.scrolling.top : drawn.cells.top,
    };
    const { style } = drawing.element;
    const hidden = (edge: number, start: number) => Math.max(0, (edge - start) / drawn.zoom);
    style.transform = `translate(${left - drawn.cells.left}px, ${top - drawn.cells.top}px) scale(${drawn.zoom})`;
    style.clipPath = `inset(${hidden(pane.top, top)}px 0 0 ${hidden(pane.left, left)}px)`;
  }
}
