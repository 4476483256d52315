import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import type { Surroundings } from '../../../src/local/boundary/execution.js';
import { type FileSystem, nodeFileSystem } from '../../../src/local/disk/file-system.js';
import {
  readWorkbookFile,
  readWorkbookFileNow,
  writeWorkbookFile,
} from '../../../src/local/disk/workbook-file.js';
import { fromXlsx, toXlsx } from '../../../src/local/disk/xlsx-codec.js';
import { NO_SIDECAR, normalised, noSurroundings, workbookOf } from './workbook-literals.js';

let folder = '';
let path = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cadence-disk-'));
  path = join(folder, 'leads.xlsx');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const surroundings: Surroundings = {
  properties: { document: { schema: '3' }, 'user:chair@example.com': { tab: 'Weekly' } },
  triggers: [
    {
      id: '1',
      handler: 'onMonday',
      eventType: 'CLOCK',
      source: 'CLOCK',
      sourceId: null,
      createdBy: 'chair@example.com',
      schedule: { everyWeeks: 1, atHour: 8 },
    },
  ],
  outbox: [
    {
      sentAt: '2026-01-05T08:00:00.000Z',
      sender: 'chair@example.com',
      to: 'team@example.com',
      cc: '',
      bcc: '',
      replyTo: '',
      name: '',
      subject: 'Monday report',
      body: 'All on track.',
      htmlBody: '',
      attachments: [{ name: 'a.txt', contentType: 'text/plain', base64: 'YQ==' }],
    },
  ],
  calendars: [
    {
      id: 'primary',
      name: 'Chair',
      events: [
        {
          id: 'e1',
          calendarId: 'primary',
          title: 'Weekly review',
          start: '2026-01-05',
          end: '2026-01-06',
          allDay: true,
          description: '',
          location: '',
          guests: [],
          tags: { cadence: 'weekly' },
          recurrence: 'FREQ=WEEKLY',
          excluded: [],
        },
      ],
    },
  ],
};

const workbook = workbookOf([
  { cells: [[{ value: 'Lead' }], [{ value: 1, format: { wrap: 'CLIP' } }]] },
]);

