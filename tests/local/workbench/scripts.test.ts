import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readWorkbookFile } from '../../../src/local/disk/workbook-file.js';
import { cadenceJson } from '../command-line/run-cadence.js';
import { endAll, makeBook, newFolder, type ServedBook, serveBook } from './served-book.js';

jest.setTimeout(60_000);

const TAB = 'tab-1';
let folder: string;

beforeAll(async () => {
  folder = await newFolder();
});
afterAll(async () => {
  endAll();
  await rm(folder, { recursive: true });
});

const openReview = (book: ServedBook) =>
  book.call('menu-item', { tab: TAB, functionName: 'openReview' });
/** Serves a book whose script asks before it does something; the consent is given. */
async function serveAsking(path: string): Promise<ServedBook> {
  const book = await serveBook(path, '--script', 'tests/local/workbench/asking-script.gs');
  await book.call('authorise', { granted: true });
  return book;
}
const askFirst = (book: ServedBook) =>
  book.call('menu-item', { tab: TAB, functionName: 'askFirst' });

describe('menu, consent and sidebar', () => {
  let path: string;
  let book: ServedBook;

  beforeAll(async () => {
    path = await makeBook(join(folder, 'sidebar.xlsx'));
    book = await serveBook(path);
  });

  it('shows the menu that onOpen makes before anybody has consented', async () => {
    const { menus, authorised } = await book.call('state', {});
    expect(authorised).toBe(false);
    expect(menus).toEqual([
      {
        caption: 'Cadence',
        items: expect.arrayContaining([
          { kind: 'item', caption: 'Open review', functionName: 'openReview' },
          { kind: 'separator' },
        ]),
      },
    ]);
  });

  it('asks for the consent that the manifest needs, and remembers it in the workbook', async () => {
    const asked = await openReview(book);
    if (asked.outcome !== 'authorise') throw new Error('There was to be a consent.');
    const manifest = JSON.parse(await readFile('dist/appsscript.json', 'utf8'));
    expect(asked.consent.scopes.map(({ scope }) => scope)).toEqual(manifest.oauthScopes);
    expect(asked.consent.scopes.every(({ sentence }) => !sentence.includes('http'))).toBe(true);
    expect((await book.call('executions', {})).executions.map((one) => one.functionName)).toEqual([
      'onOpen',
    ]);

    await book.call('authorise', { granted: false });
    expect(await openReview(book)).toMatchObject({ outcome: 'authorise' });
    await book.call('authorise', { granted: true });
    expect(await openReview(book)).toMatchObject({ outcome: 'finished' });

    await book.end('SIGTERM');
    book = await serveBook(path);
    expect(await book.call('state', {})).toMatchObject({ authorised: true });
  });

  it('shows the sidebar in the tab that asked, sandboxed and with google.script in it', async () => {
    const mine = await book.listen(TAB);
    const other = await book.listen('tab-2');
    await openReview(book);
    const { frame } = await mine.until('frame');
    expect(frame).toMatchObject({ kind: 'sidebar', title: 'Cadence' });
    expect(other.events.map(({ type }) => type)).not.toContain('frame');

    const response = await fetch(new URL(frame.url, book.url), {
      headers: { cookie: book.cookie },
    });
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain('sandbox allow-scripts');
    expect(policy).not.toContain('allow-same-origin');
    const html = await response.text();
    expect(html.indexOf('withSuccessHandler')).toBeGreaterThan(html.indexOf('<head'));
    expect(html.indexOf('withSuccessHandler')).toBeLessThan(html.lastIndexOf('<script'));

    await openReview(book);
    const closed = await mine.until('frame-closed');
    expect(closed.frameId).toBe(frame.frameId);
    expect(
      (await mine.until('frame', (event) => event.frame.frameId !== frame.frameId)).frame.kind,
    ).toBe('sidebar');
    mine.close();
    other.close();
  });

  it('answers google.script.run from an open frame, as Google does', async () => {
    const listener = await book.listen(TAB);
    const [frame] = (await listener.until('hello')).frames;
    listener.close();
    const call = (functionName: string, ...args: unknown[]) =>
      book.call('client-call', { tab: TAB, frameId: frame?.frameId ?? '', functionName, args });

    expect(await call('api', 'review', { kind: 'weekly', asOf: 'someday' })).toMatchObject({
      outcome: 'success',
      value: { ok: false },
    });
    expect(await call('noSuchFunction')).toEqual({
      outcome: 'failure',
      message: 'Script function not found: noSuchFunction',
    });
    await book.call('close-frame', { tab: TAB, frameId: frame?.frameId ?? '' });
    await expect(call('api', 'check', { repair: false })).rejects.toThrow('404');
  });

  it('lists what ran, with its calls, cells and simulated time', async () => {
    const { executions } = await book.call('executions', {});
    const api = executions.find((one) => one.functionName === 'api');
    expect(api).toMatchObject({ kind: 'client', status: 'completed', user: 'owner@example.com' });
    expect(api?.simulatedMs).toBeGreaterThanOrEqual(1_000);
    expect(executions.find((one) => one.status === 'failed')?.functionName).toBe('noSuchFunction');
    expect(executions.find((one) => one.functionName === 'openReview')?.services).toContainEqual([
      'Base.Ui.showSidebar',
      1,
    ]);
  });

  it('holds answers back as on a good day and as on a bad one', async () => {
    const took = async () => {
      const start = performance.now();
      await openReview(book);
      return performance.now() - start;
    };
    await book.call('latency', { latency: 'good-day' });
    expect(await took()).toBeGreaterThanOrEqual(500);
    await book.call('latency', { latency: 'bad-day' });
    expect(await took()).toBeGreaterThanOrEqual(3_000);
    await book.call('latency', { latency: 'none' });
    await book.end('SIGTERM');
  });
});

