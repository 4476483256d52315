/** How texts in a chart look. */
import type { Execution } from '../boundary/execution.js';
import { ServiceObject } from '../boundary/service-object.js';
import { toHexColor } from './spreadsheet/color-text.js';

interface Look {
  readonly color?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
}

export class ChartTextStyle extends ServiceObject {
  override readonly serviceName = 'Charts.TextStyle';

  constructor(
    execution: Execution,
    private readonly look: Look,
  ) {
    super(execution);
  }

  getColor(): string | null {
    return this.look.color ?? null;
  }
  getFontName(): string | null {
    return this.look.fontName ?? null;
  }
  getFontSize(): number | null {
    return this.look.fontSize ?? null;
  }

  /** As a chart keeps it among its options. */
  option(): Look {
    return this.look;
  }
}

export class ChartTextStyleBuilder extends ServiceObject {
  override readonly serviceName = 'Charts.TextStyleBuilder';
  private look: Look = {};

  build(): ChartTextStyle {
    return new ChartTextStyle(this.execution, this.look);
  }
  setColor(cssValue: string): this {
    this.look = { ...this.look, color: toHexColor(cssValue) };
    return this;
  }
  setFontName(fontName: string): this {
    this.look = { ...this.look, fontName };
    return this;
  }
  /** In pixels. */
  setFontSize(fontSize: number): this {
    this.look = { ...this.look, fontSize };
    return this;
  }
}
