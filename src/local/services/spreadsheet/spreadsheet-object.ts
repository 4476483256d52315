/** The base of every object that belongs to one open workbook. */
import { ServiceObject } from '../../boundary/service-object.js';
import type { WorkbookSession } from './workbook-session.js';

export abstract class SpreadsheetObject extends ServiceObject {
  constructor(readonly session: WorkbookSession) {
    super(session.execution);
  }
}
