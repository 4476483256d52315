import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir, uptime } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type FileSystem, nodeFileSystem } from '../../../src/local/disk/file-system.js';
import { readWorkbookFile, writeWorkbookFile } from '../../../src/local/disk/workbook-file.js';
import { openWorkbookFolder, requireAvailable } from '../../../src/local/disk/workbook-folder.js';
import { normalised, noSurroundings, workbookOf } from './workbook-literals.js';

let folder = '';
let path = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cadence-folder-'));
  path = join(folder, 'leads.xlsx');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const german = { timeZone: 'Europe/Berlin', locale: 'de_DE' };

describe('openWorkbookFolder', () => {
  it('makes a new workbook that appears with the first save', async () => {
    const book = await openWorkbookFolder(path, german);
    expect(book.active).toMatchObject({
      name: 'leads',
      timeZone: 'Europe/Berlin',
      locale: 'de_DE',
    });
    expect(readdirSync(folder)).not.toContain('leads.xlsx');
    await book.save();
    await book.close();
    const again = await openWorkbookFolder(path);
    expect(normalised(again.active)).toEqual(normalised(book.active));
    await again.close();
    expect(readdirSync(folder).sort()).toEqual(['leads.cadence.json', 'leads.xlsx']);
  });

  it('does not make a workbook over another', async () => {
    await writeWorkbookFile(path, workbookOf([{}]), noSurroundings());
    await expect(openWorkbookFolder(path, german)).rejects.toMatchObject({ code: 'NAME_TAKEN' });
  });

  it('refuses a missing file and another extension, and leaves no lock', async () => {
    await expect(openWorkbookFolder(path)).rejects.toMatchObject({ code: 'FILE_MISSING' });
    await expect(openWorkbookFolder(join(folder, 'leads.csv'))).rejects.toThrow(
      'Give a file name that ends in .xlsx.',
    );
    writeFileSync(path, 'a,b');
    await expect(openWorkbookFolder(path)).rejects.toMatchObject({ code: 'NOT_A_WORKBOOK' });
    expect(readdirSync(folder)).toEqual(['leads.xlsx']);
  });

  it('writes only what was touched', async () => {
    await writeWorkbookFile(path, workbookOf([{}]), noSurroundings());
    const written: string[] = [];
    const files: FileSystem = {
      ...nodeFileSystem,
      rename(from, to) {
        written.push(to);
        nodeFileSystem.rename(from, to);
      },
    };
    const book = await openWorkbookFolder(path, undefined, files);
    await book.save();
    expect(written).toEqual([]);
    book.active.sheets[0]?.cells.push([{ value: 'x' }]);
    book.shelf.touch(book.active);
    await book.save();
    expect(written).toContain(path);
    written.length = 0;
    await book.save();
    expect(written).toEqual([]);
    await book.close();
  });

  it('writes the active workbook when only its surroundings changed', async () => {
    await writeWorkbookFile(path, workbookOf([{}]), noSurroundings());
    const book = await openWorkbookFolder(path);
    book.surroundings.properties.document = { schema: '4' };
    await book.save();
    await book.close();
    expect((await readWorkbookFile(path)).surroundings.properties).toEqual({
      document: { schema: '4' },
    });
  });
});

describe('the shelf', () => {
  it('opens a further workbook of the folder by its id, at once, and saves it', async () => {
    const other = workbookOf([{ cells: [[{ value: 'other' }]] }], {
      id: 'other-id',
      name: 'Other',
    });
    await writeWorkbookFile(join(folder, 'other.xlsx'), other, {
      ...noSurroundings(),
      properties: { document: { kept: 'yes' } },
    });
    await writeWorkbookFile(path, workbookOf([{}]), noSurroundings());
    const book = await openWorkbookFolder(path);
    expect(book.shelf.open('no-such-id')).toBeUndefined();
    expect(book.shelf.open(book.active.id)).toBe(book.active);
    const opened = book.shelf.open('other-id');
    expect(opened && normalised(opened)).toEqual(normalised(other));
    expect(book.shelf.open('other-id')).toBe(opened);
    if (opened === undefined) throw new Error('Not opened.');
    opened.sheets[0]?.cells.push([{ value: 'added' }]);
    book.shelf.touch(opened);
    await book.save();
    await book.close();
    const again = await readWorkbookFile(join(folder, 'other.xlsx'));
    expect(again.workbook.sheets[0]?.cells[1]).toEqual([{ value: 'added' }]);
    expect(again.surroundings.properties).toEqual({ document: { kept: 'yes' } });
  });

  it('makes further workbooks, of the same name and of names that no file can have', async () => {
    const book = await openWorkbookFolder(path, german);
    const made = ['Report', 'Report', 'a/b:c', '..'].map((name) => book.shelf.create(name, 50, 5));
    expect(made[0]?.sheets[0]).toMatchObject({ maxRows: 50, maxColumns: 5 });
    const id = made[1]?.id ?? '';
    expect(book.shelf.open(id)).toBe(made[1]);
    await book.save();
    await book.close();
    const workbooks = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
    expect(workbooks.sort()).toEqual([
      'Report (2).xlsx',
      'Report.xlsx',
      '_.xlsx',
      'a_b_c.xlsx',
      'leads.xlsx',
    ]);
    const again = await openWorkbookFolder(path);
    expect(again.shelf.open(id)?.name).toBe('Report');
    await again.close();
  });
});

