/** What components draw, without a browser: the elements of a tree whose components keep no state. */
import type { VNode } from 'preact';

export interface Element {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
  /** The words directly in it. */
  readonly text: string;
}

function isNode(value: unknown): value is VNode<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && 'type' in value && 'props' in value;
}

/** Every element in the order of the page. */
export function elementsOf(tree: unknown): Element[] {
  if (Array.isArray(tree)) return tree.flatMap(elementsOf);
  if (!isNode(tree)) return [];
  const { type, props } = tree;
  if (typeof type === 'function') {
    return elementsOf((type as (given: unknown) => unknown)(props));
  }
  const children = [props['children']].flat(9);
  const words = children.filter((one) => typeof one === 'string' || typeof one === 'number');
  return [{ type: String(type), props, text: words.join('') }, ...elementsOf(children)];
}

/** The elements whose class has this name. */
export function withClass(elements: readonly Element[], name: string): Element[] {
  return elements.filter(({ props }) =>
    String(props['class'] ?? '')
      .split(' ')
      .includes(name),
  );
}
