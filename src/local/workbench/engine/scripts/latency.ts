/** How long a script's answer is held back, so that the page feels as it does on Google. */
import type { Cost } from '../../../boundary/meter.js';
import type { Latency } from '../../protocol.js';

/** The price model's middle estimate is right within a factor of about three either way. */
const FACTORS: Readonly<Record<Latency, number>> = { none: 0, 'good-day': 0.5, 'bad-day': 3 };

/** Milliseconds of real time. */
export function simulatedDelay(latency: Latency, cost: Cost): number {
  return Math.round(cost.simulatedMs * FACTORS[latency]);
}
