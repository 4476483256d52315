/** Splits and checks the recipients of a mail. */
import { ServiceError } from '../../boundary/errors.js';

const ADDRESS = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+$/;

/**
 * The bare addresses of a list such as `a@b.com, "Ann B" <ann@b.com>`.
 *
 * @throws ServiceError `Invalid email: …` with the first part that is none
 */
export function addressesOf(list: string): string[] {
  return list
    .split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(bareAddress);
}

function bareAddress(part: string): string {
  const address = /<([^<>]*)>$/.exec(part)?.[1]?.trim() ?? part;
  if (!ADDRESS.test(address)) throw new ServiceError(`Invalid email: ${part}`);
  return address;
}
