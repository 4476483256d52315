/** Reads a chart's options, which a script may set by path (`hAxis.title`) or as whole objects. */

type Options = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Options {
  return typeof value === 'object' && value !== null;
}

export class ChartOptions {
  constructor(private readonly options: Options) {}

  /** The value at a path such as `series.0.color`; undefined where none was set. */
  at(path: string): unknown {
    const names = path.split('.');
    // What was set by the longest path says the most about it.
    for (let count = names.length; count > 0; count -= 1) {
      const found = descend(this.options[names.slice(0, count).join('.')], names.slice(count));
      if (found !== undefined && found !== null) return found;
    }
    return undefined;
  }

  text(path: string): string | undefined {
    const value = this.at(path);
    return typeof value === 'string' ? value : undefined;
  }

  /** Numbers may be written as texts, as the configuration options allow. */
  number(path: string): number | undefined {
    const value = this.at(path);
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
  }

  truth(path: string): boolean | undefined {
    const value = this.at(path);
    return typeof value === 'boolean' ? value : undefined;
  }

  numbers(path: string): readonly number[] | undefined {
    const value = this.at(path);
    if (!Array.isArray(value)) return undefined;
    // A tick may be a number, or a number with its text.
    const numbers = value.map((entry: unknown) => (isRecord(entry) ? entry['v'] : entry));
    return numbers.every((number) => typeof number === 'number') ? numbers : undefined;
  }

  texts(path: string): readonly string[] | undefined {
    const value = this.at(path);
    if (!Array.isArray(value)) return undefined;
    const texts = value.map((entry: unknown) => (isRecord(entry) ? entry['color'] : entry));
    return texts.every((text) => typeof text === 'string') ? texts : undefined;
  }

  /** The first of several paths at which there is a colour; plain, or an object's `fill`. */
  color(...paths: readonly string[]): string | undefined {
    for (const path of paths) {
      const value = this.at(path);
      const color = isRecord(value) ? value['fill'] : value;
      if (typeof color === 'string') return color;
    }
    return undefined;
  }
}

function descend(value: unknown, names: readonly string[]): unknown {
  let found = value;
  for (const name of names) {
    if (!isRecord(found)) return undefined;
    found = found[name];
  }
  return found;
}
