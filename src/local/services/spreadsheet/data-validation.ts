/** Data-validation rules and their builder. Rules are immutable; the builder makes them. */
import { ServiceError } from '../../boundary/errors.js';
import type { Execution } from '../../boundary/execution.js';
import { type EnumValue, ServiceObject } from '../../boundary/service-object.js';
import { DataValidationCriteria, enumValue } from './enumerations.js';
import type { Range } from './range.js';

/** Dates are instants, a range is the object; the workbook keeps serials and areas instead. */
export interface ValidationState {
  readonly criteria: string | null;
  readonly values: readonly unknown[];
  readonly showDropdown: boolean;
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

/** Source: live tests of gas-fakes, "data validation basics": invalid data is allowed at first. */
const BLANK: ValidationState = {
  criteria: null,
  values: [],
  showDropdown: true,
  allowInvalid: true,
  helpText: null,
};

abstract class ValidationView extends ServiceObject {
  constructor(
    execution: Execution,
    protected state: ValidationState,
  ) {
    super(execution);
  }

  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.execution, this.state);
  }
  getAllowInvalid(): boolean {
    return this.state.allowInvalid;
  }
  getCriteriaType(): EnumValue | null {
    const { criteria } = this.state;
    return criteria === null ? null : enumValue(DataValidationCriteria, criteria);
  }
  getHelpText(): string | null {
    return this.state.helpText;
  }

  /** Of lists and ranges: the choices, then whether an arrow is shown. */
  getCriteriaValues(): unknown[] {
    const { criteria, values, showDropdown } = this.state;
    if (criteria === 'VALUE_IN_LIST') return [[...values], showDropdown];
    if (criteria === 'VALUE_IN_RANGE') return [values[0], showDropdown];
    return [...values];
  }
}

export class DataValidation extends ValidationView {
  override readonly serviceName = 'SpreadsheetApp.DataValidation';

  /** What the rule demands, for the workbook. */
  snapshot(): ValidationState {
    return this.state;
  }
}

export class DataValidationBuilder extends ValidationView {
  override readonly serviceName = 'SpreadsheetApp.DataValidationBuilder';

  constructor(execution: Execution, state: ValidationState = BLANK) {
    super(execution, state);
  }

  build(): DataValidation {
    return new DataValidation(this.execution, this.state);
  }
  setAllowInvalid(allowInvalidData: boolean): this {
    this.state = { ...this.state, allowInvalid: allowInvalidData };
    return this;
  }
  setHelpText(helpText: string): this {
    this.state = { ...this.state, helpText };
    return this;
  }

  requireCheckbox(...values: unknown[]): this {
    return this.require('CHECKBOX', values);
  }
  requireDate(): this {
    return this.require('DATE_IS_VALID_DATE', []);
  }
  requireDateAfter(date: Date): this {
    return this.require('DATE_AFTER', [date]);
  }
  requireDateBefore(date: Date): this {
    return this.require('DATE_BEFORE', [date]);
  }
  requireDateBetween(start: Date, end: Date): this {
    return this.require('DATE_BETWEEN', [start, end]);
  }
  requireDateEqualTo(date: Date): this {
    return this.require('DATE_EQUAL_TO', [date]);
  }
  requireDateNotBetween(start: Date, end: Date): this {
    return this.require('DATE_NOT_BETWEEN', [start, end]);
  }
  requireDateOnOrAfter(date: Date): this {
    return this.require('DATE_ON_OR_AFTER', [date]);
  }
  requireDateOnOrBefore(date: Date): this {
    return this.require('DATE_ON_OR_BEFORE', [date]);
  }
  requireFormulaSatisfied(formula: string): this {
    return this.require('CUSTOM_FORMULA', [formula]);
  }
  requireNumberBetween(start: number, end: number): this {
    return this.require('NUMBER_BETWEEN', [start, end]);
  }
  requireNumberEqualTo(number: number): this {
    return this.require('NUMBER_EQUAL_TO', [number]);
  }
  requireNumberGreaterThan(number: number): this {
    return this.require('NUMBER_GREATER_THAN', [number]);
  }
  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this.require('NUMBER_GREATER_THAN_OR_EQUAL_TO', [number]);
  }
  requireNumberLessThan(number: number): this {
    return this.require('NUMBER_LESS_THAN', [number]);
  }
  requireNumberLessThanOrEqualTo(number: number): this {
    return this.require('NUMBER_LESS_THAN_OR_EQUAL_TO', [number]);
  }
  requireNumberNotBetween(start: number, end: number): this {
    return this.require('NUMBER_NOT_BETWEEN', [start, end]);
  }
  requireNumberNotEqualTo(number: number): this {
    return this.require('NUMBER_NOT_EQUAL_TO', [number]);
  }
  requireTextContains(text: string): this {
    return this.require('TEXT_CONTAINS', [text]);
  }
  requireTextDoesNotContain(text: string): this {
    return this.require('TEXT_DOES_NOT_CONTAIN', [text]);
  }
  requireTextEqualTo(text: string): this {
    return this.require('TEXT_EQUAL_TO', [text]);
  }
  requireTextIsEmail(): this {
    return this.require('TEXT_IS_VALID_EMAIL', []);
  }
  requireTextIsUrl(): this {
    return this.require('TEXT_IS_VALID_URL', []);
  }
  requireValueInList(values: unknown[], showDropdown = true): this {
    return this.require('VALUE_IN_LIST', values.map(String), showDropdown);
  }
  requireValueInRange(range: Range, showDropdown = true): this {
    return this.require('VALUE_IN_RANGE', [range], showDropdown);
  }

  /** The arguments are those that `getCriteriaValues` answers. */
  withCriteria(criteria: EnumValue, args: unknown[]): this {
    const name = criteria.name();
    if (name === 'VALUE_IN_LIST' && Array.isArray(args[0])) {
      return this.require(name, args[0].map(String), args[1] !== false);
    }
    if (name === 'VALUE_IN_RANGE') return this.require(name, [args[0]], args[1] !== false);
    if (name.endsWith('_RELATIVE')) {
      throw new ServiceError(`Relative dates cannot be set in a data validation rule: ${name}.`);
    }
    return this.require(name, args);
  }

  private require(criteria: string, values: readonly unknown[], showDropdown = true): this {
    this.state = { ...this.state, criteria, values, showDropdown };
    return this;
  }
}
