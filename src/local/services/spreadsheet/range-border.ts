/** The lines around a cell as `Range.getBorder` answers them. */
import type { Execution } from '../../boundary/execution.js';
import { type EnumValue, ServiceObject } from '../../boundary/service-object.js';
import type { CellFormat, BorderLine as Line } from '../../model/workbook-data.js';
import { type Color, colorOf, noColor } from './color.js';
import { BorderStyle, enumValue } from './enumerations.js';

type Lines = NonNullable<CellFormat['borders']>;

class BorderLine extends ServiceObject {
  override readonly serviceName = 'SpreadsheetApp.BorderLine';

  constructor(
    execution: Execution,
    private readonly line: Line | undefined,
  ) {
    super(execution);
  }

  getBorderStyle(): EnumValue | null {
    return this.line ? enumValue(BorderStyle, this.line.style) : null;
  }
  getColor(): Color {
    return this.line ? colorOf(this.execution, this.line.color) : noColor(this.execution);
  }
}

/** Source: live tests of gas-fakes, test/testsheets.js. */
export class Border extends ServiceObject {
  override readonly serviceName = 'SpreadsheetApp.Border';

  constructor(
    execution: Execution,
    private readonly lines: Lines,
  ) {
    super(execution);
  }

  getTop(): BorderLine {
    return new BorderLine(this.execution, this.lines.top);
  }
  getBottom(): BorderLine {
    return new BorderLine(this.execution, this.lines.bottom);
  }
  getLeft(): BorderLine {
    return new BorderLine(this.execution, this.lines.left);
  }
  getRight(): BorderLine {
    return new BorderLine(this.execution, this.lines.right);
  }
}
