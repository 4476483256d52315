/** EventGuest: somebody who is invited to an event; nobody here ever answers. */
import type { Execution } from '../../boundary/execution.js';
import { defineEnumeration, type EnumValue, ServiceObject } from '../../boundary/service-object.js';

/** How guests have answered. */
export const GUEST_STATUS = defineEnumeration('CalendarApp.GuestStatus', [
  'INVITED',
  'MAYBE',
  'NO',
  'OWNER',
  'YES',
]);

/** A guest by address and answer. */
export class EventGuest extends ServiceObject {
  override readonly serviceName = 'CalendarApp.EventGuest';

  constructor(
    execution: Execution,
    private readonly email: string,
    private readonly status: EnumValue,
  ) {
    super(execution);
  }

  getEmail(): string {
    return this.email;
  }

  /** Names of guests are not known here; Google answers '' then too. */
  getName(): string {
    return '';
  }

  getGuestStatus(): EnumValue {
    return this.status;
  }

  getAdditionalGuests(): number {
    return 0;
  }
}
