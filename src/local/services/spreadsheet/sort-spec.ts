/** How a filter last sorted a column, as `Filter.getColumnSortSpec` answers it. */
import { ServiceError } from '../../boundary/errors.js';
import type { Execution } from '../../boundary/execution.js';
import { type EnumValue, ServiceObject } from '../../boundary/service-object.js';
import { SortOrder } from './enumerations.js';

/** Source: live test of gas-fakes, test/testsheetssets.js "Filter methods". */
export class SortSpec extends ServiceObject {
  override readonly serviceName = 'SpreadsheetApp.SortSpec';

  /** @param ascending null where the filter did not sort by this column last */
  constructor(
    execution: Execution,
    private readonly column: number,
    private readonly ascending: boolean | null,
  ) {
    super(execution);
  }

  getDimensionIndex(): number {
    return this.column;
  }
  isAscending(): boolean {
    return this.sorted('isAscending');
  }
  getSortOrder(): EnumValue {
    return this.sorted('getSortOrder') ? SortOrder.ASCENDING : SortOrder.DESCENDING;
  }

  private sorted(method: string): boolean {
    if (this.ascending !== null) return this.ascending;
    throw new ServiceError(
      `Unexpected error while getting the method or property ${method} on object SpreadsheetApp.SortSpec.`,
    );
  }
}
