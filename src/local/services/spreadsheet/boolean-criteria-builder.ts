/** The `when…` methods that conditional formats and filters share. */
import { EnumValue, ServiceObject } from '../../boundary/service-object.js';

/** A condition by its name in BooleanCriteria; dates are instants, relative dates enumeration values. */
export interface Condition {
  readonly criteria: string;
  readonly values: readonly unknown[];
}

export abstract class BooleanCriteriaBuilder extends ServiceObject {
  protected condition: Condition | null = null;

  whenCellEmpty(): this {
    return this.when('CELL_EMPTY');
  }
  whenCellNotEmpty(): this {
    return this.when('CELL_NOT_EMPTY');
  }
  whenDateAfter(date: Date | EnumValue): this {
    return this.whenDate('DATE_AFTER', date);
  }
  whenDateBefore(date: Date | EnumValue): this {
    return this.whenDate('DATE_BEFORE', date);
  }
  whenDateEqualTo(date: Date | EnumValue): this {
    return this.whenDate('DATE_EQUAL_TO', date);
  }
  whenFormulaSatisfied(formula: string): this {
    return this.when('CUSTOM_FORMULA', formula);
  }
  whenNumberBetween(start: number, end: number): this {
    return this.when('NUMBER_BETWEEN', start, end);
  }
  whenNumberEqualTo(number: number): this {
    return this.when('NUMBER_EQUAL_TO', number);
  }
  whenNumberGreaterThan(number: number): this {
    return this.when('NUMBER_GREATER_THAN', number);
  }
  whenNumberGreaterThanOrEqualTo(number: number): this {
    return this.when('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }
  whenNumberLessThan(number: number): this {
    return this.when('NUMBER_LESS_THAN', number);
  }
  whenNumberLessThanOrEqualTo(number: number): this {
    return this.when('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }
  whenNumberNotBetween(start: number, end: number): this {
    return this.when('NUMBER_NOT_BETWEEN', start, end);
  }
  whenNumberNotEqualTo(number: number): this {
    return this.when('NUMBER_NOT_EQUAL_TO', number);
  }
  whenTextContains(text: string): this {
    return this.when('TEXT_CONTAINS', text);
  }
  whenTextDoesNotContain(text: string): this {
    return this.when('TEXT_DOES_NOT_CONTAIN', text);
  }
  whenTextEndsWith(text: string): this {
    return this.when('TEXT_ENDS_WITH', text);
  }
  whenTextEqualTo(text: string): this {
    return this.when('TEXT_EQUAL_TO', text);
  }
  whenTextStartsWith(text: string): this {
    return this.when('TEXT_STARTS_WITH', text);
  }
  withCriteria(criteria: EnumValue, args: unknown[]): this {
    return this.when(criteria.name(), ...args);
  }

  protected when(criteria: string, ...values: unknown[]): this {
    this.condition = { criteria, values };
    return this;
  }

  private whenDate(criteria: string, date: Date | EnumValue): this {
    return this.when(date instanceof EnumValue ? `${criteria}_RELATIVE` : criteria, date);
  }
}
