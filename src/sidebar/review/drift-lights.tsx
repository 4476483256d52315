/** The four drift modes of each motion: an unbroken grid of lights, and below it what to do, worst first. */
import type { ReviewPack } from '../../apps-script/api-contract.js';
import { FINDING_STATES } from '../../domain/finding.js';
import { dayText } from '../frame/words.js';
import { FINDING_LOOKS, StateIcon } from '../states.js';
import { unbroken } from '../unbroken.js';

type Item = ReviewPack['drift'][number];
type ReadyAction = NonNullable<Item['action']>;

/** Names that have room in 300 pixels. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  'Validation rollback': 'Rollback',
  'MQL-threshold inflation': 'Inflation',
  'Signal noise creep': 'Noise creep',
  'Definition fragmentation': 'Fragmentation',
};

export function DriftLights(props: {
  readonly drift: readonly Item[];
  /** Texts that were taken down already. */
  readonly taken: ReadonlySet<string>;
  readonly onTake: (action: ReadyAction) => void;
}) {
  const { drift } = props;
  if (drift.length === 0) return null;
  const motions = [...new Set(drift.map(({ motion }) => motion))];
  const modes = [...new Set(drift.map(({ mode }) => mode))];
  const worst = FINDING_STATES.filter((state) => state !== 'clear').flatMap((state) =>
    drift.filter((item) => item.state === state),
  );
  return (
    <section class="sec" aria-labelledby="drift">
      <h2>
        <b id="drift">Drift</b>
      </h2>
      <table class="drift">
        <thead>
          <tr>
            <td />
            {motions.map((motion) => (
              <th key={motion} scope="col">
                {motion}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {modes.map((mode) => (
            <tr key={mode}>
              <th scope="row" title={mode}>
                {SHORT_NAMES[mode] ?? mode}
              </th>
              {motions.map((motion) => (
                <Light
                  key={motion}
                  item={drift.find((one) => one.mode === mode && one.motion === motion)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul class="whys">
        {worst.map((item) => (
          <Why
            key={`${item.motion} ${item.mode}`}
            item={item}
            isTaken={item.action !== null && props.taken.has(item.action.action)}
            onTake={props.onTake}
          />
        ))}
      </ul>
    </section>
  );
}

function Light({ item }: { readonly item: Item | undefined }) {
  if (item === undefined) return <td />;
  const look = FINDING_LOOKS[item.state];
  return (
    <td>
      <span class={`st s-${look.tone}`}>
        <StateIcon look={look} />
        {look.word}
      </span>
    </td>
  );
}

function Why(props: {
  readonly item: Item;
  readonly isTaken: boolean;
  readonly onTake: (action: ReadyAction) => void;
}) {
  const { item, isTaken, onTake } = props;
  const { action } = item;
  const look = FINDING_LOOKS[item.state];
  return (
    <li class="find">
      <StateIcon look={look} label={look.word} />
      <div>
        <p class="name any">
          {item.motion} {SHORT_NAMES[item.mode] ?? item.mode}
        </p>
        <p class="dim any">{unbroken(item.evidence)}</p>
        {action !== null && (
          <div class="propose">
            <p class="any">{item.response}</p>
            <p class="dim any">{`${action.owner}, ${dayText(action.dueOn)}, ${action.measure}`}</p>
            {isTaken ? (
              <p>Taken on</p>
            ) : (
              <button
                type="button"
                class="btn small"
                aria-label={`Take on: ${item.motion} ${item.mode}`}
                onClick={() => onTake(action)}
              >
                Take on
              </button>
            )}
          </div>
        )}
      </div>
    </li>
  );
}
