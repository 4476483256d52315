/** What a filter hides in one column, and its builder. */
import type { Execution } from '../../boundary/execution.js';
import { type EnumValue, ServiceObject } from '../../boundary/service-object.js';
import { BooleanCriteriaBuilder, type Condition } from './boolean-criteria-builder.js';
import { BooleanCriteria, enumValue } from './enumerations.js';

export interface FilterCriteriaState {
  readonly condition: Condition | null;
  readonly hiddenValues: readonly string[] | null;
  readonly visibleValues: readonly string[] | null;
}

export class FilterCriteria extends ServiceObject {
  override readonly serviceName = 'SpreadsheetApp.FilterCriteria';

  constructor(
    execution: Execution,
    private readonly state: FilterCriteriaState,
  ) {
    super(execution);
  }

  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.execution, this.state);
  }
  getCriteriaType(): EnumValue | null {
    return criteriaType(this.state);
  }
  getCriteriaValues(): unknown[] {
    return [...(this.state.condition?.values ?? [])];
  }
  getHiddenValues(): string[] {
    return [...(this.state.hiddenValues ?? [])];
  }
  getVisibleValues(): string[] {
    return [...(this.state.visibleValues ?? [])];
  }

  /** What is hidden, for the workbook. */
  snapshot(): FilterCriteriaState {
    return this.state;
  }
}

export class FilterCriteriaBuilder extends BooleanCriteriaBuilder {
  override readonly serviceName = 'SpreadsheetApp.FilterCriteriaBuilder';
  private hiddenValues: readonly string[] | null = null;
  private visibleValues: readonly string[] | null = null;

  constructor(execution: Execution, state?: FilterCriteriaState) {
    super(execution);
    if (!state) return;
    this.condition = state.condition;
    this.hiddenValues = state.hiddenValues;
    this.visibleValues = state.visibleValues;
  }

  build(): FilterCriteria {
    return new FilterCriteria(this.execution, this.state());
  }
  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.execution, this.state());
  }
  getCriteriaType(): EnumValue | null {
    return criteriaType(this.state());
  }
  getCriteriaValues(): unknown[] {
    return [...(this.condition?.values ?? [])];
  }
  getHiddenValues(): string[] {
    return [...(this.hiddenValues ?? [])];
  }
  getVisibleValues(): string[] {
    return [...(this.visibleValues ?? [])];
  }
  /** Hidden and visible values exclude each other. */
  setHiddenValues(values: string[]): this {
    this.hiddenValues = values;
    this.visibleValues = null;
    return this;
  }
  setVisibleValues(values: string[]): this {
    this.visibleValues = values;
    this.hiddenValues = null;
    return this;
  }

  private state(): FilterCriteriaState {
    const { condition, hiddenValues, visibleValues } = this;
    return { condition, hiddenValues, visibleValues };
  }
}

function criteriaType(state: FilterCriteriaState): EnumValue | null {
  return state.condition ? enumValue(BooleanCriteria, state.condition.criteria) : null;
}
