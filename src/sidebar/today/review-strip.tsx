/** Ten weeks of the cadence as a strip: held, missed and due reviews, one line for each kind. */
import type { Today } from '../../apps-script/api-contract.js';
import { addDays, mondayOf } from '../../domain/calendar.js';
import { REVIEW_KINDS } from '../../domain/vocabulary.js';
import { capital } from '../../domain/wording.js';
import { Icon, type IconName } from '../frame/icon.js';
import { dayText } from '../frame/words.js';

type Mark = Today['strip'][number];

const LOOKS: Readonly<Record<Mark['state'], readonly [icon: IconName, tone: string]>> = {
  Held: ['check', 'hold'],
  Missed: ['cross', 'slip'],
  Due: ['ring', 'due'],
  Skipped: ['pause', 'none'],
};

const WEEKS_BACK = 7;
const WEEKS = 10;

export function ReviewStrip({ today }: { readonly today: Today }) {
  const thisWeek = mondayOf(today.asOf.slice(0, 10));
  const weeks = Array.from({ length: WEEKS }, (_, index) =>
    addDays(thisWeek, (index - WEEKS_BACK) * 7),
  );
  return (
    <section class="sec" aria-labelledby="reviews">
      <h2>
        <b id="reviews">Reviews</b>
        <span class="legend">
          <Icon name="check" tone="hold" /> held <Icon name="cross" tone="slip" /> missed{' '}
          <Icon name="ring" tone="due" /> due
        </span>
      </h2>
      <table class="strip">
        <tbody>
          {REVIEW_KINDS.map((kind) => (
            <tr key={kind}>
              <th scope="row">{capital(kind)}</th>
              {weeks.map((week) => (
                <td key={week} class={week === thisWeek ? 'now' : ''}>
                  {today.strip
                    .filter((mark) => mark.kind === kind && mondayOf(mark.dueOn) === week)
                    .slice(0, 1)
                    .map((mark) => (
                      <Icon
                        key={mark.dueOn}
                        name={LOOKS[mark.state][0]}
                        tone={LOOKS[mark.state][1]}
                        label={`${mark.state} ${dayText(mark.dueOn)}`}
                      />
                    ))}
                </td>
              ))}
            </tr>
          ))}
          <tr class="months">
            <td />
            {weeks.map((week, index) => (
              <td key={week}>{monthBegins(week, index) && monthText(week)}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}

/** @example monthText('2026-09-28') //=> 'Sep' */
function monthText(week: string): string {
  const options = { month: 'short', timeZone: 'UTC' } as const;
  return new Date(`${week}T00:00:00Z`).toLocaleDateString('en-US', options);
}

/** Each week in which a month begins, and the first one shown, unless the next month's name is too near. */
function monthBegins(week: string, index: number): boolean {
  const isNewAfter = (days: number) =>
    addDays(week, days).slice(0, 7) !== addDays(week, days - 7).slice(0, 7);
  return index === 0 ? !isNewAfter(7) : isNewAfter(0);
}
