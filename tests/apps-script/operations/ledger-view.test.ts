/** What the ledger adds to a review pack, through the built bundle. */
import { describe, expect, it } from '@jest/globals';
import type { ReviewPack } from '../../../src/apps-script/api-contract.js';
import type { BlockId } from '../../../src/domain/agenda.js';
import type { AddOnWorkbook } from '../add-on-workbook.js';
import { openMadeWorkbook } from '../made-workbook.js';

const ESCALATION = ['Escalation ID', 'Rule', 'Subject', 'Kind', 'From', 'To', 'Owner'];
const ESCALATION_DATES = ['Raised on', 'Due on', 'State', 'Parent'];

function prepared(): AddOnWorkbook {
  const book = openMadeWorkbook({ motions: ['B2B'], sample: false, asOf: '2026-11-16' });
  const fill = (tab: string, header: readonly string[], ...rows: readonly string[][]) => {
    const { rejected } = book.call('import', { tab, header, rows });
    expect(rejected).toEqual([]);
  };
  fill(
    'Sources',
    ['Source', 'Motion', 'Owner', 'Owner email', 'Onboarding', 'State'],
    ['webinar-eu', 'B2B', 'Lena', 'lena@example.com', 'Complete', 'Live'],
  );
  fill(
    'Alarms',
    ['Alarm ID', 'Source', 'Raised at', 'Kind'],
    ['AL-1', 'webinar-eu', '2026-11-02T08:00:00', 'Truth'],
    ['AL-2', 'webinar-eu', '2026-11-12T08:00:00', 'Value'],
  );
  fill(
    'Escalations',
    [...ESCALATION, ...ESCALATION_DATES],
    [
      ...['E-0001', 'W3.alarm-overdue', 'AL-1', 'CARE-Request', 'W3', 'CARE-Request', 'Lena'],
      ...['2026-11-09', '2026-11-11', 'Acknowledged', ''],
    ],
    [
      ...['E-0002', 'W5.open-dispute', 'D-1', 'CARE-Escalate', 'W5', 'M3', 'Sam'],
      ...['2026-10-05', '2026-11-02', 'Carried', ''],
    ],
    [
      ...['E-0003', 'W5.open-dispute', 'D-1', 'CARE-Escalate', 'M3', 'Q3', 'Ria'],
      ...['2026-11-02', '2027-02-01', 'Open', 'E-0002'],
    ],
  );
  fill(
    'Changes',
    [
      'Change ID',
      'What',
      'Subject',
      'New value',
      'Effective on',
      'Cascades to',
      'Answers',
      'State',
    ],
    [
      ...['C-0001', 'target', 'B2B / Pass-rate target', '93 %', '2026-11-02', 'W3', 'E-0003'],
      'Approved',
    ],
  );
  fill(
    'Definitions',
    ['Term', 'Motion', 'Version', 'Text', 'Ratified on', 'State'],
    ['MQL', 'B2B', '1.0', 'a lead with budget', '2026-01-12', 'Ratified'],
    ['MQL', 'B2B', '2.0', 'a contact with budget', '', 'Draft'],
  );
  return book;
}

function blockOf(pack: ReviewPack, id: BlockId) {
  const block = pack.blocks.find((one) => one.id === id);
  if (block === undefined) throw new Error(`no block ${id}`);
  return block;
}

describe('the review pack', () => {
  const book = prepared();
  const weekly = book.call('review', { kind: 'weekly', asOf: '2026-11-16T08:50' });
  const quarterly = book.call('review', { kind: 'quarterly', asOf: '2026-11-16' });

  it('puts what lies with a block beside its findings, with the way that led there', () => {
    expect(blockOf(weekly, 'W3').carried).toMatchObject([
      { escalationId: 'E-0001', owner: 'Lena', ageDays: 7, isOverdue: true },
    ]);
    expect(blockOf(weekly, 'W4').carried).toEqual([]);
    expect(blockOf(quarterly, 'Q3').carried).toMatchObject([
      {
        escalationId: 'E-0003',
        isOverdue: false,
        chain: [
          { escalationId: 'E-0002', from: 'W5', raisedOn: '2026-10-05' },
          { escalationId: 'E-0003', from: 'M3', to: 'Q3' },
        ],
      },
    ]);
  });

  it('tells of a finding which escalation holds it or would be opened', () => {
    const byAlarm = new Map(
      blockOf(weekly, 'W3').findings.map((finding) => [finding.subject, finding.escalation]),
    );
    expect(byAlarm.get('AL-1')).toEqual({
      escalationId: 'E-0001',
      state: 'Acknowledged',
      owner: 'Lena',
      dueOn: '2026-11-11',
    });
    expect(byAlarm.get('AL-2')).toMatchObject({ escalationId: null, state: 'Proposed' });
    expect(byAlarm.get('webinar-eu')).toBeUndefined();
  });

  it('drafts the message of a CARE-Request, due 48 hours after the review by the local clock', () => {
    expect(weekly.escalations).toMatchObject([
      {
        subject: 'AL-2',
        draft: {
          to: 'lena@example.com',
          subject: 'CARE-Request: webinar-eu, answer by 2026-11-18 08:50',
        },
      },
    ]);
    expect(book.emulator.surroundings.outbox).toEqual([]);
  });

  it('leads from a change to its block and back to the week that asked for it', () => {
    expect(blockOf(weekly, 'W3').changes).toMatchObject([
      { changeId: 'C-0001', chain: [{ escalationId: 'E-0002' }, { escalationId: 'E-0003' }] },
    ]);
    expect(blockOf(weekly, 'W2').changes).toEqual([]);
  });

  it('shows the quarterly what the newest draft changes in the live definition', () => {
    expect(weekly.definitions).toEqual([]);
    expect(quarterly.definitions).toMatchObject([
      {
        term: 'MQL',
        live: '1.0',
        draft: {
          version: '2.0',
          parts: [
            { fate: 'kept', text: 'a' },
            { fate: 'removed', text: 'lead' },
            { fate: 'added', text: 'contact' },
            { fate: 'kept', text: 'with budget' },
          ],
        },
      },
    ]);
  });
});
