/** Text with a look and links per run, and its builder. */
import { ServiceError } from '../../boundary/errors.js';
import type { Execution } from '../../boundary/execution.js';
import { ServiceObject } from '../../boundary/service-object.js';
import { type TextLook, TextStyle } from './text-style.js';

/** A stretch of text with one look; offsets count UTF-16 units, the end exclusive. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly look: TextLook;
  readonly link: string | null;
}

export class RichTextValue extends ServiceObject {
  override readonly serviceName = 'SpreadsheetApp.RichTextValue';

  constructor(
    execution: Execution,
    private readonly text: string,
    readonly runs: readonly Run[],
    private readonly offset = 0,
  ) {
    super(execution);
  }

  copy(): RichTextValueBuilder {
    return new RichTextValueBuilder(this.execution, this.text, this.runs);
  }
  getText(): string {
    return this.text;
  }
  getStartIndex(): number {
    return this.offset;
  }
  getEndIndex(): number {
    return this.offset + this.text.length;
  }
  /** null where the text has several links or none. */
  getLinkUrl(startOffset?: number, endOffset?: number): string | null {
    const links = new Set(this.runsWithin(startOffset, endOffset).map((run) => run.link));
    const [only] = links;
    return links.size === 1 && only !== undefined ? only : null;
  }
  /** What all runs agree on. */
  getTextStyle(startOffset?: number, endOffset?: number): TextStyle {
    const looks = this.runsWithin(startOffset, endOffset).map((run) => run.look);
    return new TextStyle(this.execution, commonLook(looks));
  }
  getRuns(): RichTextValue[] {
    return this.runs.map((run) => {
      const text = this.text.slice(run.start, run.end);
      const whole = { ...run, start: 0, end: text.length };
      return new RichTextValue(this.execution, text, [whole], run.start);
    });
  }

  private runsWithin(start = 0, end = this.text.length): readonly Run[] {
    const within = this.runs.filter((run) => run.start < end && run.end > start);
    return within.length > 0 ? within : this.runs.slice(0, 1);
  }
}

export class RichTextValueBuilder extends ServiceObject {
  override readonly serviceName = 'SpreadsheetApp.RichTextValueBuilder';

  constructor(
    execution: Execution,
    private text = '',
    private runs: readonly Run[] = [plainRun('')],
  ) {
    super(execution);
  }

  /** Takes earlier looks and links away. */
  setText(text: string): this {
    this.text = text;
    this.runs = [plainRun(text)];
    return this;
  }
  setLinkUrl(...args: (number | string | null)[]): this {
    const [start, end, link] = this.stretch(args);
    return this.changeRuns(start, end, (run) => ({ ...run, link: link as string | null }));
  }
  setTextStyle(...args: (number | TextStyle | null)[]): this {
    const [start, end, style] = this.stretch(args);
    const look = (style as TextStyle | null)?.look;
    return this.changeRuns(start, end, (run) => ({
      ...run,
      look: look ? { ...run.look, ...look } : {},
    }));
  }
  build(): RichTextValue {
    return new RichTextValue(this.execution, this.text, this.runs);
  }

  /** `(value)` or `(start, end, value)`. */
  private stretch<Value>(args: readonly (number | Value)[]): [number, number, Value] {
    if (args.length < 3) return [0, this.text.length, args[0] as Value];
    const [start, end, value] = args as [number, number, Value];
    if (start < 0 || end > this.text.length || start >= end) {
      throw new ServiceError(`Invalid argument: startOffset ${start}, endOffset ${end}`);
    }
    return [start, end, value];
  }

  private changeRuns(start: number, end: number, change: (run: Run) => Run): this {
    this.runs = joinEqual(
      this.runs
        .flatMap((run) => cut(run, start, end))
        .map((run) => (run.start >= start && run.end <= end ? change(run) : run)),
    );
    return this;
  }
}

function plainRun(text: string): Run {
  return { start: 0, end: text.length, look: {}, link: null };
}

/** The run in up to three pieces, so that the stretch begins and ends with a piece. */
function cut(run: Run, start: number, end: number): Run[] {
  const edges = [run.start, start, end, run.end]
    .map((edge) => Math.min(Math.max(edge, run.start), run.end))
    .sort((one, other) => one - other);
  const pieces: Run[] = [];
  for (let index = 0; index + 1 < edges.length; index += 1) {
    const [from = 0, to = 0] = edges.slice(index, index + 2);
    if (from < to) pieces.push({ ...run, start: from, end: to });
  }
  return pieces.length > 0 ? pieces : [run];
}

function joinEqual(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const isSame = last && last.link === run.link && sameLook(last.look, run.look);
    if (isSame) joined[joined.length - 1] = { ...last, end: run.end };
    else joined.push(run);
  }
  return joined;
}

function sameLook(one: TextLook, other: TextLook): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof TextLook>;
  return [...keys].every((key) => one[key] === other[key]);
}

function commonLook(looks: readonly TextLook[]): TextLook {
  const [first = {}, ...others] = looks;
  const agreed = Object.entries(first).filter(([key, value]) =>
    others.every((look) => look[key as keyof TextLook] === value),
  );
  return Object.fromEntries(agreed);
}
