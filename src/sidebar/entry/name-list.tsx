/** The names that fit what is being written after an `@`. */

export function NameList(props: {
  readonly names: readonly string[];
  readonly chosen: number;
  readonly onChoose: (name: string) => void;
}) {
  return (
    <div class="names" id="names" role="listbox" aria-label="People">
      {props.names.map((name, index) => (
        <button
          key={name}
          id={`name-${index}`}
          type="button"
          role="option"
          tabIndex={-1}
          aria-selected={index === props.chosen}
          class={index === props.chosen ? 'any on' : 'any'}
          // The box keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => props.onChoose(name)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
