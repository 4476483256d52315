/** Colour objects and their builder. */
import { NotEmulatedError, ServiceError } from '../../boundary/errors.js';
import type { Execution } from '../../boundary/execution.js';
import { type EnumValue, ServiceObject } from '../../boundary/service-object.js';
import { toHexColor } from './color-text.js';
import { ColorType, enumValue, ThemeColorType } from './enumerations.js';

type ColorState =
  | { readonly kind: 'none' }
  | { readonly kind: 'rgb'; readonly hex: string }
  | { readonly kind: 'theme'; readonly theme: EnumValue };

class RgbColor extends ServiceObject {
  override readonly serviceName = 'Base.RgbColor';

  constructor(
    execution: Execution,
    private readonly hex: string,
  ) {
    super(execution);
  }

  asHexString(): string {
    return this.hex;
  }
  getColorType(): EnumValue {
    return ColorType.RGB;
  }
  getRed(): number {
    return Number.parseInt(this.hex.slice(1, 3), 16);
  }
  getGreen(): number {
    return Number.parseInt(this.hex.slice(3, 5), 16);
  }
  getBlue(): number {
    return Number.parseInt(this.hex.slice(5, 7), 16);
  }
}

class ThemeColor extends ServiceObject {
  override readonly serviceName = 'SpreadsheetApp.ThemeColor';

  constructor(
    execution: Execution,
    private readonly theme: EnumValue,
  ) {
    super(execution);
  }

  getColorType(): EnumValue {
    return ColorType.THEME;
  }
  getThemeColorType(): EnumValue {
    return this.theme;
  }
}

abstract class ColorLike extends ServiceObject {
  constructor(
    execution: Execution,
    protected state: ColorState,
  ) {
    super(execution);
  }

  asRgbColor(): RgbColor {
    if (this.state.kind === 'rgb') return new RgbColor(this.execution, this.state.hex);
    throw new ServiceError('Object is not of type RgbColor.');
  }

  asThemeColor(): ThemeColor {
    if (this.state.kind === 'theme') return new ThemeColor(this.execution, this.state.theme);
    throw new ServiceError('Object is not of type ThemeColor.');
  }

  /** Name of the theme colour, or null where it is none. */
  themeName(): string | null {
    return this.state.kind === 'theme' ? this.state.theme.name() : null;
  }

  getColorType(): EnumValue {
    const types = { none: ColorType.UNSUPPORTED, rgb: ColorType.RGB, theme: ColorType.THEME };
    return types[this.state.kind];
  }
}

export class Color extends ColorLike {
  override readonly serviceName = 'SpreadsheetApp.Color';
}

export class ColorBuilder extends ColorLike {
  override readonly serviceName = 'SpreadsheetApp.ColorBuilder';

  constructor(execution: Execution) {
    super(execution, { kind: 'none' });
  }

  setRgbColor(cssString: string): this {
    this.state = { kind: 'rgb', hex: toHexColor(cssString) };
    return this;
  }

  setThemeColor(themeColorType: EnumValue): this {
    this.state = { kind: 'theme', theme: themeColorType };
    return this;
  }

  build(): Color {
    return new Color(this.execution, this.state);
  }
}

/** The colour object where there is no colour. */
export function noColor(execution: Execution): Color {
  return new Color(execution, { kind: 'none' });
}

/** The colour object of a `#rrggbb` text. */
export function colorOf(execution: Execution, hex: string): Color {
  return new Color(execution, { kind: 'rgb', hex });
}

/**
 * The `#rrggbb` text of a colour for a cell.
 * @throws NotEmulatedError for a colour of the spreadsheet's theme
 */
export function cellColorOf(color: ColorLike): string {
  const theme = color.themeName();
  if (theme !== null) throw new NotEmulatedError(`the theme colour ${theme} in a cell`);
  return color.asRgbColor().asHexString();
}

/** The colour object of `#rrggbb` or of a theme colour's name. */
export function colorOfText(execution: Execution, text: string): Color {
  if (text.startsWith('#')) return colorOf(execution, text);
  return new Color(execution, { kind: 'theme', theme: enumValue(ThemeColorType, text) });
}
