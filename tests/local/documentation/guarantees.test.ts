/** The page on the guarantees names only what is there, and the sources hold none of what it rules out. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROLES_BY_RIGHT } from '../../../src/domain/rights/rights.js';
import { forbiddenText } from '../../bundle/bundle-gates.js';

const ROOT = join(__dirname, '../../..');
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');

/** Every file below a folder, or the file itself. */
function filesOf(path: string): string[] {
  if (!statSync(join(ROOT, path)).isDirectory()) return [path];
  return readdirSync(join(ROOT, path)).flatMap((name) => filesOf(`${path}/${name}`));
}

describe('docs/guarantees.md', () => {
  const commands = [...read('docs/guarantees.md').matchAll(/\| `(npm [^`]+)` \|/g)].map(
    ([, command = '']) => command,
  );

  it('has a command behind every guarantee', () => {
    const rows = read('docs/guarantees.md')
      .split('\n')
      .filter((line) => line.startsWith('| '));
    expect(commands).toHaveLength(rows.length - 1);
    expect(commands.length).toBeGreaterThan(10);
  });

  it.each(commands)('%s runs something that is there', (command) => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const [, script = '', paths = ''] = /^npm (?:run )?(\w+)(?: -- (.*))?$/.exec(command) ?? [];
    expect(scripts).toHaveProperty(script);
    for (const path of paths.split(' ').filter((one) => one !== '')) {
      expect(existsSync(join(ROOT, path))).toBe(true);
      expect(filesOf(path).some((file) => file.endsWith('.test.ts'))).toBe(true);
    }
  });
});

describe('SECURITY.md', () => {
  it('names the scopes of the manifest and no other', () => {
    const { oauthScopes } = JSON.parse(read('appsscript.json')) as { oauthScopes: string[] };
    const named = [...read('SECURITY.md').matchAll(/^\| `([\w.]+)` \|/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual(
      oauthScopes.map((scope) => scope.replace('https://www.googleapis.com/auth/', '')).sort(),
    );
  });

  it('names the roles of every right', () => {
    const text = read('SECURITY.md');
    for (const roles of Object.values(ROLES_BY_RIGHT)) {
      if (roles !== null && roles.length > 0) expect(text).toContain(`| ${roles.join(', ')} |`);
    }
  });
});

describe('the sources', () => {
  const WRITES_HTML =
    /\.(?:innerHTML|outerHTML)\s*=|insertAdjacentHTML|document\.write\(|dangerouslySetInnerHTML|\.srcdoc\b/;
  const files = filesOf('src').filter((file) => /\.(?:tsx?|html)$/.test(file));
  const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

  it('write no HTML by text, evaluate no text, fetch nothing for scripts', () => {
    const faults = files.filter((file) => {
      const text = withoutComments(read(file));
      const mayName = file.startsWith('src/local/') ? /UrlFetchApp/ : /$^/;
      return WRITES_HTML.test(text) || forbiddenText(text).some((fault) => !mayName.test(fault));
    });
    expect(files.length).toBeGreaterThan(300);
    expect(faults).toEqual([]);
  });

  it.each(['node.innerHTML = text', 'x.insertAdjacentHTML("a", b)', 'frame.srcdoc = text'])(
    'would be caught with %s',
    (text) => expect(WRITES_HTML.test(text)).toBe(true),
  );
});
