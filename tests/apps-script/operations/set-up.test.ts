import { describe, expect, it } from '@jest/globals';
import { defaultAnswers, type SetUpAnswers } from '../../../src/domain/set-up/answers.js';
import { fixedClock } from '../../../src/local/boundary/clocks.js';
import type { PlannedFault } from '../../../src/local/boundary/faults.js';
import { createSheet } from '../../../src/local/model/create-workbook.js';
import type { WorkbookData } from '../../../src/local/model/workbook-data.js';
import { WORKBOOK } from '../../../src/workbook/workbook.js';
import {
  type AddOnWorkbook,
  answerOf,
  emptyWorkbook,
  OWNER,
  openAddOnWorkbook,
  sheetOf,
  valuesOf,
} from '../add-on-workbook.js';
import { expectUnchanged } from '../expect-unchanged.js';

const OTHER = 'nora@example.com';
const ANSWERS = defaultAnswers(OWNER);
/** A Monday morning in Berlin. */
const NOW = Date.parse('2026-11-16T07:50:00Z');

function open(workbook = emptyWorkbook()): AddOnWorkbook {
  return openAddOnWorkbook(workbook, { clock: fixedClock(NOW) });
}

/** The same workbook in front of somebody else who may edit it. */
function openBeside({ workbook, emulator }: AddOnWorkbook): AddOnWorkbook {
  if (!workbook.editors.includes(OTHER)) workbook.editors.push(OTHER);
  const { surroundings } = emulator;
  return openAddOnWorkbook(workbook, { user: OTHER, surroundings, clock: fixedClock(NOW) });
}

function holding(...people: readonly (readonly [role: string, name: string])[]): SetUpAnswers {
  return {
    ...ANSWERS,
    people: ANSWERS.people.map((person) => {
      const named = people.find(([role]) => role === person.role);
      return named === undefined ? person : { ...person, name: named[1], email: '' };
    }),
  };
}

function agree(book: AddOnWorkbook, answers: SetUpAnswers, seat = 'one') {
  const { seen } = book.call('setup.load', {});
  const request = { answers, seen, page: 'run' as const, seat, takeOver: false };
  return book.call('setup.save', request).saved;
}

/** Every step from one on; the answer of each is where the next begins. */
function makeFrom(book: AddOnWorkbook, first = 0): void {
  let index: number | null = first;
  while (index !== null) index = book.call('setup.step', { index }).next;
}

function make(book: AddOnWorkbook, answers: SetUpAnswers): void {
  expect(agree(book, answers)).toBe(true);
  makeFrom(book);
}

/** What a person sees of each tab; of the Journal its header, since its entries have names of their own. */
function lookOf(workbook: WorkbookData) {
  return workbook.sheets.map((sheet) => ({
    name: sheet.name,
    values: valuesOf(workbook, sheet.name).slice(0, sheet.name === 'Journal' ? 1 : undefined),
    notes: (sheet.cells[0] ?? []).map((cell) => cell?.note ?? ''),
    formats: (sheet.cells[1] ?? []).map((cell) => [cell?.format, cell?.validation?.criteria]),
    widths: Array.from({ length: 14 }, (_, index) => sheet.columnWidths.get(index + 1) ?? 100),
    frame: [sheet.frozenRows, sheet.frozenColumns, sheet.tabColor, sheet.hidden, sheet.maxRows],
    protections: sheet.protections.map(({ description, warningOnly }) => [
      description,
      warningOnly,
    ]),
    states: sheet.conditionalFormats.length,
  }));
}

const peopleOf = ({ workbook }: AddOnWorkbook) =>
  Object.fromEntries(
    valuesOf(workbook, 'People')
      .slice(1)
      .map(([role, name]) => [role, name]),
  );

