/** A line for who fills a role, completed from the people who are known. */
import { useState } from 'preact/hooks';
import {
  type Person,
  personFault,
  personText,
  readPerson,
  suggestedPeople,
} from './read-person.js';

export function PersonField(props: {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly person: Person;
  readonly known: readonly Person[];
  readonly onPerson: (person: Person) => void;
}) {
  const { id, person, known, onPerson } = props;
  const [text, setText] = useState(personText(person));
  const [isOpen, setOpen] = useState(false);
  const [place, setPlace] = useState(-1);
  const shown = isOpen ? suggestedPeople(text, known) : [];
  const fault = personFault(text);

  function write(next: string) {
    setText(next);
    setPlace(-1);
    if (personFault(next) === null) onPerson(readPerson(next));
  }

  function choose(chosen: Person) {
    write(personText(chosen));
    setOpen(false);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (shown.length === 0) return;
    const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const move = moves[event.key];
    const chosen = shown[place];
    if (move !== undefined) {
      setPlace((place + move + shown.length + (place < 0 && move < 0 ? 1 : 0)) % shown.length);
    } else if (event.key === 'Enter' && chosen !== undefined) choose(chosen);
    else if (event.key === 'Escape') setOpen(false);
    else return;
    event.preventDefault();
  }

  return (
    <div class="per">
      <label for={id}>
        {props.label}
        {props.hint !== '' && <span class="dim">, {props.hint}</span>}
      </label>
      <input
        id={id}
        class="field"
        role="combobox"
        autocomplete="off"
        placeholder="Name or address"
        aria-expanded={shown.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={place < 0 || shown.length === 0 ? undefined : `${id}-${place}`}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : `${id}-fault`}
        value={text}
        onInput={({ currentTarget }) => {
          setOpen(true);
          write(currentTarget.value);
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {shown.length > 0 && (
        <div class="sugg" id={`${id}-list`} role="listbox" aria-label="People">
          {shown.map((one, index) => (
            <button
              key={personText(one)}
              id={`${id}-${index}`}
              type="button"
              role="option"
              tabIndex={-1}
              aria-selected={index === place}
              class={index === place ? 'any on' : 'any'}
              // The line keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(one)}
            >
              {one.name} <span class="dim">{one.email}</span>
            </button>
          ))}
        </div>
      )}
      {fault !== null && (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}