describe('an alert', () => {
  let book: ServedBook;

  beforeAll(async () => {
    book = await serveAsking(await makeBook(join(folder, 'alert.xlsx')));
  });

  it('holds the script until the person answers, while others go on working', async () => {
    const listener = await book.listen(TAB);
    const run = askFirst(book);
    const { question } = await listener.until('question');
    expect(question).toMatchObject({ kind: 'alert', title: 'Cadence', buttons: 'YES_NO' });
    expect(await book.call('state', {})).toMatchObject({ running: 1 });

    await book.edit({ kind: 'type', sheetId: 0, row: 1, column: 1, cells: [['meanwhile']] });
    expect(await book.cell(1, 1)).toEqual({ value: 'meanwhile' });
    const reloaded = await book.listen(TAB);
    expect((await reloaded.until('hello')).question).toEqual(question);
    reloaded.close();

    await book.call('answer', { questionId: question.questionId, button: 'YES' });
    expect(await run).toMatchObject({ outcome: 'finished' });
    await listener.until('question-closed');
    listener.close();
    const { sheets } = await book.call('snapshot', {});
    expect(sheets.map(({ meta }) => meta.name)).toContain('Added');
    expect(await book.cell(1, 1)).toEqual({ value: 'meanwhile' });
  });

  it('forgets the undo steps once a script has added sheets', async () => {
    expect(await book.call('state', {})).toMatchObject({ canUndo: false });
  });

  it('is closed as by its x when the workbench stops, and what was done meanwhile is saved', async () => {
    const path = await makeBook(join(folder, 'stopped.xlsx'));
    const stopped = await serveAsking(path);
    const listener = await stopped.listen(TAB);
    const run = askFirst(stopped).catch(() => null);
    await listener.until('question');
    await stopped.edit({ kind: 'type', sheetId: 0, row: 1, column: 1, cells: [['while it asks']] });

    expect(await stopped.end('SIGTERM')).toBe(0);
    await run;
    const { workbook } = await readWorkbookFile(path);
    expect(workbook.sheets).toHaveLength(1);
    expect(workbook.sheets[0]?.cells[0]?.[0]?.value).toBe('while it asks');
    await book.end('SIGTERM');
  });

  it('has what was done while it waits on the disk within a second, even when killed', async () => {
    const path = await makeBook(join(folder, 'held.xlsx'));
    const held = await serveAsking(path);
    const listener = await held.listen(TAB);
    void askFirst(held).catch(() => null);
    await listener.until('question');
    await held.edit({ kind: 'type', sheetId: 0, row: 1, column: 1, cells: [['kept']] });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await held.end('SIGKILL');
    const { workbook } = await readWorkbookFile(path);
    expect(workbook.sheets[0]?.cells[0]?.[0]?.value).toBe('kept');
  });
});

