/** On which days and at what time reviews are held, with the first dates that follow. */
import type { ScheduleKey } from '../../domain/set-up/answers.js';
import { capital } from '../../domain/wording.js';
import { dayText } from '../frame/words.js';
import type { PageProps } from './page.js';
import {
  firstDates,
  ORDINALS,
  QUARTER_STARTS,
  readTime,
  timeText,
  WEEKDAYS,
} from './schedule-words.js';

export function SchedulePage({ state: { seen, today }, answers, onAnswers }: PageProps) {
  const { schedule } = answers;
  const set = (key: ScheduleKey, value: number) =>
    onAnswers({ ...answers, schedule: { ...schedule, [key]: value } });
  const choice = (key: ScheduleKey, label: string, words: readonly string[]) => (
    <select
      class="field"
      aria-label={label}
      value={String(schedule[key])}
      onChange={({ currentTarget }) => set(key, Number(currentTarget.value))}
    >
      {words.map((word, index) => (
        <option key={word} value={String(index + 1)}>
          {word}
        </option>
      ))}
    </select>
  );
  // Quarters that begin in April are those that begin in January.
  const begins = ((schedule.quarterStartMonth - 1) % QUARTER_STARTS.length) + 1;
  return (
    <>
      {seen === null ? (
        <section class="sec" aria-label="Days of the reviews">
          <fieldset class="when">
            <legend>Weekly, 60 minutes</legend>
            <span class="row">
              {choice('weeklyWeekday', 'Weekly on', WEEKDAYS)}
              <input
                class="field time"
                type="time"
                aria-label="All reviews start at"
                required
                max="23:00"
                value={timeText(schedule.startHour)}
                onChange={({ currentTarget }) => {
                  const hours = readTime(currentTarget.value);
                  if (hours !== null) set('startHour', hours);
                }}
              />
            </span>
          </fieldset>
          <fieldset class="when">
            <legend>Monthly, 90 minutes, on the month’s</legend>
            <span class="row">
              {choice('monthlyWeek', 'Monthly in week', ORDINALS)}
              {choice('monthlyWeekday', 'Monthly on', WEEKDAYS)}
            </span>
          </fieldset>
          <fieldset class="when">
            <legend>Quarterly, half a day, on the quarter’s</legend>
            <span class="row">
              {choice('quarterlyWeek', 'Quarterly in week', ORDINALS)}
              {choice('quarterlyWeekday', 'Quarterly on', WEEKDAYS)}
            </span>
          </fieldset>
          <label class="when">
            Quarters begin in
            <select
              class="field"
              value={String(begins)}
              onChange={({ currentTarget }) =>
                set('quarterStartMonth', Number(currentTarget.value))
              }
            >
              {QUARTER_STARTS.map((word, index) => (
                <option key={word} value={String(index + 1)}>
                  {word}
                </option>
              ))}
            </select>
          </label>
        </section>
      ) : (
        <section class="sec" aria-label="Days of the reviews">
          <p>
            The days stand in the tab Settings, from <b>Weekly review on</b> to{' '}
            <b>Reviews start at</b>. Change them there; dates that are planned already are moved in
            the Cadence Calendar.
          </p>
        </section>
      )}
      <section class="sec" aria-labelledby="first-dates">
        <h2>
          <b id="first-dates">{seen === null ? 'First dates' : 'By these settings'}</b>
        </h2>
        <dl class="stands" aria-live="polite">
          {firstDates(schedule, today).map(({ review, dueOn, startsAt }) => (
            <div key={review}>
              <dt>{capital(review)}</dt>
              <dd>{`${dayText(dueOn)}, ${startsAt}`}</dd>
            </div>
          ))}
        </dl>
        <p class="dim gap">
          Free days come into the tab Holidays; reviews on them move or are left out.
        </p>
      </section>
    </>
  );
}
