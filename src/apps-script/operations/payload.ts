/** Checks what the sidebar or the command line hands over before anything is done with it. */
import { CadenceError } from '../errors.js';
import { isObject, type Members, misfitOf } from '../shape.js';

/**
 * The payload, once its members have the shapes given; members without a shape are left out.
 * `sentences` says, by member, what belongs there.
 * @throws {CadenceError} BAD_REQUEST naming the first member that does not fit
 */
export function parsePayload<Payload>(
  members: Members<Payload>,
  payload: unknown,
  sentences: Readonly<Record<keyof Payload, string>>,
): Payload {
  if (!isObject(payload)) {
    throw badRequest(
      'The request is not an object.',
      'Give the members that this operation takes.',
    );
  }
  const misfit = misfitOf(members, payload);
  if (misfit !== null) {
    const sentence = sentences[misfit as keyof Payload];
    throw badRequest(`The request's "${misfit}" is not usable.`, sentence);
  }
  const names = new Set(Object.keys(members));
  return Object.fromEntries(Object.entries(payload).filter(([name]) => names.has(name))) as Payload;
}

function badRequest(what: string, sentence: string): CadenceError {
  return new CadenceError('BAD_REQUEST', `${what} ${sentence}`);
}
