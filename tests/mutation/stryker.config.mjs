/**
 * Mutation testing of the pure core: the tests of `tests/domain` and `tests/workbook` against mutants
 * of what MUTATE names, folders or files with commas between them.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Tests that read the project's own sources, which the mutants' copy has changed, and those that go
 * through so many workbooks that trying them on each mutant takes days. What the latter alone would
 * notice counts as unnoticed: the score is a lower bound.
 */
const LEFT_OUT = [
  'tests/domain/rules/rule-table.test.ts',
  'tests/domain/assess-properties.test.ts',
  'tests/domain/drift/agreement.test.ts',
  'tests/domain/naive/naive.test.ts',
  'tests/workbook/import/import-properties.test.ts',
  'tests/workbook/sample/make-sample.test.ts',
];

const testFiles = ['tests/domain', 'tests/workbook']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((file) => join(folder, String(file))),
  )
  .filter((file) => file.endsWith('.test.ts') && !LEFT_OUT.includes(file));

// biome-ignore lint/style/noDefaultExport: StrykerJS reads the default export.
export default {
  plugins: ['./tests/mutation/bundled-runner.mjs'],
  testRunner: 'bundled',
  bundledRunner: { testFiles },
  coverageAnalysis: 'perTest',
  mutate: (process.env['MUTATE'] ?? 'src/domain,src/workbook')
    .split(',')
    .map((part) => (part.endsWith('.ts') ? part : `${part}/**/*.ts`)),
  ignorePatterns: ['.build', '.tsbuild', 'dist', 'docs'],
  // TypeScript 7 has no JavaScript API to rewrite a tsconfig with; esbuild needs none.
  tsconfigFile: 'absent.json',
  disableTypeChecks: false,
  concurrency: Number(process.env['MUTATION_WORKERS'] ?? 2),
  timeoutMS: 5000,
  tempDirName: '.build/mutation',
  reporters: ['json', 'clear-text'],
  clearTextReporter: {
    allowColor: false,
    logTests: false,
    reportTests: false,
    reportMutants: false,
  },
  warnings: { unknownOptions: false, slow: false },
  jsonReporter: { fileName: '.build/mutation.json' },
  allowEmpty: true,
};
