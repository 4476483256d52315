/** Conditional-format rules, their conditions, and the builder. */
import { ServiceError } from '../../boundary/errors.js';
import type { Execution } from '../../boundary/execution.js';
import { type EnumValue, ServiceObject } from '../../boundary/service-object.js';
import type { ConditionalFormat } from '../../model/workbook-data.js';
import { BooleanCriteriaBuilder, type Condition } from './boolean-criteria-builder.js';
import { type Color, cellColorOf, colorOf } from './color.js';
import { toHexColor } from './color-text.js';
import { BooleanCriteria, enumValue, InterpolationType } from './enumerations.js';
import type { Range } from './range.js';

type Look = NonNullable<ConditionalFormat['condition']>['format'];
export type GradientPoint = NonNullable<ConditionalFormat['gradient']>[number];

/** What a rule holds; ranges are the script's objects. */
export interface RuleState {
  readonly ranges: readonly Range[];
  readonly condition: Condition | null;
  readonly look: Look;
  readonly gradient: readonly GradientPoint[];
}

export class BooleanCondition extends ServiceObject {
  override readonly serviceName = 'SpreadsheetApp.BooleanCondition';

  constructor(
    execution: Execution,
    private readonly condition: Condition,
    private readonly look: Look,
  ) {
    super(execution);
  }

  /** Source: live test of gas-fakes, testconditionalformat.js. */
  override scriptText(): string {
    return 'ConditionalFormatBooleanCondition';
  }
  getCriteriaType(): EnumValue {
    return enumValue(BooleanCriteria, this.condition.criteria);
  }
  getCriteriaValues(): unknown[] {
    return [...this.condition.values];
  }
  getBackground(): string | null {
    return this.look.background ?? null;
  }
  getFontColor(): string | null {
    return this.look.fontColor ?? null;
  }
  getBackgroundObject(): Color | null {
    const hex = this.getBackground();
    return hex === null ? null : colorOf(this.execution, hex);
  }
  getFontColorObject(): Color | null {
    const hex = this.getFontColor();
    return hex === null ? null : colorOf(this.execution, hex);
  }
  getBold(): boolean | null {
    return this.look.fontWeight === undefined ? null : this.look.fontWeight === 'bold';
  }
  getItalic(): boolean | null {
    return this.look.fontStyle === undefined ? null : this.look.fontStyle === 'italic';
  }
  getStrikethrough(): boolean | null {
    return this.look.fontLine === undefined ? null : this.look.fontLine === 'line-through';
  }
  getUnderline(): boolean | null {
    return this.look.fontLine === undefined ? null : this.look.fontLine === 'underline';
  }
}

export class GradientCondition extends ServiceObject {
  override readonly serviceName = 'SpreadsheetApp.GradientCondition';

  constructor(
    execution: Execution,
    private readonly points: readonly GradientPoint[],
  ) {
    super(execution);
  }

  override scriptText(): string {
    return 'ConditionalFormatGradientCondition';
  }
  getMinColor(): string {
    return this.point('min')?.color ?? '';
  }
  getMinType(): EnumValue | null {
    return this.typeOf('min');
  }
  getMinValue(): string {
    return this.point('min')?.value ?? '';
  }
  getMidColor(): string {
    return this.point('mid')?.color ?? '';
  }
  getMidType(): EnumValue | null {
    return this.typeOf('mid');
  }
  getMidValue(): string {
    return this.point('mid')?.value ?? '';
  }
  getMaxColor(): string {
    return this.point('max')?.color ?? '';
  }
  getMaxType(): EnumValue | null {
    return this.typeOf('max');
  }
  getMaxValue(): string {
    return this.point('max')?.value ?? '';
  }

  getMinColorObject(): Color | null {
    return this.colorObject('min');
  }
  getMidColorObject(): Color | null {
    return this.colorObject('mid');
  }
  getMaxColorObject(): Color | null {
    return this.colorObject('max');
  }

  private colorObject(at: GradientPoint['at']): Color | null {
    const point = this.point(at);
    return point ? colorOf(this.execution, point.color) : null;
  }
  private point(at: GradientPoint['at']): GradientPoint | undefined {
    return this.points.find((point) => point.at === at);
  }
  private typeOf(at: GradientPoint['at']): EnumValue | null {
    const point = this.point(at);
    return point ? enumValue(InterpolationType, point.type) : null;
  }
}

export class ConditionalFormatRule extends ServiceObject {
  override readonly serviceName = 'SpreadsheetApp.ConditionalFormatRule';

  constructor(
    execution: Execution,
    private readonly state: RuleState,
  ) {
    super(execution);
  }

  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.execution, this.state);
  }
  getBooleanCondition(): BooleanCondition | null {
    return booleanCondition(this.execution, this.state);
  }
  getGradientCondition(): GradientCondition | null {
    return gradientCondition(this.execution, this.state);
  }
  getRanges(): Range[] {
    return [...this.state.ranges];
  }

  /** What the rule demands, for the workbook. */
  snapshot(): RuleState {
    return this.state;
  }
}

