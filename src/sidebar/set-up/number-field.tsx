/** A line for one number: what was typed stays as typed, what is wrong with it is said below. */
import { useState } from 'preact/hooks';
import { type NumberKind, numberText, readNumber } from './read-number.js';

const UNITS: Readonly<Record<NumberKind, string>> = { share: '%', hours: 'h', volume: '' };

export function NumberField(props: {
  readonly id: string;
  readonly label: string;
  readonly kind: NumberKind;
  readonly value: number | null;
  readonly onValue: (value: number | null) => void;
}) {
  const { id, label, kind, value, onValue } = props;
  const [text, setText] = useState(numberText(kind, value));
  const read = readNumber(kind, text);
  const fault = 'fault' in read ? read.fault : null;
  return (
    <div class="num">
      <label for={id}>{label}</label>
      <span class="row">
        <input
          id={id}
          class="field"
          inputMode="decimal"
          autocomplete="off"
          value={text}
          placeholder={kind === 'volume' ? 'not judged' : ''}
          aria-invalid={fault !== null}
          aria-describedby={fault === null ? undefined : `${id}-fault`}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
            const heard = readNumber(kind, currentTarget.value);
            if ('value' in heard) onValue(heard.value);
          }}
        />
        <span class="dim unit">{UNITS[kind]}</span>
      </span>
      {fault !== null && (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}
