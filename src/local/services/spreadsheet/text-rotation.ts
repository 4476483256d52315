/** How far the text of a cell is turned. */
import type { Execution } from '../../boundary/execution.js';
import { ServiceObject } from '../../boundary/service-object.js';

export class TextRotation extends ServiceObject {
  override readonly serviceName = 'SpreadsheetApp.TextRotation';

  constructor(
    execution: Execution,
    private readonly degrees: number,
  ) {
    super(execution);
  }

  /** From -90 to 90, positive upwards. */
  getDegrees(): number {
    return this.degrees;
  }

  isVertical(): boolean {
    return false;
  }
}
