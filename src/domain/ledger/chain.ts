/** Chains of escalations: from what lies with a higher review back to the week that raised it. */
import type { Escalation } from '../records.js';

/**
 * Looks up an escalation with everything that it was carried from, the origin first. A parent that
 * the ledger does not hold ends the chain, and so does one that is in it already. Empty for an
 * identifier that the ledger does not hold.
 */
export function chainsIn(ledger: readonly Escalation[]): (escalationId: string) => Escalation[] {
  const byId = new Map<string, Escalation>();
  for (const row of ledger) if (!byId.has(row.escalationId)) byId.set(row.escalationId, row);
  return (escalationId) => {
    const chain: Escalation[] = [];
    let row = byId.get(escalationId);
    while (row !== undefined && !chain.includes(row)) {
      chain.push(row);
      row = row.parent === null ? undefined : byId.get(row.parent.trim());
    }
    return chain.reverse();
  };
}
