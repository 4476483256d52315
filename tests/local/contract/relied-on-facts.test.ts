import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { RELIED_ON_FACTS } from './relied-on-facts.js';

describe('each fact that the add-on relies on', () => {
  it.each(RELIED_ON_FACTS)('is held by a test: $area, $fact', ({ file, title }) => {
    const text = readFileSync(join('tests', 'local', file), 'utf8').replaceAll("\\'", "'");
    expect(text).toContain(title);
  });

  it('is listed once', () => {
    const names = RELIED_ON_FACTS.map(({ area, fact }) => `${area}: ${fact}`);
    expect(new Set(names).size).toBe(names.length);
  });
});