describe('the set-up of an empty spreadsheet', () => {
  it('begins with both motions, the usual numbers and days, and whoever opens it as the chair', () => {
    const state = open().call('setup.load', {});
    expect(state).toMatchObject({ seen: null, begun: null, at: null, page: 'motions' });
    expect(state).toMatchObject({ today: '2026-11-16', address: OWNER, editors: [OWNER] });
    expect(state.answers).toEqual(ANSWERS);
    expect(state.answers.people[0]).toEqual({ role: 'Chair', name: 'Owner', email: OWNER });
  });

  it('makes in steps what `create` makes at once', () => {
    const steps = open();
    make(steps, ANSWERS);
    const once = open();
    const { people, targets, schedule } = ANSWERS;
    const asOf = '2026-11-16';
    once.call('create', {
      ...{ motions: ANSWERS.motions, sample: false, asOf },
      ...{ people, targets, schedule },
    });
    expect(lookOf(steps.workbook)).toEqual(lookOf(once.workbook));
    expect(steps.workbook.namedRanges).toEqual(once.workbook.namedRanges);
    expect(steps.workbook.activeSheetId).toBe(sheetOf(steps.workbook, 'Start').sheetId);
    expect(steps.emulator.surroundings.triggers).toMatchObject([
      {
        handler: 'dailyTrigger',
        schedule: { everyDays: 1, atHour: 5, inTimezone: 'Europe/Berlin' },
      },
    ]);
    expect(steps.call('check', { repair: false }).structure).toEqual([]);
  });

  it('writes people, targets and days where they belong, and plans the reviews by them', () => {
    const book = open();
    const { targets, schedule } = ANSWERS;
    make(book, {
      ...holding(['Chair', 'Ana'], ['Data Lead', '=1+1'], ['B2C lead', 'Lena']),
      motions: ['B2B'],
      targets: {
        ...targets,
        B2B: { ...targets.B2B, passRateTarget: 0.85, quarterlyCapacity: 900 },
      },
      schedule: { ...schedule, weeklyWeekday: 4, startHour: 13.5 },
    });
    expect(peopleOf(book)).toMatchObject({ Chair: 'Ana', 'Data Lead': '=1+1' });
    expect(peopleOf(book)['Notetaker'] ?? '').toBe('');
    expect(peopleOf(book)).not.toHaveProperty('B2C lead');
    expect(valuesOf(book.workbook, 'Targets').slice(1)).toEqual([
      ['B2B', 0.85, 0.6, 0.2, 0.4, 24, '', 900],
    ]);
    const { reviews } = book.call('today', {});
    expect(reviews[0]?.next).toEqual({ dueOn: '2026-11-19', startsAt: '13:30' });
    const cells = sheetOf(book.workbook, 'People').cells.flat();
    expect(cells.some((cell) => cell?.formula !== undefined)).toBe(false);
  });

  it('puts the named people into the sample year', () => {
    const book = open();
    const answers = {
      ...holding(['Chair', 'Ilse'], ['Data Lead', 'Juri']),
      data: 'sample',
    } as const;
    make(book, answers);
    expect(peopleOf(book)).toMatchObject({ Chair: 'Ilse', 'Data Lead': 'Juri', Notetaker: 'Max' });
    expect(JSON.stringify(valuesOf(book.workbook, 'Action Log'))).toMatch(/Juri/);
    expect(book.call('review', { kind: 'weekly', asOf: '2026-11-16' }).dataProblems).toEqual([]);
  });

  it('costs little more than making all at once, and each step far less than six minutes', () => {
    const book = open();
    agree(book, ANSWERS);
    const { steps } = book.call('setup.load', {});
    const costs = steps.map((_, index) => book.run('setup.step', { index }).cost);
    const calls = costs.reduce((sum, cost) => sum + cost.calls, 0);
    expect(calls).toBeLessThanOrEqual(780);
    expect(Math.max(...costs.map((cost) => cost.simulatedMs))).toBeLessThanOrEqual(11_500);
  });

  it('says before what it will make, and which sheets stay as they are', () => {
    const book = open();
    book.workbook.sheets.push(createSheet({ sheetId: 77, name: 'Notes', rows: 10 }));
    const before = structuredClone(book.workbook.sheets);
    const plan = book.call('setup.plan', { answers: ANSWERS });
    expect(plan.tabs.map(({ name }) => name)).toEqual(WORKBOOK.map(({ name }) => name));
    expect(plan).toMatchObject({ others: ['Sheet1', 'Notes'], blank: null, sampleRows: 0 });
    expect(plan.hasDailyUpdate).toBe(false);
    expectUnchanged(book.workbook.sheets, before);
    expect(open().call('setup.plan', { answers: ANSWERS })).toMatchObject({
      others: [],
      blank: 'Sheet1',
    });
  });
});

