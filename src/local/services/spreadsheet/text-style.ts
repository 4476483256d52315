/** The looks of a piece of text, as objects of their own. */
import type { Execution } from '../../boundary/execution.js';
import { ServiceObject } from '../../boundary/service-object.js';
import type { CellFormat } from '../../model/workbook-data.js';
import { type Color, cellColorOf, colorOfText } from './color.js';
import { toHexColor } from './color-text.js';

/** Source: live test of gas-fakes, "cell and font backgrounds, styles and alignments". */
const DEFAULT_FONT_FAMILY = 'arial,sans,sans-serif';

/** Absent members are not set. Colours are `#rrggbb`. */
export interface TextLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly fontFamily?: string;
  readonly fontSize?: number;
  /** `#rrggbb`, or the name of a theme colour. */
  readonly color?: string;
}

export class TextStyle extends ServiceObject {
  override readonly serviceName = 'SpreadsheetApp.TextStyle';

  constructor(
    execution: Execution,
    readonly look: TextLook,
  ) {
    super(execution);
  }

  copy(): TextStyleBuilder {
    return new TextStyleBuilder(this.execution, this.look);
  }
  getFontFamily(): string | null {
    return this.look.fontFamily ?? null;
  }
  getFontSize(): number | null {
    return this.look.fontSize ?? null;
  }
  getForegroundColor(): string | null {
    return this.look.color ?? null;
  }
  getForegroundColorObject(): Color | null {
    return this.look.color === undefined ? null : colorOfText(this.execution, this.look.color);
  }
  isBold(): boolean | null {
    return this.look.bold ?? null;
  }
  isItalic(): boolean | null {
    return this.look.italic ?? null;
  }
  isStrikethrough(): boolean | null {
    return this.look.strikethrough ?? null;
  }
  isUnderline(): boolean | null {
    return this.look.underline ?? null;
  }

  /** The cell format with what this style sets. */
  appliedTo(format: CellFormat | undefined): CellFormat {
    const { look } = this;
    return {
      ...format,
      ...(look.bold === undefined ? {} : { fontWeight: look.bold ? 'bold' : 'normal' }),
      ...(look.italic === undefined ? {} : { fontStyle: look.italic ? 'italic' : 'normal' }),
      ...(look.fontFamily === undefined ? {} : { fontFamily: look.fontFamily }),
      ...(look.fontSize === undefined ? {} : { fontSize: look.fontSize }),
      ...(look.color === undefined
        ? {}
        : { fontColor: cellColorOf(colorOfText(this.execution, look.color)) }),
      ...lineOf(look),
    };
  }
}

export class TextStyleBuilder extends ServiceObject {
  override readonly serviceName = 'SpreadsheetApp.TextStyleBuilder';
  private look: TextLook;

  constructor(execution: Execution, look: TextLook = {}) {
    super(execution);
    this.look = look;
  }

  build(): TextStyle {
    return new TextStyle(this.execution, this.look);
  }
  setBold(bold: boolean): this {
    return this.with({ bold });
  }
  setItalic(italic: boolean): this {
    return this.with({ italic });
  }
  setUnderline(underline: boolean): this {
    return this.with({ underline });
  }
  setStrikethrough(strikethrough: boolean): this {
    return this.with({ strikethrough });
  }
  setFontFamily(fontFamily: string): this {
    return this.with({ fontFamily });
  }
  setFontSize(fontSize: number): this {
    return this.with({ fontSize });
  }
  setForegroundColor(cssString: string): this {
    return this.with({ color: toHexColor(cssString) });
  }
  setForegroundColorObject(color: Color): this {
    return this.with({ color: color.themeName() ?? color.asRgbColor().asHexString() });
  }

  private with(change: TextLook): this {
    this.look = { ...this.look, ...change };
    return this;
  }
}

/** The text style of a whole cell: everything is set, with Google's defaults. */
export function styleOfFormat(execution: Execution, format: CellFormat | undefined): TextStyle {
  return new TextStyle(execution, {
    bold: format?.fontWeight === 'bold',
    italic: format?.fontStyle === 'italic',
    underline: format?.fontLine === 'underline',
    strikethrough: format?.fontLine === 'line-through',
    fontFamily: format?.fontFamily ?? DEFAULT_FONT_FAMILY,
    fontSize: format?.fontSize ?? 10,
    color: format?.fontColor ?? '#000000',
  });
}

function lineOf(look: TextLook): Pick<CellFormat, 'fontLine'> {
  if (look.underline) return { fontLine: 'underline' };
  if (look.strikethrough) return { fontLine: 'line-through' };
  return look.underline === false || look.strikethrough === false ? { fontLine: 'none' } : {};
}
