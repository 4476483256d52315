/** The one box of the review: a line in it becomes an action or a decision, and what it lacks is asked for. */
import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { CapturedEntry } from '../../apps-script/api-contract.js';
import { type EntryPart, missingParts } from '../draft/needs.js';
import { type NameChoice, nameChoice, withName } from './complete-name.js';
import type { DayOrder } from './day-text.js';
import { EntryChips } from './entry-chips.js';
import { NameList } from './name-list.js';
import { readAnswerDay, readEntry } from './read-entry.js';

interface ComposerProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly block: string;
  readonly names: readonly string[];
  /** ISO date from which `Fri` is counted. */
  readonly today: string;
  /** Of the workbook's locale; null until it is known. */
  readonly order: DayOrder | null;
  readonly newId: () => string;
  readonly onEntry: (entry: CapturedEntry) => void;
  /** `[` and `]` in the empty box. */
  readonly onMove: (blocks: number) => void;
}

/** The entry that lacks something, and what of it is asked for. */
interface Question {
  readonly entry: CapturedEntry;
  readonly part: EntryPart;
}

const QUESTIONS: Readonly<Record<EntryPart, readonly [label: string, hint: string]>> = {
  owner: ['Who does it?', 'A name'],
  dueOn: ['By when?', 'Fri, 12 Dec, in two weeks'],
  measure: ['What shows that it worked?', 'A measure'],
};

export function Composer(props: ComposerProps) {
  const { field, names, today, order } = props;
  const [text, setText] = useState('');
  const [question, setQuestion] = useState<Question | null>(null);
  const [problem, setProblem] = useState('');
  const [choice, setChoice] = useState<NameChoice | null>(null);
  const [chosen, setChosen] = useState(0);
  const line = readEntry(text, names, today, order);

  function write(next: string, caret = next.length) {
    setText(next);
    setProblem('');
    setChosen(0);
    setChoice(choiceAt(next, caret, question, names));
  }

  function put(name: string) {
    if (choice === null) return;
    const next =
      question === null ? withName(text, choice, name) : { text: name, caret: name.length };
    setText(next.text);
    setChoice(null);
    const box = field.current;
    requestAnimationFrame(() => box?.setSelectionRange(next.caret, next.caret));
    box?.focus();
  }

  function ask(entry: CapturedEntry) {
    const [part] = missingParts(entry);
    setQuestion(part === undefined ? null : { entry, part });
    setText('');
    setChoice(null);
  }

  function add() {
    if (line.text === '') {
      if (text.trim() !== '')
        setProblem('What is to be done? Only who, when or a measure was read.');
      return;
    }
    const entry = { id: props.newId(), block: props.block, ...line };
    props.onEntry(entry);
    ask(entry);
  }

  function answer(asked: Question) {
    const value = answerOf(asked.part, text, (said) => readAnswerDay(said, today, order));
    if (value === null) {
      setProblem(
        text.trim() === '' ? '' : 'No date that can be read: write Fri, 12 Dec or 2026-12-12.',
      );
      if (text.trim() === '') setQuestion(null);
      return;
    }
    const entry = { ...asked.entry, [asked.part]: value };
    props.onEntry(entry);
    ask(entry);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (choice !== null && chooseByKey(event, choice, chosen, setChosen, put)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (question === null) add();
      else answer(question);
    } else if (event.key === 'Escape') {
      setChoice(null);
      setQuestion(null);
      field.current?.blur();
    } else moveByKey(event);
  }

  /** The empty box has no use for brackets: they lead to the next block as they do outside it. */
  function moveByKey(event: KeyboardEvent) {
    if (text !== '' || question !== null || (event.key !== '[' && event.key !== ']')) return;
    event.preventDefault();
    props.onMove(event.key === ']' ? 1 : -1);
  }

  /** Writes the mark of a missing part at the end, where its words follow. */
  function begin(mark: string) {
    write(`${text.trimEnd()} ${mark}`);
    field.current?.focus();
  }

  const label = question === null ? labelOf(line.kind) : QUESTIONS[question.part][0];
  return (
    <div class="composer">
      <div class="row">
        <label for="entry" class="name">
          {label}
        </label>
        <kbd>Enter</kbd>
        <span class="space" />
        {question === null ? (
          <button type="button" class="link" onClick={() => turn(text, write, field)}>
            {line.kind === 'action' ? 'Decision instead' : 'Action instead'}
          </button>
        ) : (
          <button type="button" class="link" onClick={() => setQuestion(null)}>
            Later
          </button>
        )}
      </div>
      {question !== null && <p class="dim any">{question.entry.text}</p>}
      <div class="box">
        <textarea
          id="entry"
          class="field"
          ref={field}
          rows={text.length > 38 ? 2 : 1}
          value={text}
          placeholder={
            question === null ? '@who does what by when -> measure' : QUESTIONS[question.part][1]
          }
          aria-controls={choice === null ? undefined : 'names'}
          aria-autocomplete="list"
          aria-activedescendant={choice === null ? undefined : `name-${chosen}`}
          aria-describedby={problem === '' ? undefined : 'entry-problem'}
          onInput={({ currentTarget }) => write(currentTarget.value, currentTarget.selectionStart)}
          onKeyDown={onKeyDown}
        />
        {choice !== null && <NameList names={choice.names} chosen={chosen} onChoose={put} />}
      </div>
      {problem !== '' && (
        <p id="entry-problem" class="s-slip any" role="alert">
          {problem}
        </p>
      )}
      {question === null && text.trim() !== '' && (
        <EntryChips line={line} names={names} onBegin={begin} />
      )}
    </div>
  );
}

function labelOf(kind: CapturedEntry['kind']): string {
  return kind === 'action' ? 'Add action' : 'Add decision';
}

/** A `!` before the line, or none any more. */
function turn(
  text: string,
  write: (next: string) => void,
  field: RefObject<HTMLTextAreaElement | null>,
): void {
  write(/^\s*!/.test(text) ? text.replace(/^\s*!\s*/, '') : `! ${text}`);
  field.current?.focus();
}

function choiceAt(
  text: string,
  caret: number,
  question: Question | null,
  names: readonly string[],
): NameChoice | null {
  if (question === null) return nameChoice(text, caret, names);
  if (question.part !== 'owner' || text === '') return null;
  const asName = text.startsWith('@') ? text : `@${text}`;
  return nameChoice(asName, asName.length, names);
}

function answerOf(
  part: EntryPart,
  text: string,
  readDay: (text: string) => string | null,
): string | null {
  if (part === 'dueOn') return readDay(text);
  const said = text.trim().replace(part === 'owner' ? /^@/ : /^(?:->|→)\s*/, '');
  return said === '' ? null : said;
}

/** True where the key chose in the list of names. */
function chooseByKey(
  event: KeyboardEvent,
  { names }: NameChoice,
  chosen: number,
  setChosen: (place: number) => void,
  put: (name: string) => void,
): boolean {
  const name = names[chosen];
  if (event.key === 'ArrowDown') setChosen((chosen + 1) % names.length);
  else if (event.key === 'ArrowUp') setChosen((chosen + names.length - 1) % names.length);
  else if ((event.key === 'Enter' || event.key === 'Tab') && name !== undefined) put(name);
  else return false;
  event.preventDefault();
  return true;
}
