import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { SETTINGS } from '../../../src/domain/settings.js';
import { pages } from '../../../src/local/documentation/main.js';
import { table } from '../../../src/local/documentation/markdown.js';
import { WORKBOOK } from '../../../src/workbook/workbook.js';

const ROOT = join(__dirname, '../../..');
const code = readFileSync(join(ROOT, 'dist/Code.js'), 'utf8');

describe('the generated pages', () => {
  it.each([...pages(code)])('docs/%s is what `npm run docs` would write', (name, text) => {
    expect(readFileSync(join(ROOT, 'docs', name), 'utf8')).toBe(text);
  });

  it('name every tab, every column and every setting', () => {
    const workbook = pages(code).get('workbook.md') ?? '';
    const cadence = pages(code).get('cadence.md') ?? '';
    for (const tab of WORKBOOK.filter((each) => !('hidden' in each && each.hidden))) {
      expect(workbook).toContain(tab.name);
      for (const column of tab.columns) expect(workbook).toContain(column.header);
    }
    for (const { label } of SETTINGS) expect(cadence).toContain(label);
  });

  it('document every custom function of the bundle with its arguments', () => {
    const functions = pages(code).get('functions.md') ?? '';
    const names = [...code.matchAll(/@customfunction\s*\*\/\s*function (\w+)/g)].map(([, n]) => n);
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) expect(functions).toContain(`## ${name}\n`);
  });
});

describe('table', () => {
  it('keeps pipes and line ends inside their cell', () => {
    expect(table(['a'], [['x|y\nz']])).toBe('| a |\n| --- |\n| x\\|y z |');
  });
});
