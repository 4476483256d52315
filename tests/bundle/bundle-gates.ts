/** The gates on a built bundle as functions, so that each can be shown a planted fault. */
import { parse } from 'acorn';

interface Declaration {
  readonly type: string;
  readonly id?: { readonly name: string } | null;
  readonly declarations?: readonly {
    readonly id: { readonly name?: string };
    readonly init?: { readonly type: string } | null;
  }[];
}

/** Names of the functions that the script declares in the global scope, sorted. */
export function globalFunctions(code: string): string[] {
  const program = parse(code, { ecmaVersion: 2020, sourceType: 'script' });
  const statements = program.body as unknown as readonly Declaration[];
  return statements
    .flatMap(({ type, id, declarations = [] }) => {
      if (type === 'FunctionDeclaration' && id != null) return [id.name];
      return declarations
        .filter(({ init }) => /Function/.test(init?.type ?? ''))
        .map(({ id: variable }) => variable.name ?? '');
    })
    .sort();
}

/** What autocomplete would miss of the custom functions. */
export function customFunctionFaults(code: string, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const match = new RegExp(
      `(/\\*\\*(?:(?!\\*/)[\\s\\S])*\\*/)\\s*function ${name}\\(([^)]*)\\)`,
    ).exec(code);
    const doc = match?.[1] ?? '';
    if (!doc.includes('@customfunction')) return [`${name}: no @customfunction`];
    const described = [...doc.matchAll(/@param \{[^}]+\} \[?(\w+)\]? \S/g)].map(([, word]) => word);
    const taken = (match?.[2] ?? '').split(',').map((word) => word.trim());
    return [
      ...(described.join() === taken.join()
        ? []
        : [`${name}: parameters ${taken} described as ${described}`]),
      ...(/@return \{[^}]+\} \S/.test(doc) ? [] : [`${name}: no @return`]),
      ...(doc.includes(`${name}(`) ? [] : [`${name}: no example`]),
    ];
  });
}

/** Files in a bundle that lie in none of its folders; of zod only the small build and its core. */
export function forbiddenInputs(inputs: readonly string[], folders: readonly string[]): string[] {
  return inputs.filter(
    (input) =>
      !folders.some((folder) => input.startsWith(folder)) || input.includes('/zod/v4/classic/'),
  );
}

const FORBIDDEN = [
  /<\?!=/,
  /\.innerHTML\b(?!\s*\|\|)/,
  /\beval\s*\(/,
  /\bnew Function\s*\(/,
  /\bUrlFetchApp\b/,
];

/** What stands in a built text and must not. */
export function forbiddenText(text: string): string[] {
  return FORBIDDEN.flatMap((pattern) => {
    const index = text.search(pattern);
    return index < 0 ? [] : [text.slice(Math.max(0, index - 60), index + 60)];
  });
}
