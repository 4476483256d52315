/** The fields of a form, and what was entered into them. */

/** One field; what it says that nobody typed is its `value`. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'long' | 'day' | 'person' | 'score' | 'choice';
  readonly value?: string | null;
  /** What is said where it is left blank; absent where it may be. */
  readonly needed?: string;
  readonly choices?: readonly string[];
  /** Values that are offered, and everything else may be typed. */
  readonly offered?: readonly string[];
  readonly hint?: string;
  /** A word below it, such as what holds now. */
  readonly note?: string;
}

/** What was entered by name of the field, days as ISO text; blank fields are left away. */
export type Entered = Readonly<Record<string, string>>;

/** The fields as entered, or the first of them that cannot be used. */
export function readFields(
  fields: readonly FormField[],
  textOf: (field: FormField) => string,
  readDay: (text: string) => string | null,
): { entered: Entered; problem: { name: string; text: string } | null } {
  const entered: Record<string, string> = {};
  for (const field of fields) {
    const text = textOf(field).trim();
    const { name } = field;
    if (text === '') {
      if (field.needed !== undefined) return { entered, problem: { name, text: field.needed } };
      continue;
    }
    const value = field.kind === 'day' ? readDay(text) : text;
    if (value === null) {
      const words = 'No date that can be read: write Fri, 12 Dec or 2026-12-12.';
      return { entered, problem: { name, text: words } };
    }
    entered[name] = value;
  }
  return { entered, problem: null };
}

/** Only what is different from what was there before: what is not said stays as it is. */
export function changedOnly(entered: Entered, before: Readonly<Record<string, unknown>>): Entered {
  return Object.fromEntries(
    Object.entries(entered).filter(([name, text]) => String(before[name] ?? '') !== text),
  );
}
