/** The operation `review.choices`: what the forms of a review offer. Reads seven tabs, writes nothing. */
import * as z from 'zod/mini';
import { isRiskOpen } from '../../domain/as-of-state.js';
import { changeables } from '../../domain/cascade/changeable.js';
import { inherentScore } from '../../domain/risk-bands.js';
import { parseWorkbook, tabOfPart } from '../../workbook/parse-workbook.js';
import { SETTINGS_TAB } from '../../workbook/tabs/settings.js';
import { readAsOf, toInstantBy } from '../as-of.js';
import type { Choices } from '../contract/choices.js';
import { openWorkbook } from '../store/open-workbook.js';
import { readTables } from '../store/read-table.js';
import { parsePayload } from './payload.js';

const PARTS = ['risks', 'changes', 'targets', 'signalClasses', 'definitions', 'playbook'] as const;

export function choices(payload: unknown): Choices {
  const { asOf: asOfText } = parsePayload(z.object({ asOf: z.string() }), payload, {
    asOf: 'Give a date such as 2026-11-16, or a date and time such as 2026-11-16T08:50.',
  });
  const workbook = openWorkbook();
  const asOf = readAsOf(asOfText, workbook.clock);
  const wanted = [...PARTS.map((part) => tabOfPart(part).name), SETTINGS_TAB.name];
  const toInstant = toInstantBy(workbook.clock);
  const { snapshot, settings } = parseWorkbook(readTables(workbook, wanted), { toInstant, wanted });
  const open = snapshot.risks.filter((risk) => isRiskOpen(risk, asOf));
  const score = (risk: (typeof open)[number]) => inherentScore(risk) ?? Infinity;
  return {
    risks: open
      .sort((a, b) => score(b) - score(a) || a.row - b.row)
      .map(({ row: _row, source: _source, raisedOn: _on, raisedIn: _in, ...risk }) => risk),
    proposals: snapshot.changes
      .filter(({ state }) => state === 'Proposed')
      .map(({ row: _row, approvedIn: _in, state: _state, ...change }) => change),
    changeables: changeables(snapshot, settings, asOf.date),
    locale: workbook.spreadsheet.getSpreadsheetLocale(),
  };
}
