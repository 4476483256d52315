import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import csvSpectrum from 'csv-spectrum';
import { readTable } from '../../../src/local/intake/read-table.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cadence-read-table-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(content: string | Buffer): Promise<string> {
  const path = join(folder, 'export.csv');
  await writeFile(path, content);
  return path;
}

describe('readTable', () => {
  it.each([',', ';', '\t', '|'])('finds out the delimiter %j', async (delimiter) => {
    const lines = [
      ['Week', 'Source', 'Passed'],
      ['2026-11-09', 'a', '1'],
      ['2026-11-09', 'b', '2'],
    ];
    const path = await file(lines.map((line) => line.join(delimiter)).join('\r\n'));

    const table = await readTable(path);

    expect(table).toMatchObject({ header: lines[0], rows: lines.slice(1), delimiter });
  });

  it('reads every document of csv-spectrum as its record says', async () => {
    const documents = await new Promise<{ name: string; csv: Buffer; json: Buffer }[]>(
      (resolve, reject) =>
        csvSpectrum((error, data) => (error === null ? resolve(data) : reject(error))),
    );
    // The record of location_coordinates is of another document than its CSV: another number.
    const recorded = documents.filter(({ name }) => name !== 'location_coordinates');
    expect(recorded.length).toBeGreaterThan(8);
    for (const { name, csv, json } of recorded) {
      const { header, rows } = await readTable(await file(csv));
      const records = rows.map((row) =>
        Object.fromEntries(header.map((key, index) => [key, row[index]])),
      );
      expect({ name, records }).toEqual({ name, records: JSON.parse(json.toString()) });
    }
  });

  it('keeps ragged rows as they are, for the import to judge', async () => {
    const { rows } = await readTable(await file('a,b,c\n1,2\n1,2,3,4\n'));

    expect(rows).toEqual([
      ['1', '2'],
      ['1', '2', '3', '4'],
    ]);
  });

  it('reads files whose lines end with a lone carriage return', async () => {
    const { rows } = await readTable(await file('a,b\r1,2\r3,4\r'));

    expect(rows).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('keeps blank lines, so that a row keeps its number', async () => {
    const { rows } = await readTable(await file('a,b\n\n3,4\n'));

    expect(rows).toEqual([[''], ['3', '4']]);
  });

  it.each([
    ['an empty file', '', 'export.csv is empty. Export it again with its header row and its rows.'],
    ['a file of blanks', ' \n\n', 'export.csv is empty.'],
    ['a header of blanks', ' , ,\n1,2,3\n', 'export.csv has no header in its first row.'],
    ['an open quote', 'a,b\n1,"2\n3,4\n', 'export.csv, row 2: a quotation mark opens a field'],
  ])('says in one sentence what is wrong with %s', async (_what, content, sentence) => {
    const path = await file(content);

    await expect(readTable(path)).rejects.toThrow(sentence);
  });

  it('says that a file is missing, or is a folder', async () => {
    await expect(readTable(join(folder, 'none.csv'))).rejects.toThrow('There is no file');
    await expect(readTable(folder)).rejects.toThrow('is a folder');
  });
});
