/** Makes one script of test files, each of which loads when it is asked for. */
import { join } from 'node:path';
import { build } from 'esbuild';

/** What test files import from `@jest/globals`, from the register of the current evaluation. */
const GLOBALS = `
  import { expect } from 'expect';
  const { describe, it } = globalThis.testRegister;
  export { describe, expect, it };
`;

export async function bundleTests(files) {
  const parts = files.map(
    (file) => `${JSON.stringify(file)}: () => require(${JSON.stringify(`./${file}`)})`,
  );
  const { outputFiles } = await build({
    stdin: { contents: `exports.files = {${parts.join(',\n')}};`, resolveDir: process.cwd() },
    absWorkingDir: process.cwd(),
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
    plugins: [globalsPlugin],
  });
  return outputFiles[0].text;
}

const globalsPlugin = {
  name: 'jest-globals',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@jest\/globals$/ }, () => ({ path: 'globals', namespace: 'register' }));
    onLoad({ filter: /.*/, namespace: 'register' }, () => ({
      contents: GLOBALS,
      resolveDir: join(process.cwd(), 'tests'),
    }));
  },
};
