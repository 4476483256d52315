/** Prints a tree as a formula, for tests that read it again. */
import type { Expression } from '../../../src/local/formulas/ast.js';
import { formatReference } from '../../../src/local/formulas/references.js';

const BINDING: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};

function bindingOf(node: Expression): number {
  if (node.kind === 'binary') return BINDING[node.operator] ?? 0;
  if (node.kind === 'unary') return 6;
  return node.kind === 'percent' ? 7 : 9;
}

function inside(node: Expression, minimum: number): string {
  return bindingOf(node) < minimum ? `(${print(node)})` : print(node);
}

function print(node: Expression): string {
  switch (node.kind) {
    case 'number':
      return String(node.value);
    case 'boolean':
      return node.value ? 'TRUE' : 'FALSE';
    case 'text':
      return `"${node.value.replaceAll('"', '""')}"`;
    case 'error':
      return node.value;
    case 'omitted':
      return '';
    case 'reference':
      return formatReference(node.reference);
    case 'name':
      return node.name;
    case 'group':
      return `(${print(node.inner)})`;
    case 'unary':
      return `${node.operator}${inside(node.operand, 6)}`;
    case 'percent':
      return `${inside(node.operand, 7)}%`;
    case 'binary': {
      const binding = BINDING[node.operator] ?? 0;
      return `${inside(node.left, binding)} ${node.operator} ${inside(node.right, binding + 1)}`;
    }
    case 'range':
      return `${print(node.left)}:${print(node.right)}`;
    case 'call':
      return `${node.name}(${node.arguments.map(print).join(', ')})`;
    case 'apply':
      return `${print(node.callee)}(${node.arguments.map(print).join(', ')})`;
    case 'array':
      return `{${node.rows.map((row) => row.map(print).join(', ')).join('; ')}}`;
  }
}

/** The formula with its `=`, parentheses only where they are needed. */
export function printFormula(node: Expression): string {
  return `=${print(node)}`;
}

/** The tree without places in the text and without parentheses, for comparison. */
export function bare(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(bare);
  if (typeof node !== 'object' || node === null) return node;
  const { start, end, ...rest } = node as Record<string, unknown>;
  if (rest.kind === 'group') return bare(rest.inner);
  const isNode = typeof rest.kind === 'string';
  const kept = isNode ? rest : { ...rest, start, end };
  return Object.fromEntries(Object.entries(kept).map(([key, part]) => [key, bare(part)]));
}
