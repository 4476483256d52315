/** Checks what the sidebar or the command line hands over before anything is done with it. */
import * as z from 'zod/mini';
import { CadenceError } from '../errors.js';

/**
 * The payload as its schema describes it. `sentences` says, by member, what belongs there.
 * @throws {CadenceError} BAD_REQUEST naming the member
 */
export function parsePayload<Payload>(
  schema: z.ZodMiniType<Payload>,
  payload: unknown,
  sentences: Readonly<Record<string, string>>,
): Payload {
  // Compiled checks need `new Function`; interpreted ones behave the same everywhere.
  z.config({ jitless: true });
  const result = schema.safeParse(payload);
  if (result.success) return result.data;
  const member = String(result.error.issues[0]?.path[0] ?? '');
  const sentence = sentences[member] ?? 'Give the members that this operation takes.';
  throw new CadenceError(
    'BAD_REQUEST',
    member === ''
      ? `The request is not an object. ${sentence}`
      : `The request's "${member}" is not usable. ${sentence}`,
  );
}
