/** A small form of a block: Enter keeps what was entered, Esc leaves it, days are written as people write them. */
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type DayOrder, dayFieldText } from '../entry/day-text.js';
import { readAnswerDay } from '../entry/read-entry.js';
import { unbroken } from '../unbroken.js';
import { type Entered, type FormField, readFields } from './read-fields.js';
import './forms.css';

export function EntryForm(props: {
  readonly title: string;
  readonly fields: readonly FormField[];
  readonly keepWord: string;
  /** ISO date from which `Fri` is counted. */
  readonly today: string;
  readonly order: DayOrder | null;
  readonly onKeep: (entered: Entered) => void;
  readonly onCancel: () => void;
  /** Hears of every word, so that what follows from one field can be shown or proposed in another. */
  readonly onWrite?: (values: Readonly<Record<string, string>>) => void;
}) {
  const { fields, today, order } = props;
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<{ name: string; text: string } | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(
    () => form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus(),
    [],
  );
  const textOf = (field: FormField) => typed[field.name] ?? givenText(field, today);

  function keep() {
    const read = readFields(fields, textOf, (text) => readAnswerDay(text, today, order));
    if (read.problem === null) return props.onKeep(read.entered);
    setProblem(read.problem);
    form.current?.querySelector<HTMLElement>(`[name="${read.problem.name}"]`)?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    const isLine = event.target instanceof HTMLTextAreaElement && event.shiftKey;
    if (event.key === 'Escape') props.onCancel();
    else if (event.key === 'Enter' && !isLine && !(event.target instanceof HTMLButtonElement))
      keep();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function write(name: string, text: string) {
    const next = { ...typed, [name]: text };
    setTyped(next);
    setProblem(null);
    props.onWrite?.(next);
  }

  return (
    <form
      class="entry-form"
      ref={form}
      aria-label={props.title}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      {fields.map((field) => (
        <FieldRow
          key={field.name}
          field={field}
          text={textOf(field)}
          problem={problem?.name === field.name ? problem.text : null}
          onText={(text) => write(field.name, text)}
        />
      ))}
      <div class="row">
        <button type="submit" class="btn small">
          {props.keepWord}
        </button>
        <button type="button" class="btn small text" onClick={props.onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}

function givenText({ kind, value }: FormField, today: string): string {
  if (value === undefined || value === null) return '';
  return kind === 'day' ? dayFieldText(value, today) : value;
}

function FieldRow(props: {
  readonly field: FormField;
  readonly text: string;
  readonly problem: string | null;
  readonly onText: (text: string) => void;
}) {
  const { field, problem } = props;
  const id = useId();
  return (
    <>
      <div class="lbl wide">
        <label for={id}>{field.label}</label>
        <Control {...props} id={id} />
      </div>
      {field.note !== undefined && field.note !== '' && (
        <p class="dim any field-note">{unbroken(field.note)}</p>
      )}
      {problem !== null && (
        <p class="s-slip any" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

const SCORES = ['1', '2', '3', '4', '5'];

function Control(props: {
  readonly id: string;
  readonly field: FormField;
  readonly text: string;
  readonly problem: string | null;
  readonly onText: (text: string) => void;
}) {
  const { field, text, onText } = props;
  const { name, kind, hint = '' } = field;
  const common = {
    id: props.id,
    class: 'field',
    name,
    value: text,
    'aria-invalid': props.problem !== null,
  };
  if (kind === 'score' || kind === 'choice') {
    const choices = kind === 'score' ? ['', ...SCORES] : (field.choices ?? []);
    return (
      <select {...common} onChange={({ currentTarget }) => onText(currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice === '' ? 'not said' : choice}
          </option>
        ))}
      </select>
    );
  }
  if (kind === 'long') {
    return (
      <textarea
        {...common}
        rows={2}
        placeholder={hint}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
      />
    );
  }
  const list = kind === 'person' ? 'people' : `offered-${name}`;
  return (
    <>
      <input
        {...common}
        type="text"
        autoComplete="off"
        placeholder={kind === 'day' ? 'Fri, 12 Dec, in two weeks' : hint}
        list={kind === 'day' ? undefined : list}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
      />
      {field.offered !== undefined && (
        <datalist id={list}>
          {field.offered.map((offered) => (
            <option key={offered} value={offered} />
          ))}
        </datalist>
      )}
    </>
  );
}