export class ConditionalFormatRuleBuilder extends BooleanCriteriaBuilder {
  override readonly serviceName = 'SpreadsheetApp.ConditionalFormatRuleBuilder';
  private ranges: readonly Range[] = [];
  private look: Look = {};
  private gradient: readonly GradientPoint[] = [];

  constructor(execution: Execution, state?: RuleState) {
    super(execution);
    if (!state) return;
    this.ranges = state.ranges;
    this.condition = state.condition;
    this.look = state.look;
    this.gradient = state.gradient;
  }

  build(): ConditionalFormatRule {
    const state = this.state();
    if (state.ranges.length === 0)
      throw new ServiceError('Conditional format rule must have at least one range.');
    if (!state.condition && state.gradient.length === 0) {
      throw new ServiceError('Conditional format rule must have a condition.');
    }
    return new ConditionalFormatRule(this.execution, state);
  }
  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.execution, this.state());
  }
  getBooleanCondition(): BooleanCondition | null {
    return booleanCondition(this.execution, this.state());
  }
  getGradientCondition(): GradientCondition | null {
    return gradientCondition(this.execution, this.state());
  }
  getRanges(): Range[] {
    return [...this.ranges];
  }
  setRanges(ranges: Range[]): this {
    this.ranges = ranges;
    return this;
  }

  setBackground(color: string | null): this {
    return this.withLook('background', color === null ? undefined : toHexColor(color));
  }
  setBackgroundObject(color: Color | null): this {
    return this.setBackground(color && cellColorOf(color));
  }
  setFontColor(color: string | null): this {
    return this.withLook('fontColor', color === null ? undefined : toHexColor(color));
  }
  setFontColorObject(color: Color | null): this {
    return this.setFontColor(color && cellColorOf(color));
  }
  setBold(bold: boolean | null): this {
    return this.withLook('fontWeight', weightOf(bold));
  }
  setItalic(italic: boolean | null): this {
    const style = italic ? 'italic' : 'normal';
    return this.withLook('fontStyle', italic === null ? undefined : style);
  }
  setStrikethrough(strikethrough: boolean | null): this {
    const line = strikethrough ? 'line-through' : 'none';
    return this.withLook('fontLine', strikethrough === null ? undefined : line);
  }
  setUnderline(underline: boolean | null): this {
    const line = underline ? 'underline' : 'none';
    return this.withLook('fontLine', underline === null ? undefined : line);
  }

  setGradientMinpoint(color: string): this {
    return this.withPoint({ at: 'min', color: toHexColor(color), type: 'MIN', value: '' });
  }
  setGradientMaxpoint(color: string): this {
    return this.withPoint({ at: 'max', color: toHexColor(color), type: 'MAX', value: '' });
  }
  setGradientMinpointWithValue(color: string, type: EnumValue, value: string): this {
    return this.withPoint({ at: 'min', color: toHexColor(color), type: type.name(), value });
  }
  setGradientMidpointWithValue(color: string, type: EnumValue, value: string): this {
    return this.withPoint({ at: 'mid', color: toHexColor(color), type: type.name(), value });
  }
  setGradientMaxpointWithValue(color: string, type: EnumValue, value: string): this {
    return this.withPoint({ at: 'max', color: toHexColor(color), type: type.name(), value });
  }

  setGradientMinpointObject(color: Color): this {
    return this.setGradientMinpoint(cellColorOf(color));
  }
  setGradientMaxpointObject(color: Color): this {
    return this.setGradientMaxpoint(cellColorOf(color));
  }
  setGradientMinpointObjectWithValue(color: Color, type: EnumValue, value: string): this {
    return this.setGradientMinpointWithValue(cellColorOf(color), type, value);
  }
  setGradientMidpointObjectWithValue(color: Color, type: EnumValue, value: string): this {
    return this.setGradientMidpointWithValue(cellColorOf(color), type, value);
  }
  setGradientMaxpointObjectWithValue(color: Color, type: EnumValue, value: string): this {
    return this.setGradientMaxpointWithValue(cellColorOf(color), type, value);
  }

  private state(): RuleState {
    const { ranges, condition, look, gradient } = this;
    return { ranges, condition, look, gradient };
  }
  private withLook<Key extends keyof Look>(key: Key, value: Look[Key] | undefined): this {
    const { [key]: _replaced, ...rest } = this.look;
    this.look = value === undefined ? rest : { ...rest, [key]: value };
    return this;
  }
  private withPoint(point: GradientPoint): this {
    this.gradient = [...this.gradient.filter((other) => other.at !== point.at), point];
    return this;
  }
}

function weightOf(bold: boolean | null): 'bold' | 'normal' | undefined {
  if (bold === null) return undefined;
  return bold ? 'bold' : 'normal';
}

function booleanCondition(execution: Execution, state: RuleState): BooleanCondition | null {
  return state.condition ? new BooleanCondition(execution, state.condition, state.look) : null;
}

function gradientCondition(execution: Execution, state: RuleState): GradientCondition | null {
  return state.gradient.length > 0 ? new GradientCondition(execution, state.gradient) : null;
}
