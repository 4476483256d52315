/** Reads the clipboard where the browser lets a page do so without a key press. */
import type { Copied } from './paste-edits.js';

/** null where the browser refuses. */
export async function readClipboard(): Promise<Copied | null> {
  try {
    const items = await navigator.clipboard.read();
    const read = async (type: string) => {
      const item = items.find(({ types }) => types.includes(type));
      return item === undefined ? '' : (await item.getType(type)).text();
    };
    return { html: await read('text/html'), text: await read('text/plain') };
  } catch {
    return null;
  }
}
