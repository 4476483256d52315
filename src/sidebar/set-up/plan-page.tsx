/** What will be made, before anything is: tabs, rows, dates, the daily update, and what stays. */
import { useEffect, useState } from 'preact/hooks';
import type { SetUpPlan } from '../../apps-script/contract/set-up.js';
import { isServed } from '../../domain/served-role.js';
import { changedPeople } from '../../domain/set-up/people-changes.js';
import { type CallFailure, call } from '../api-client.js';
import { AlertBox } from '../frame/alert-box.js';
import { countText } from '../frame/words.js';
import type { PageProps } from './page.js';
import { personText } from './read-person.js';
import { plannedDates } from './schedule-words.js';

const GROUPS = ['Govern', 'Measure', 'Set'] as const;

export function PlanPage({ state, answers }: Omit<PageProps, 'onAnswers'>) {
  const [plan, setPlan] = useState<SetUpPlan | null>(null);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new try asks again
  useEffect(() => {
    let isShown = true;
    void call('setup.plan', { answers }).then((answer) => {
      if (!isShown) return;
      setFailure(answer.ok ? null : answer);
      if (answer.ok) setPlan(answer.data);
    });
    return () => {
      isShown = false;
    };
  }, [answers, tries]);
  if (failure !== null) {
    return (
      <AlertBox title="What it will make is not known" text={failure.message} code={failure.code}>
        <button type="button" class="btn small" onClick={() => setTries(tries + 1)}>
          Try again
        </button>
      </AlertBox>
    );
  }
  if (plan === null) return <p class="dim reading">Looking at the spreadsheet …</p>;
  return (
    <>
      {state.seen !== null && <Changes state={state} answers={answers} />}
      <Tabs plan={plan} />
      {state.seen === null && <Rows state={state} answers={answers} plan={plan} />}
      <section class="sec" aria-labelledby="besides">
        <h2>
          <b id="besides">Besides</b>
        </h2>
        <p>
          {plan.hasDailyUpdate
            ? 'The daily update runs already, once a day at about 5.'
            : 'A daily update as you, once a day at about 5: it moves the As of date on and says what is overdue.'}
        </p>
        <p class="gap">{keptText(plan)}</p>
      </section>
    </>
  );
}

function keptText({ others, blank }: SetUpPlan): string {
  const first = blank === null ? '' : `The blank sheet ${blank} becomes Start. `;
  if (others.length === 0) return `${first}Nothing else in this spreadsheet is touched.`;
  const verb = others.length === 1 ? 'stays as it is' : 'stay as they are';
  return `${first}${others.join(', ')} ${verb}.`;
}

function Tabs({ plan }: { readonly plan: SetUpPlan }) {
  const fresh = plan.tabs.filter(({ isThere }) => !isThere);
  const there = plan.tabs.length - fresh.length;
  return (
    <section class="sec" aria-labelledby="tabs">
      <h2>
        <b id="tabs">Tabs</b>
        <span>{there === 0 ? `${fresh.length} new` : `${fresh.length} new, ${there} there`}</span>
      </h2>
      {GROUPS.map((group) => {
        const names = fresh.filter((tab) => tab.group === group).map(({ name }) => name);
        return (
          names.length > 0 && (
            <p class="made" key={group}>
              <b class="name">{group}</b> <span class="dim">{names.join(', ')}</span>
            </p>
          )
        );
      })}
      {fresh.length === 0 && <p class="dim">All are there. Rows and cells in them stay.</p>}
    </section>
  );
}

/** What a new workbook begins with. */
function Rows({ state, answers, plan }: Omit<PageProps, 'onAnswers'> & { plan: SetUpPlan }) {
  const { motions, people, data, schedule } = answers;
  const served = people.filter(({ role }) => isServed(role, motions));
  const empty = served.filter(({ name }) => name === '').map(({ role }) => role);
  const dates = plannedDates(schedule, state.today).length;
  return (
    <section class="sec" aria-labelledby="rows">
      <h2>
        <b id="rows">Rows</b>
        <span>{motions.join(' and ')}</span>
      </h2>
      <ul class="plain">
        <li>{`${dates} due dates, the coming half year`}</li>
        <li>{`People: ${served.length - empty.length} of ${served.length} roles named`}</li>
        <li>Agenda, decision rights, playbook, settings, targets</li>
        <li>
          {data === 'sample'
            ? `${plan.sampleRows.toLocaleString('en-GB')} made-up rows of a sample year`
            : 'No measured rows: they are yours to bring'}
        </li>
      </ul>
      {empty.length > 0 && data === 'own' && (
        <p class="dim gap">
          {`Nobody yet: ${empty.join(', ')}. Reviews say who is missing until People names them.`}
        </p>
      )}
    </section>
  );
}

/** What changes in a workbook that is set up. */
function Changes({ state: { seen }, answers }: Omit<PageProps, 'onAnswers'>) {
  if (seen === null) return null;
  const joins = answers.motions.filter((motion) => !seen.motions.includes(motion));
  const people = changedPeople(seen, answers);
  const count = joins.length + people.length;
  return (
    <section class="sec" aria-labelledby="changes">
      <h2>
        <b id="changes">Changes</b>
        <span>{count === 0 ? 'none' : countText(count, 'change')}</span>
      </h2>
      <ul class="plain">
        {joins.map((motion) => (
          <li key={motion}>{`${motion} joins: targets, agenda, rights and playbook`}</li>
        ))}
        {people.map(({ from, to }) => (
          <li key={to.role} class="any">
            {`${to.role}: ${personText(from) || 'nobody'} → ${personText(to) || 'nobody'}`}
          </li>
        ))}
      </ul>
      {count === 0 && (
        <p class="dim">Nothing was changed here. Missing tabs and columns are put back.</p>
      )}
    </section>
  );
}