describe('clock triggers', () => {
  it('run in order when the clock is moved, and only then', async () => {
    const path = join(folder, 'clock.xlsx');
    await cadenceJson(
      'new',
      path,
      '--motions',
      'B2B',
      '--as-of',
      '2026-11-16',
      '--time-zone',
      'Etc/UTC',
    );
    await addTriggers(path);
    const book = await serveBook(path);
    const { triggers } = await book.call('surroundings', {});
    expect(triggers.map(({ schedule, nextRun }) => [schedule, nextRun?.slice(11, 16)])).toEqual([
      ['Every day between 06:00 and 07:00, Etc/UTC', '06:30'],
      ['When a person edits a value', undefined],
    ]);
    const start = Date.parse((await book.call('state', {})).clock.now);
    const target = new Date(start + 3 * 86_400_000).toISOString();

    const moved = await book.call('advance-clock', { tab: TAB, to: target });

    if (moved.outcome !== 'done') throw new Error(moved.message);
    expect(moved.fired.map(({ functionName, status }) => [functionName, status])).toEqual([
      ['dailyTrigger', 'completed'],
      ['dailyTrigger', 'completed'],
      ['dailyTrigger', 'completed'],
    ]);
    expect(moved.fired.map(({ startedAt }) => startedAt.slice(11, 16))).toEqual([
      '06:30',
      '06:30',
      '06:30',
    ]);
    const { clock } = await book.call('state', {});
    expect(Date.parse(clock.now)).toBeGreaterThanOrEqual(Date.parse(target));

    expect(await book.call('advance-clock', { tab: TAB, to: '2026-01-01T00:00:00Z' })).toEqual({
      outcome: 'refused',
      message: 'The clock only moves forward. Give a later date and time.',
    });
    await book.end('SIGTERM');
  });

  it('lets a script select a row, in the tab that asked', async () => {
    const book = await serveBook(join(folder, 'clock.xlsx'));
    await book.call('authorise', { granted: true });
    const listener = await book.listen(TAB);
    await openReview(book);
    const { frame } = await listener.until('frame');

    await book.call('client-call', {
      tab: TAB,
      frameId: frame.frameId,
      functionName: 'api',
      args: ['select', { tab: 'Settings', row: 3 }],
    });

    const selected = await listener.until('select');
    const { sheets, workbook } = await book.call('snapshot', {});
    const settings = sheets.find(({ meta }) => meta.name === 'Settings');
    expect(selected.sheetId).toBe(settings?.meta.sheetId);
    expect(selected.range).toMatch(/^A3:/);
    expect(workbook.activeSheetId).toBe(selected.sheetId);
    listener.close();
    await book.end('SIGTERM');
  });

  it('on an edit run as the user who made them; their failure is told', async () => {
    const path = join(folder, 'clock.xlsx');
    const book = await serveBook(path);
    const listener = await book.listen(TAB);
    const { sheets } = await book.call('snapshot', {});
    const sheetId = sheets[0]?.meta.sheetId ?? 0;
    await book.edit({ kind: 'type', sheetId, row: 60, column: 1, cells: [['x']] }, true);

    const { message } = await listener.until('notice');
    expect(message).toBe(
      'The trigger goneFunction failed: Script function not found: goneFunction',
    );
    const { executions } = await book.call('executions', {});
    expect(executions[0]).toMatchObject({ kind: 'trigger', user: 'ana@example.com' });
    listener.close();
    await book.end('SIGTERM');
  });
});

describe('rough weather', () => {
  it('lets one answer of google.script.run overtake the other', async () => {
    const script = join(folder, 'echo.js');
    await writeFile(
      script,
      `function open() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>')); }
       function echo(word) { return word; }`,
    );
    const before = process.env['CADENCE_WEATHER'] ?? '';
    // By this seed the first answer is held back 249 ms longer than the second.
    process.env['CADENCE_WEATHER'] = 'rough';
    const book = await serveBook(await makeBook(join(folder, 'rough.xlsx')), '--script', script);
    process.env['CADENCE_WEATHER'] = before;
    await book.call('authorise', { granted: true });
    const listener = await book.listen(TAB);
    await book.call('menu-item', { tab: TAB, functionName: 'open' });
    const { frameId } = (await listener.until('frame')).frame;
    listener.close();

    const arrived: unknown[] = [];
    const echo = async (word: string) => {
      const call = { tab: TAB, frameId, functionName: 'echo', args: [word] };
      arrived.push(await book.call('client-call', call));
    };
    await Promise.all([echo('first'), echo('second')]);
    expect(arrived).toEqual([
      { outcome: 'success', value: 'second' },
      { outcome: 'success', value: 'first' },
    ]);
    await book.end('SIGTERM');
  });
});

async function addTriggers(path: string): Promise<void> {
  const sidecar = path.replace('.xlsx', '.cadence.json');
  const document = JSON.parse(await readFile(sidecar, 'utf8'));
  document.surroundings.triggers = [
    {
      id: '1000001',
      handler: 'dailyTrigger',
      eventType: 'CLOCK',
      source: 'CLOCK',
      sourceId: null,
      createdBy: 'owner@example.com',
      schedule: { everyDays: 1, atHour: 6, nearMinute: 30, inTimezone: 'Etc/UTC' },
    },
    {
      id: '1000002',
      handler: 'goneFunction',
      eventType: 'ON_EDIT',
      source: 'SPREADSHEETS',
      sourceId: document.workbook.id,
      createdBy: 'ana@example.com',
      schedule: {},
    },
  ];
  document.workbook.editors = ['ana@example.com'];
  await writeFile(sidecar, JSON.stringify(document));
}
