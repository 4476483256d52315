/** Requests from the page to its server. */
import type { ProtocolError, RequestName, Requests } from '../../protocol.js';

/** This tab of the browser: what a script shows comes to the tab that started it. */
export const TAB = crypto.randomUUID();

/** The server answered that the request itself is wrong, or did not answer at all. */
export class RequestError extends Error {
  constructor(
    /** HTTP status; 0 where nothing answered. */
    readonly status: number,
    message: string,
  ) {
    super(message);
    this.name = 'RequestError';
  }
}

/** @throws RequestError */
export async function post<Name extends RequestName>(
  name: Name,
  request: Requests[Name]['request'],
): Promise<Requests[Name]['answer']> {
  let response: Response;
  try {
    response = await fetch(`/api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
  } catch {
    throw new RequestError(0, 'The workbench does not answer.');
  }
  if (response.ok) return (await response.json()) as Requests[Name]['answer'];
  const body = (await response.json().catch(() => null)) as ProtocolError | null;
  throw new RequestError(response.status, body?.error.message ?? response.statusText);
}
