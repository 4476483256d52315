/** The developer's drawer at the bottom: what a script did, and what it runs under. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Latency } from '../../protocol.js';
import { Icon } from '../chrome/icon.js';
import { usePageState } from '../page-state.js';
import { chooseLatency, choosePerson, openDrawer } from '../workbench.js';
import { Clock } from './clock.js';
import { Executions } from './executions.js';
import { Calendars, Outbox } from './surroundings.js';

const TABS = {
  Executions,
  Outbox,
  Calendar: Calendars,
  'Triggers and clock': Clock,
} as const;

type TabName = keyof typeof TABS;
const TAB_NAMES = Object.keys(TABS) as TabName[];

const LATENCIES: readonly (readonly [Latency, string])[] = [
  ['none', 'None'],
  ['good-day', 'Google on a good day'],
  ['bad-day', 'Google on a bad day'],
];

function Choices(): JSX.Element | null {
  const { workbench } = usePageState();
  if (workbench === null) return null;
  return (
    <div class="wb-choices">
      <label>
        Latency{' '}
        <select
          class="wb-field"
          value={workbench.latency}
          onChange={({ currentTarget }) => chooseLatency(currentTarget.value as Latency)}
        >
          {LATENCIES.map(([latency, caption]) => (
            <option key={latency} value={latency}>
              {caption}
            </option>
          ))}
        </select>
      </label>
      <label>
        At the keyboard{' '}
        <select
          class="wb-field"
          value={workbench.person}
          onChange={({ currentTarget }) => choosePerson(currentTarget.value)}
        >
          {workbench.people.map(({ email, role }) => (
            <option key={email} value={email}>
              {email}, {role}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** The link stays where it is; the drawer opens above it. */
export function Drawer(): JSX.Element {
  const { isDrawerOpen } = usePageState();
  const [shown, setShown] = useState<TabName>('Executions');
  const Shown = TABS[shown];
  return (
    <>
      <button
        type="button"
        class="wb-developer"
        aria-expanded={isDrawerOpen}
        onClick={() => void openDrawer(!isDrawerOpen)}
      >
        Developer
      </button>
      {isDrawerOpen && (
        <section class="wb-drawer" aria-label="Developer">
          <header>
            <div role="tablist" aria-label="Developer" class="wb-tabs">
              {TAB_NAMES.map((name) => (
                <button
                  key={name}
                  type="button"
                  role="tab"
                  aria-selected={name === shown}
                  onClick={() => setShown(name)}
                >
                  {name}
                </button>
              ))}
            </div>
            <span class="wb-space" />
            <Choices />
            <button
              type="button"
              class="wb-icon-button"
              aria-label="Close the developer's drawer"
              onClick={() => void openDrawer(false)}
            >
              <Icon name="close" />
            </button>
          </header>
          <div class="wb-drawer-body" role="tabpanel" aria-label={shown}>
            <Shown />
          </div>
        </section>
      )}
    </>
  );
}
