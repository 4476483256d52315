/** What a page asks of the dialog that it stands in. */

declare const google: { readonly script: { readonly host: { close(): void } } };

/** Closes the dialog or the sidebar. */
export function closeWindow(): void {
  google.script.host.close();
}