describe('the lock', () => {
  it('refuses a second opening and says who has the first', async () => {
    const book = await openWorkbookFolder(path, german);
    await book.save();
    await expect(openWorkbookFolder(path)).rejects.toThrow(
      `leads.xlsx is in use by process ${process.pid} on ${hostname()}`,
    );
    await book.close();
    await (await openWorkbookFolder(path)).close();
  });

  it('is taken over from a process that has ended', async () => {
    await writeWorkbookFile(path, workbookOf([{}]), noSurroundings());
    const { pid } = spawnSync(process.execPath, ['--version']);
    const since = new Date().toISOString();
    const lock = join(folder, '.leads.xlsx.lock');
    writeFileSync(lock, JSON.stringify({ pid, host: hostname(), since }));
    await (await openWorkbookFolder(path)).close();
    writeFileSync(lock, '{"pid": 1');
    await (await openWorkbookFolder(path)).close();
    // Our own number, but not ours: the number was given out again.
    writeFileSync(lock, JSON.stringify({ pid: process.pid, host: hostname(), since }));
    await (await openWorkbookFolder(path)).close();
    expect(readdirSync(folder)).not.toContain('.leads.xlsx.lock');
  });

  it('is respected when another process or another machine holds it', async () => {
    await writeWorkbookFile(path, workbookOf([{}]), noSurroundings());
    const lock = join(folder, '.leads.xlsx.lock');
    const since = new Date().toISOString();
    for (const holder of [
      { pid: process.ppid, host: hostname(), since },
      { pid: 1, host: 'another-machine', since },
    ]) {
      writeFileSync(lock, JSON.stringify(holder));
      const failure = openWorkbookFolder(path);
      await expect(failure).rejects.toMatchObject({ code: 'LOCKED' });
      await expect(failure).rejects.toThrow(`process ${holder.pid} on ${holder.host}`);
    }
  });

  it('is taken over where it is older than the last start of the machine', async () => {
    await writeWorkbookFile(path, workbookOf([{}]), noSurroundings());
    const since = new Date(Date.now() - (uptime() + 3_600) * 1_000).toISOString();
    // The number belongs to another process by now.
    const holder = { pid: process.ppid, host: hostname(), since };
    writeFileSync(join(folder, '.leads.xlsx.lock'), JSON.stringify(holder));
    await (await openWorkbookFolder(path)).close();
  });

  it('lets its holder clear away the drafts of a save that was killed, and nothing else', async () => {
    await writeWorkbookFile(path, workbookOf([{}]), noSurroundings());
    const drafts = ['.leads.xlsx.77.tmp', '.leads.cadence.json.77.tmp', '.leads.xlsx.lock.77.tmp'];
    const others = ['.other.xlsx.77.tmp', 'leads.xlsx.77.tmp', '.leads.xlsx.tmp'];
    for (const name of [...drafts, ...others]) writeFileSync(join(folder, name), '');
    await (await openWorkbookFolder(path)).close();
    const left = readdirSync(folder);
    expect(left).toEqual(expect.arrayContaining(others));
    expect(left.filter((name) => drafts.includes(name))).toEqual([]);
  });

  it('says at which address the workbook is open', async () => {
    const book = await openWorkbookFolder(path, german);
    await book.save();
    book.announce('http://127.0.0.1:8750/');
    expect(() => requireAvailable(path)).toThrow(
      /^leads.xlsx is open already at http:\/\/127.0.0.1:8750\/ \(process \d+ on .+\). Open that address in a browser, or stop that workbench first.$/,
    );
    await expect(openWorkbookFolder(path)).rejects.toMatchObject({ code: 'LOCKED' });
    await book.close();
    expect(() => requireAvailable(path)).not.toThrow();
    expect(readdirSync(folder).filter((name) => name.includes('lock'))).toEqual([]);
  });
});