describe('a set-up that is left', () => {
  it('is kept with its page and whoever began it, for another person too', () => {
    const book = open();
    const answers = holding(['Chair', 'Ilse']);
    const request = { answers, seen: null, page: 'targets', seat: 'one', takeOver: false } as const;
    expect(book.call('setup.save', request).saved).toBe(true);
    expect(openBeside(book).call('setup.load', {})).toMatchObject({
      answers,
      page: 'targets',
      begun: { by: OWNER, at: '2026-11-16T07:50:00.000Z' },
    });
  });

  it('belongs to one sidebar until another takes it over', () => {
    const book = open();
    const request = { answers: ANSWERS, seen: null, page: 'people', takeOver: false } as const;
    book.call('setup.save', { ...request, seat: 'one' });
    const beside = openBeside(book);
    expect(beside.call('setup.save', { ...request, seat: 'two' })).toMatchObject({
      saved: false,
      holder: { by: OWNER },
    });
    expect(beside.call('setup.save', { ...request, seat: 'two', takeOver: true }).saved).toBe(true);
    expect(book.call('setup.save', { ...request, seat: 'one' }).holder.by).toBe(OTHER);
  });

  it('can be finished by another person, whichever step it was left at', () => {
    const book = open();
    agree(book, ANSWERS);
    for (let index = 0; index < 5; index += 1) book.call('setup.step', { index });
    const beside = openBeside(book);
    const { at } = beside.call('setup.load', {});
    expect(at).toBe(5);
    makeFrom(beside, at ?? 0);
    expect(beside.call('check', { repair: false }).structure).toEqual([]);
    expect(peopleOf(book)).toMatchObject({ Chair: 'Owner' });
  });

  it('can be finished by another person where its last step was killed', () => {
    const upToLast = () => {
      const book = open();
      book.workbook.editors.push(OTHER);
      agree(book, ANSWERS);
      for (let index = 0; index < 7; index += 1) book.call('setup.step', { index });
      return book;
    };
    const names = upToLast()
      .run('setup.step', { index: 7 })
      .calls.map(({ name }) => name);
    // Once tabs are closed to all but the first person, but nobody's address counts yet.
    const closing = names.indexOf('SpreadsheetApp.Spreadsheet.getProtections');
    const at = names.lastIndexOf('SpreadsheetApp.Protection.removeEditors', closing) + 1;
    const book = upToLast();
    const fault: PlannedFault = { kind: 'kill', at, moment: 'after' };
    expect(book.run('setup.step', { index: 7 }, [fault]).killed).toBe(true);
    const beside = openBeside(book);
    makeFrom(beside, beside.call('setup.load', {}).at ?? 0);
    expect(beside.call('check', { repair: false }).structure).toEqual([]);
  });

  it('is thrown away when it is to begin anew', () => {
    const book = open();
    const request = { answers: holding(['Chair', 'Ilse']), seen: null, seat: 'one' } as const;
    book.call('setup.save', { ...request, page: 'people', takeOver: false });
    expect(book.call('setup.drop', {})).toEqual({ dropped: true });
    expect(book.call('setup.load', {})).toMatchObject({ begun: null, answers: ANSWERS });
    expect(book.call('setup.drop', {})).toEqual({ dropped: false });
  });

  it('is told on the page of today', () => {
    const book = open();
    make(book, ANSWERS);
    expect(book.call('today', {}).setUp).toBeNull();
    const { seen } = book.call('setup.load', {});
    const request = {
      answers: ANSWERS,
      seen,
      page: 'people',
      seat: 'one',
      takeOver: false,
    } as const;
    book.call('setup.save', request);
    expect(book.call('today', {}).setUp).toMatchObject({ by: OWNER });
  });
});

describe('a step of the set-up', () => {
  const whole = open();
  agree(whole, ANSWERS);
  /** How many calls each step makes. */
  const CALLS = whole
    .call('setup.load', {})
    .steps.map((_, index) => whole.run('setup.step', { index }).calls.length);
  const wanted = lookOf(whole.workbook);

  it.each([
    [0, 0.97],
    [1, 0.1],
    [6, 0.6],
    [6, 0.9],
    [7, 0.97],
  ])('%i that is killed after a share of %f is finished by the next run', (step, share) => {
    const book = open();
    agree(book, ANSWERS);
    for (let index = 0; index < step; index += 1) book.call('setup.step', { index });
    const at = Math.floor((CALLS[step] ?? 0) * share);
    const fault: PlannedFault = { kind: 'kill', at, moment: 'after' };
    expect(book.run('setup.step', { index: step }, [fault]).killed).toBe(true);
    const { at: resumed } = book.call('setup.load', {});
    if (resumed !== null) makeFrom(book, resumed);
    expect(lookOf(book.workbook)).toEqual(wanted);
  });

  it('changes nothing when each is done twice', () => {
    const book = open();
    agree(book, ANSWERS);
    let index: number | null = 0;
    while (index !== null && index < 7) {
      book.call('setup.step', { index });
      index = book.call('setup.step', { index }).next;
    }
    makeFrom(book, 7);
    expect(lookOf(book.workbook)).toEqual(wanted);
  });

  it('is refused before anything was agreed to, after all is done, and out of turn', () => {
    const book = open();
    const refused = { ok: false, code: 'REFUSED' };
    expect(answerOf(book.run('setup.step', { index: 0 }))).toMatchObject(refused);
    agree(book, ANSWERS);
    expect(answerOf(book.run('setup.step', { index: 4 }))).toMatchObject(refused);
    expect(book.workbook.sheets).toHaveLength(1);
    makeFrom(book);
    expect(answerOf(book.run('setup.step', { index: 7 }))).toMatchObject(refused);
  });

  it.each([
    ['answers', { seen: null, page: 'people', seat: 'one', takeOver: false }],
    [
      'answers',
      {
        answers: { ...ANSWERS, motions: [] },
        seen: null,
        page: 'people',
        seat: 'one',
        takeOver: false,
      },
    ],
    [
      'answers',
      {
        answers: { ...ANSWERS, schedule: { ...ANSWERS.schedule, weeklyWeekday: 8 } },
        seen: null,
        page: 'people',
        seat: 'one',
        takeOver: false,
      },
    ],
    ['page', { answers: ANSWERS, seen: null, page: 'end', seat: 'one', takeOver: false }],
  ])('names the %s of a request that cannot be used', (member, payload) => {
    const answer = answerOf(open().run('setup.save', payload));
    expect(answer).toMatchObject({ ok: false, code: 'BAD_REQUEST' });
    expect(answer).toHaveProperty('message', expect.stringContaining(`"${member}"`));
  });

  it('refuses answers that are too long to be kept', () => {
    const answers = {
      ...ANSWERS,
      people: ANSWERS.people.map(({ role }) => ({
        role,
        name: '語'.repeat(80),
        email: '語'.repeat(120),
      })),
    };
    const payload = { answers, seen: answers, page: 'people', seat: 'one', takeOver: false };
    expect(answerOf(open().run('setup.save', payload))).toMatchObject({ code: 'TOO_LARGE' });
  });
});

