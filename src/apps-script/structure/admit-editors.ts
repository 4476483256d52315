/** Lets the wanted addresses edit behind a protection, and nobody else but the owner and who runs this. */

type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** Sets the editors of several protections in turn, and learns which addresses Google does not take. */
export class Admission {
  /** Addresses that Google refuses, as of somebody without an account. */
  readonly unknown = new Set<string>();
  private readonly user = Session.getEffectiveUser().getEmail().toLowerCase();
  /** Of a protection made just now: the same at each, so that it is asked once. */
  private fresh: { readonly editors: readonly string[]; readonly isDomain: boolean } | null = null;

  /** @throws what Google throws where this person may not change the protection */
  admit(protection: Protection, isFresh: boolean, addresses: readonly string[]): void {
    const present = isFresh ? this.ofFresh(protection).editors : editorsOf(protection);
    const wanted = addresses.filter((one) => one !== this.user && !this.unknown.has(one));
    // Before the others go: whoever loses a right by a group must have one of their own.
    this.add(
      protection,
      wanted.filter((one) => !present.includes(one)),
    );
    const others = present.filter((one) => one !== this.user && !wanted.includes(one));
    if (others.length > 0) protection.removeEditors(others);
    if (isFresh && this.ofFresh(protection).isDomain) protection.setDomainEdit(false);
  }

  private ofFresh(protection: Protection) {
    this.fresh ??= { editors: editorsOf(protection), isDomain: protection.canDomainEdit() };
    return this.fresh;
  }

  /** All at once; where Google refuses one of them, one after the other. */
  private add(protection: Protection, addresses: readonly string[]): void {
    if (addresses.length === 0) return;
    try {
      protection.addEditors([...addresses]);
    } catch (error) {
      if (!protection.canEdit()) throw error;
      for (const address of addresses) {
        try {
          protection.addEditor(address);
        } catch {
          this.unknown.add(address);
        }
      }
    }
  }
}

function editorsOf(protection: Protection): readonly string[] {
  return protection.getEditors().map((editor) => editor.getEmail().toLowerCase());
}