function filesWith(failing: Partial<FileSystem>): FileSystem {
  return { ...nodeFileSystem, ...failing };
}

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: refused`), { code });
}

/** Every file of the folder with its content. */
function snapshot(): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );
}

describe('writeWorkbookFile and readWorkbookFile', () => {
  it('give the workbook and its surroundings back', async () => {
    await writeWorkbookFile(path, workbook, surroundings);
    const opened = await readWorkbookFile(path);
    expect(opened.warnings).toEqual([]);
    expect(opened.surroundings).toEqual(surroundings);
    expect(normalised(opened.workbook)).toEqual(normalised(workbook));
    expect(readdirSync(folder).sort()).toEqual(['leads.cadence.json', 'leads.xlsx']);
  });

  it('give the same at once', async () => {
    await writeWorkbookFile(path, workbook, surroundings);
    const opened = readWorkbookFileNow(path);
    expect(normalised(opened.workbook)).toEqual(normalised(workbook));
    expect(opened.surroundings).toEqual(surroundings);
  });

  it('save twice over the same file', async () => {
    await writeWorkbookFile(path, workbook, surroundings);
    const { workbook: changed } = await readWorkbookFile(path);
    changed.sheets[0]?.cells.push([{ value: 'added' }]);
    await writeWorkbookFile(path, changed, surroundings);
    const again = await readWorkbookFile(path);
    expect(normalised(again.workbook)).toEqual(normalised(changed));
  });
});

describe('a pair of files', () => {
  const copyTo = (name: string) => {
    for (const ending of ['.xlsx', '.cadence.json']) {
      copyFileSync(join(folder, `leads${ending}`), join(folder, `${name}${ending}`));
    }
  };

  it('that was copied gets an id of its own', async () => {
    await writeWorkbookFile(path, workbook, surroundings);
    copyTo('copy');
    const copy = await readWorkbookFile(join(folder, 'copy.xlsx'));
    expect(copy.warnings).toEqual(['copy.xlsx is a copy of leads.xlsx: it was given its own id.']);
    expect(copy.workbook.name).toBe('copy');
    expect(copy.workbook.id).not.toBe(workbook.id);
    expect((await readWorkbookFile(path)).workbook.id).toBe(workbook.id);
  });

  it('that was renamed keeps its id', async () => {
    await writeWorkbookFile(path, workbook, surroundings);
    copyTo('renamed');
    rmSync(path);
    const renamed = await readWorkbookFile(join(folder, 'renamed.xlsx'));
    expect(renamed.warnings).toEqual([]);
    expect(renamed.workbook).toMatchObject({ id: workbook.id, name: 'renamed' });
  });
});

describe('a file from elsewhere', () => {
  it('opens with a new id, named by its file, without warnings', async () => {
    writeFileSync(path, await writeXlsx({ sheets: [{ name: 'Data', rows: [['x', 1]] }] }));
    const one = await readWorkbookFile(path);
    const other = await readWorkbookFile(path);
    expect(one.warnings).toEqual([]);
    expect(one.workbook).toMatchObject({ name: 'leads', timeZone: 'Etc/GMT', locale: 'en_US' });
    expect(one.workbook.id).toMatch(/^1[\w-]{43}$/);
    expect(other.workbook.id).not.toBe(one.workbook.id);
    expect(one.workbook.sheets[0]?.cells).toEqual([[{ value: 'x' }, { value: 1 }]]);
  });

  it('keeps its id once it was saved', async () => {
    writeFileSync(path, await writeXlsx({ sheets: [{ name: 'Data', rows: [['x', 1]] }] }));
    const { workbook: first } = await readWorkbookFile(path);
    await writeWorkbookFile(path, first, noSurroundings());
    expect((await readWorkbookFile(path)).workbook.id).toBe(first.id);
  });
});

describe('an xlsx file changed in another program', () => {
  it('wins for what xlsx can say, while the sidecar keeps the rest', async () => {
    const strict = { showDropdown: true, allowInvalid: false, helpText: null };
    const before = workbookOf([
      {
        name: 'Weekly',
        cells: [
          [{ value: 'old', format: { wrap: 'CLIP' } }],
          [{ value: { error: '#ERROR!', message: 'Formula parse error.' }, formula: '=SUM(' }],
          [{ value: '', validation: { criteria: 'CHECKBOX', values: ['y', 'n'], ...strict } }],
        ],
      },
      { name: 'Owners' },
    ]);
    await writeWorkbookFile(path, before, surroundings);
    const { workbook: outside } = await fromXlsx(readFileSync(path), NO_SIDECAR);
    const sheet = outside.sheets[0];
    if (sheet === undefined) throw new Error('No sheet.');
    sheet.cells[0] = [{ value: 'new', format: { background: '#ff0000' } }];
    sheet.cells[1] = [{ value: 7 }];
    sheet.tabColor = '#00ff00';
    if (outside.sheets[1] !== undefined) outside.sheets[1].name = 'People';
    writeFileSync(path, (await toXlsx(outside)).bytes);

    const after = await readWorkbookFile(path);
    expect(after.workbook.id).toBe(before.id);
    expect(after.surroundings).toEqual(surroundings);
    expect(after.workbook.sheets.map(({ name, sheetId }) => [name, sheetId])).toEqual([
      ['Weekly', 0],
      ['People', 7],
    ]);
    const cells = after.workbook.sheets[0]?.cells;
    expect(cells?.[0]?.[0]).toEqual({ value: 'new', format: { background: '#ff0000' } });
    expect(cells?.[1]?.[0]).toEqual({ value: 7 });
    expect(cells?.[2]?.[0]?.validation?.values).toEqual(['y', 'n']);
    expect(after.workbook.sheets[0]?.tabColor).toBe('#00ff00');
  });
});

describe('a damaged sidecar', () => {
  it('is replaced with a warning, and put aside by the next save', async () => {
    await writeWorkbookFile(path, workbook, surroundings);
    writeFileSync(join(folder, 'leads.cadence.json'), '{"version": 1, "workb');
    const opened = await readWorkbookFile(path);
    expect(opened.warnings).toHaveLength(1);
    expect(opened.warnings[0]).toMatch(/^leads\.cadence\.json could not be read: /);
    expect(opened.workbook.id).not.toBe(workbook.id);
    await writeWorkbookFile(path, opened.workbook, opened.surroundings);
    expect(readFileSync(join(folder, 'leads.cadence.damaged.json'), 'utf8')).toBe(
      '{"version": 1, "workb',
    );
    expect((await readWorkbookFile(path)).warnings).toEqual([]);
  });

  it('loses only the parts that are wrong', async () => {
    await writeWorkbookFile(path, workbook, surroundings);
    const file = join(folder, 'leads.cadence.json');
    const document = JSON.parse(readFileSync(file, 'utf8'));
    document.workbook.recalculationInterval = 'SELDOM';
    document.surroundings.triggers = 'none';
    writeFileSync(file, JSON.stringify(document));
    const opened = await readWorkbookFile(path);
    expect(opened.warnings).toEqual([
      'leads.cadence.json is damaged: these parts were missing or unreadable and were replaced by defaults: recalculationInterval, triggers.',
    ]);
    expect(opened.workbook).toMatchObject({
      id: workbook.id,
      recalculationInterval: 'ON_CHANGE',
    });
    expect(opened.surroundings).toEqual({ ...surroundings, triggers: [] });
  });
});

describe('what is no workbook', () => {
  const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]);
  const encrypted = Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]);

  it.each([
    [
      'plain text',
      Buffer.from('lead,state\n1,open\n'),
      'NOT_A_WORKBOOK',
      'it starts like plain text. Save it as .xlsx and try again.',
    ],
    ['an old workbook', ole, 'NOT_A_WORKBOOK', 'it is an Excel 97 workbook (.xls).'],
    ['an encrypted workbook', encrypted, 'ENCRYPTED', 'leads.xlsx is protected by a password'],
    ['an empty file', Buffer.alloc(0), 'NOT_A_WORKBOOK', 'leads.xlsx is empty'],
    ['a PDF', Buffer.from('%PDF-1.7\n%\u00e2\u00e3'), 'NOT_A_WORKBOOK', 'it is a PDF document.'],
    ['a web page', Buffer.from('<!DOCTYPE html><p>Sign in'), 'NOT_A_WORKBOOK', 'it is a web page.'],
    [
      'deflated noise',
      deflateRawSync(Buffer.alloc(99)),
      'NOT_A_WORKBOOK',
      'it starts like no format known here.',
    ],
  ])('is refused: %s', async (_, bytes, code, words) => {
    writeFileSync(path, bytes);
    const failure = readWorkbookFile(path);
    await expect(failure).rejects.toMatchObject({ name: 'DiskError', code });
    await expect(failure).rejects.toThrow(words);
  });

  it('is refused at every length of a cut-off workbook', async () => {
    const { bytes } = await toXlsx(workbook);
    for (const length of [4, 30, 500, bytes.length / 2, bytes.length - 30, bytes.length - 1]) {
      writeFileSync(path, bytes.subarray(0, length));
      await expect(readWorkbookFile(path)).rejects.toMatchObject({ code: 'DAMAGED' });
    }
  });

  it('is refused when a part inside is missing', async () => {
    const { ZipArchive } = await import('../../../src/local/disk/xlsx/zip-archive.js');
    const archive = ZipArchive.open((await toXlsx(workbook)).bytes);
    archive.setText('xl/workbook.xml', '<workbook><sheets><sheet');
    writeFileSync(path, archive.toBytes());
    await expect(readWorkbookFile(path)).rejects.toMatchObject({ code: 'DAMAGED' });
    expect(() => readWorkbookFileNow(path)).toThrow('leads.xlsx is damaged');
  });

  it('is refused: a folder, and nothing at all', async () => {
    await expect(readWorkbookFile(path)).rejects.toMatchObject({ code: 'FILE_MISSING' });
    mkdirSync(path);
    await expect(readWorkbookFile(path)).rejects.toMatchObject({ code: 'IS_DIRECTORY' });
    await expect(writeWorkbookFile(path, workbook, surroundings)).rejects.toMatchObject({
      code: 'IS_DIRECTORY',
    });
  });
});

describe('a save that fails', () => {
  const refusals: [string, string][] = [
    ['ENOSPC', 'DISK_FULL'],
    ['EACCES', 'READ_ONLY'],
    ['EROFS', 'READ_ONLY'],
    ['EBUSY', 'NOT_WRITABLE'],
    ['EIO', 'NOT_WRITABLE'],
  ];
  const operations = ['writeThrough', 'rename', 'syncFolder'] as const;

  it.each(
    operations.flatMap((operation) =>
      refusals.map(([refusal, code]) => [operation, refusal, code] as const),
    ),
  )('in %s with %s leaves the old files untouched', async (operation, refusal, code) => {
    await writeWorkbookFile(path, workbook, surroundings);
    const before = snapshot();
    const changed = workbookOf([{ cells: [[{ value: 'changed' }]] }]);
    const failing = filesWith({
      [operation]: () => {
        throw systemError(refusal);
      },
    });
    const failure = writeWorkbookFile(path, changed, noSurroundings(), failing);
    await expect(failure).rejects.toMatchObject({ name: 'DiskError', code });
    await expect(failure).rejects.toThrow(/^leads\.xlsx cannot be saved.*as it was\.$/);
    expect(snapshot()).toEqual(before);
  });

  it('half-way through writing leaves the old files untouched', async () => {
    await writeWorkbookFile(path, workbook, surroundings);
    const before = snapshot();
    const failing = filesWith({
      writeThrough(target, bytes) {
        writeFileSync(target, bytes.subarray(0, bytes.length / 2));
        throw systemError('ENOSPC');
      },
    });
    await expect(
      writeWorkbookFile(path, workbookOf([{}]), noSurroundings(), failing),
    ).rejects.toMatchObject({ code: 'DISK_FULL' });
    expect(snapshot()).toEqual(before);
  });

  it('into a missing folder says so', async () => {
    const elsewhere = join(folder, 'gone', 'leads.xlsx');
    await expect(writeWorkbookFile(elsewhere, workbook, surroundings)).rejects.toMatchObject({
      code: 'FOLDER_MISSING',
    });
  });

  it('over a read-only file says so', async () => {
    await writeWorkbookFile(path, workbook, surroundings);
    const failing = filesWith({
      stat: (target) =>
        target === path ? { isDirectory: false, isWritable: false } : nodeFileSystem.stat(target),
    });
    const before = snapshot();
    await expect(writeWorkbookFile(path, workbookOf([{}]), surroundings, failing)).rejects.toThrow(
      'leads.xlsx cannot be saved: the file is read-only.',
    );
    expect(snapshot()).toEqual(before);
  });
});

describe('a crash between the two files', () => {
  const after = workbookOf([{ cells: [[{ value: 'after', format: { wrap: 'CLIP' } }]] }]);
  const dead = new Error('killed');

  /** The operations of a save, stopped dead at the nth change of the folder. */
  async function crashAt(step: number): Promise<void> {
    let done = 0;
    const count = <Result>(change: () => Result): Result => {
      done += 1;
      if (done > step) throw dead;
      return change();
    };
    const files = filesWith({
      writeThrough: (target, bytes) => count(() => nodeFileSystem.writeThrough(target, bytes)),
      rename: (from, to) => count(() => nodeFileSystem.rename(from, to)),
      // A dead process tidies nothing up.
      remove: () => {
        throw dead;
      },
    });
    await writeWorkbookFile(path, after, noSurroundings(), files).catch(() => undefined);
  }

  it.each([0, 1, 2, 3, 4, 5])('after step %d leaves a pair that belongs together', async (step) => {
    await writeWorkbookFile(path, workbook, surroundings);
    await crashAt(step);
    const { workbook: found, surroundings: kept, warnings } = await readWorkbookFile(path);
    expect(warnings).toEqual([]);
    const isNew = step >= 4;
    expect(normalised(found)).toEqual(normalised(isNew ? after : workbook));
    expect(kept).toEqual(isNew ? noSurroundings() : surroundings);
  });

  it('is forgotten by the next save', async () => {
    await writeWorkbookFile(path, workbook, surroundings);
    await crashAt(3);
    await writeWorkbookFile(path, after, surroundings);
    const { workbook: found } = await readWorkbookFile(path);
    expect(normalised(found)).toEqual(normalised(after));
    expect(readdirSync(folder)).not.toContain('leads.cadence.next.json');
  });
});
