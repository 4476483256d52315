/** A list of ages in the room, the oldest first, each against what it may reach. */
import { type Age, AgeBar } from '../pictures/age-bar.js';

/** Bars that have room. */
const MOST = 7;

export function AgesPanel(props: {
  readonly title: string;
  readonly ages: readonly Age[];
  readonly width: number;
}) {
  const { title, ages, width } = props;
  const shown = ages.slice(0, MOST);
  const longest = Math.max(...ages.map(({ age, limit }) => Math.max(age, limit * 1.2)));
  const left = ages.length - shown.length;
  return (
    <figure class="panel whole-height" style={{ width: `${width}px` }}>
      <figcaption class="name any">{title}</figcaption>
      <div>
        <ul class="ages">
          {shown.map((age) => (
            <li key={`${age.rule} ${age.subject}`}>
              <span class="one-line" title={age.subject}>
                {age.subject}
              </span>
              <AgeBar age={age} longest={longest} width={64} height={24} />
              <span class="n">{age.text}</span>
            </li>
          ))}
        </ul>
        {left > 0 && <p class="dim">{`and ${left} younger`}</p>}
      </div>
    </figure>
  );
}
