/** Hands a text to the browser as a file to keep. */

/** The mark at its beginning lets Excel read it as UTF-8. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([`\ufeff${text}\r\n`], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the file after the click has ended.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
