/** The list of executions: what ran, how long it would take on Google, and what it called. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ExecutionView } from '../../protocol.js';
import { usePageState } from '../page-state.js';

const KINDS: Readonly<Record<ExecutionView['kind'], string>> = {
  menu: 'Menu',
  client: 'Sidebar',
  'simple-trigger': 'Simple trigger',
  trigger: 'Trigger',
  'clock-trigger': 'Clock',
};

const STATES: Readonly<Record<ExecutionView['status'], string>> = {
  running: 'Running',
  completed: 'Completed',
  failed: 'Failed',
  'timed-out': 'Timed out',
};

const time = (instant: string) => new Date(instant).toLocaleTimeString('en-GB');

const milliseconds = (ms: number) => `${Math.round(ms).toLocaleString('en-US')} ms`;

function Details({ execution }: { execution: ExecutionView }): JSX.Element {
  const { services, log, message, cellsRead, cellsWritten, bridgeCalls, user } = execution;
  return (
    <div class="wb-details">
      {message !== null && <p class="wb-bad">{message}</p>}
      <p>
        {cellsRead.toLocaleString('en-US')} cells read, {cellsWritten.toLocaleString('en-US')}{' '}
        written, {bridgeCalls} calls without a service. Run by {user}.
      </p>
      {services.length > 0 && (
        <ul class="wb-services">
          {services.map(([method, count]) => (
            <li key={method}>
              {method} <b>{count}</b>
            </li>
          ))}
        </ul>
      )}
      {log.length > 0 && (
        <pre class="wb-log">{log.map((line) => `${line.level} ${line.text}`).join('\n')}</pre>
      )}
    </div>
  );
}

export function Executions(): JSX.Element {
  const { executions } = usePageState();
  const [open, setOpen] = useState<string | null>(null);
  if (executions.length === 0) return <p class="wb-empty">Nothing has run yet.</p>;
  return (
    <table class="wb-table">
      <thead>
        <tr>
          <th>Function</th>
          <th>Started by</th>
          <th>At</th>
          <th>State</th>
          <th class="wb-number">Service calls</th>
          <th class="wb-number">Simulated</th>
          <th class="wb-number">Here</th>
        </tr>
      </thead>
      <tbody>
        {executions.map((execution) => (
          <Row
            key={execution.executionId}
            execution={execution}
            isOpen={open === execution.executionId}
            toggle={() => setOpen(open === execution.executionId ? null : execution.executionId)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly execution: ExecutionView;
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

function Row({ execution, isOpen, toggle }: RowProps): JSX.Element {
  const isBad = execution.status === 'failed' || execution.status === 'timed-out';
  return (
    <>
      <tr>
        <td>
          <button type="button" class="wb-text-button" aria-expanded={isOpen} onClick={toggle}>
            {execution.functionName}
          </button>
        </td>
        <td>{KINDS[execution.kind]}</td>
        <td>{time(execution.startedAt)}</td>
        <td class={isBad ? 'wb-bad' : ''}>{STATES[execution.status]}</td>
        <td class="wb-number">{execution.calls}</td>
        <td class="wb-number">{milliseconds(execution.simulatedMs)}</td>
        <td class="wb-number">{milliseconds(execution.tookMs)}</td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={7}>
            <Details execution={execution} />
          </td>
        </tr>
      )}
    </>
  );
}
