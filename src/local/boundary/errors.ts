/** The two kinds of error that the emulator raises towards a script. */

/** Every message of a {@link NotEmulatedError} begins so. */
export const NOT_EMULATED = 'Not emulated: ';

/** What Google does here is not emulated. Never caught inside the emulator, always named. */
export class NotEmulatedError extends Error {
  override readonly name = 'NotEmulatedError';
  constructor(readonly what: string) {
    super(`${NOT_EMULATED}${what}`);
  }
}

/** What Google would throw: the script sees an `Exception` with this message. */
export class ServiceError extends Error {
  override readonly name = 'Exception';
}