describe('the set-up of a workbook that is set up', () => {
  function prepared(): AddOnWorkbook {
    const book = open();
    make(book, { ...holding(['Chair', 'Ana'], ['Data Lead', 'Dev']), motions: ['B2B'] });
    return book;
  }

  it('shows what stands', () => {
    const { seen, answers, page } = prepared().call('setup.load', {});
    expect(answers).toEqual(seen);
    expect(seen).toMatchObject({ motions: ['B2B'], schedule: ANSWERS.schedule });
    expect(seen?.people[0]).toEqual({ role: 'Chair', name: 'Ana', email: '' });
    expect(page).toBe('motions');
  });

  it('changes nothing where nothing was changed', () => {
    const book = prepared();
    const before = lookOf(book.workbook);
    const { answers } = book.call('setup.load', {});
    make(book, answers);
    expect(lookOf(book.workbook)).toEqual(before);
    expect(book.emulator.surroundings.triggers).toHaveLength(1);
  });

  it('lets a motion join with its targets and its lead, and changes the person who changed', () => {
    const book = prepared();
    const { answers } = book.call('setup.load', {});
    const { targets } = answers;
    make(book, {
      ...answers,
      motions: ['B2B', 'B2C'],
      people: answers.people.map((person) => {
        if (person.role === 'B2C lead') return { ...person, name: 'Lena' };
        return person.role === 'Data Lead' ? { ...person, name: 'Juri' } : person;
      }),
      targets: {
        B2B: { ...targets.B2B, passRateTarget: 0.5 },
        B2C: { ...targets.B2C, passRateTarget: 0.88 },
      },
      schedule: { ...answers.schedule, weeklyWeekday: 5 },
      data: 'sample',
    });
    expect(peopleOf(book)).toMatchObject({ Chair: 'Ana', 'Data Lead': 'Juri', 'B2C lead': 'Lena' });
    const numbers = valuesOf(book.workbook, 'Targets').slice(1);
    // What stands is changed by the quarterly and in its tab, never from here.
    expect(numbers.map(([motion, rate]) => [motion, rate])).toEqual([
      ['B2B', 0.92],
      ['B2C', 0.88],
    ]);
    expect(book.call('setup.load', {}).answers.schedule).toEqual(ANSWERS.schedule);
    expect(valuesOf(book.workbook, 'Pass Rates')).toHaveLength(1);
  });

  it('leaves a role that somebody else filled meanwhile, and says so', () => {
    const book = prepared();
    const { answers } = book.call('setup.load', {});
    agree(book, {
      ...answers,
      ...{ people: holding(['Chair', 'Ana'], ['Data Lead', 'Juri']).people },
    });
    const cell = sheetOf(book.workbook, 'People').cells[3]?.[1];
    if (cell !== undefined) cell.value = 'Mara';
    const left = [0, 1, 2, 3, 4, 5, 6].flatMap((index) => book.call('setup.step', { index }).left);
    expect(left).toEqual(['Data Lead']);
    expect(peopleOf(book)).toMatchObject({ 'Data Lead': 'Mara' });
  });
});
