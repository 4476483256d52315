/** M4.raci: decision rights that nobody holds, in the matrix and on the agenda. */
import type { AgendaBlock } from '../agenda.js';
import { agendaFor } from '../agenda-for.js';
import type { Finding } from '../finding.js';
import { raciCheck } from '../flags/raci-check.js';
import { firstByKey } from '../natural-key.js';
import type { Person, RaciActivity, Snapshot } from '../records.js';
import { motionsInUse } from '../targets.js';
import type { Role } from '../vocabulary.js';
import { ROLES } from '../vocabulary.js';
import type { RuleContext } from './rule.js';
import { findingOf } from './rule.js';

/** The letter of each role in an activity. */
const LETTERS_OF = {
  Chair: (row) => row.chair,
  'RevOps lead': (row) => row.revOpsLead,
  'Data Lead': (row) => row.dataLead,
  'Signal Architecture owner': (row) => row.signalArchitectureOwner,
  'Sales liaison': (row) => row.salesLiaison,
  'B2C lead': (row) => row.b2cLead,
  'Senior leadership': (row) => row.seniorLeadership,
  Notetaker: (row) => row.notetaker,
} as const satisfies Record<Role, (row: RaciActivity) => string | null>;

interface Said {
  readonly subject: string;
  readonly faults: readonly string[];
  readonly fine: string;
  readonly at: Finding['at'];
}

function findingFrom({ subject, faults, fine, at }: Said): Finding {
  return findingOf('M4.raci', {
    subject,
    motion: null,
    state: faults.length === 0 ? 'clear' : 'watch',
    measured: faults.length,
    threshold: 0,
    evidence: faults.length === 0 ? fine : faults.join(', '),
    at,
  });
}

function lettersOf(row: RaciActivity): (string | null)[] {
  return ROLES.map((role) => LETTERS_OF[role](row));
}

function judgeActivity(row: RaciActivity): Finding {
  const said = raciCheck(lettersOf(row));
  const faults = said === '' ? ['no A', 'no R'] : said.split('; ');
  return findingFrom({
    subject: row.activity,
    faults: said === 'OK' ? [] : faults,
    fine: 'one A, at least one R',
    at: { tab: 'RACI Matrix', row: row.row },
  });
}

function judgeRole(role: Role, holders: ReadonlySet<Role>, people: readonly Person[]): Finding {
  const rows = people.filter((person) => person.role === role).map((person) => person.row);
  const at = rows.length === 0 ? null : { tab: 'People', row: Math.min(...rows) };
  const faults = holders.has(role) ? [] : ['People names nobody for a role of the RACI Matrix'];
  return findingFrom({ subject: role, faults, fine: 'a person holds the role', at });
}

function judgeBlock({ id, owners }: AgendaBlock, holders: ReadonlySet<Role>): Finding {
  const faults = owners
    .filter((role) => !holders.has(role))
    .map((role) => `People names nobody for its owner ${role}`);
  return findingFrom({ subject: id, faults, fine: 'a person holds each owner role', at: null });
}

/**
 * Judges each activity of the matrix (exactly one A, at least one R), each role with a letter in it
 * and each block of the agenda (a person in People holds the role): what is amiss is watched. Measured:
 * the number of faults. It never fires, since the article's criterion decides the block. The B2C lead
 * is asked for only where B2C is in use.
 */
export function raciLint(snapshot: Snapshot, { targets }: RuleContext): Finding[] {
  const activities = [...firstByKey(snapshot.raci, (row) => row.activity).values()];
  const holders = new Set(
    snapshot.people
      .filter((person) => (person.name ?? '').trim().length > 0)
      .map((person) => person.role),
  );
  const isAsked = (role: Role) => role !== 'B2C lead' || targets.B2C.declared;
  const hasLetter = (role: Role) =>
    activities.some((row) => (LETTERS_OF[role](row) ?? '').trim().length > 0);
  return [
    ...activities.map(judgeActivity),
    ...ROLES.filter((role) => isAsked(role) && hasLetter(role)).map((role) =>
      judgeRole(role, holders, snapshot.people),
    ),
    ...agendaFor(motionsInUse(targets)).map((block) => judgeBlock(block, holders)),
  ];
}
