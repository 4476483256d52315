/** Tells a workbench that is running on this machine from other programs. */
import { basename } from 'node:path';
import * as z from 'zod/mini';

/** Longer than this a workbench does not take to say who it is. */
const PATIENCE_MS = 1_000;

const aboutSchema = z.object({
  program: z.literal('cadence-workbench'),
  // Shown on a terminal: without characters that steer it.
  fileName: z.string().check(z.maxLength(255), z.regex(/^\P{C}+$/u)),
});

export interface RunningWorkbench {
  readonly fileName: string;
  /** Of its page. */
  readonly address: string;
}

/** What a workbench says to anybody on this machine who asks `GET /about`. */
export function aboutWorkbench(book: string): z.infer<typeof aboutSchema> {
  return { program: 'cadence-workbench', fileName: basename(book) };
}

/** Address of the page of a workbench at a port. */
export function addressAt(port: number): string {
  return `http://127.0.0.1:${port}/`;
}

/** The workbench that listens on a port of this machine; null where another program does, or none. */
export async function workbenchAt(port: number): Promise<RunningWorkbench | null> {
  const address = addressAt(port);
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const response = await fetch(`${address}about`, { redirect: 'error', signal });
    const { fileName } = aboutSchema.parse(await response.json());
    return { fileName, address };
  } catch {
    return null;
  }
}
