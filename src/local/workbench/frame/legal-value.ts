/** What `google.script.run` takes as an argument. */

/** Texts, numbers, booleans and null. */
function isSimple(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
  );
}

/**
 * A copy as it reaches the server: `undefined` is null, a form becomes an object of its fields.
 * @throws Error at the call, as in Google's client, for a Date, Map, function and the like. Source: K.
 * Tanaike, "Parameters and returned values of google.script.run", 28 August 2023.
 */
export function legalArgument(value: unknown, place: number): unknown {
  if (isSimple(value)) return value ?? null;
  if (value instanceof HTMLFormElement) return formFields(value, place);
  if (Array.isArray(value)) return Array.from(value, (one: unknown) => legalArgument(one, place));
  if (Object.prototype.toString.call(value) !== '[object Object]') throw illegal(place);
  return Object.fromEntries(
    Object.entries(value as object).map(([key, one]) => [key, legalArgument(one, place)]),
  );
}

function formFields(form: HTMLFormElement, place: number): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  const data = new FormData(form);
  for (const name of new Set(data.keys())) {
    const values = data.getAll(name);
    if (values.some((value) => typeof value !== 'string')) throw illegal(place);
    fields[name] = values.length === 1 ? values[0] : values;
  }
  return fields;
}

function illegal(place: number): Error {
  return new Error(`Failed due to illegal value in property: ${place}`);
}
