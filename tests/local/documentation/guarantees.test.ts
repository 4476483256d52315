/** The page on the guarantees names only what is there, and the sources hold none of what it rules out. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
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
    const [, script = '', paths = ''] = /^npm (?:run )?([\w:]+)(?: -- (.*))?$/.exec(command) ?? [];
    expect(scripts).toHaveProperty([script]);
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

describe('the lint', () => {
  const PLANTED = [
    'export const a = (text: string) => eval(text);',
    'export const b = (text: string) => new Function(text);',
    'export const c = (text: string) => Function(text);',
    'export const d = (text: string) => <p dangerouslySetInnerHTML={{ __html: text }} />;',
    'export const e = (place: Element, text: string) => { place.innerHTML = text; };',
    'export const f = (place: Element, text: string) => { place.innerHTML += text; };',
    "export const g = (place: Element, text: string) => { place['outerHTML'] = text; };",
    "export const h = (place: Element, text: string) => place.insertAdjacentHTML('afterend', text);",
    'export const i = (frame: HTMLIFrameElement, text: string) => { frame.srcdoc = text; };',
    'export const j = (text: string) => document.write(text);',
    "export const k = '<?!= 1 ?>';",
    `export const l = (text: string) => \`\${text}<?!= 1 ?>\`;`,
  ];

  it('forbids each way of making HTML or code of text', () => {
    const cwd = mkdtempSync(join(tmpdir(), 'cadence-lint-'));
    for (const name of ['biome.json', 'lint']) {
      cpSync(join(ROOT, name), join(cwd, name), { recursive: true });
    }
    mkdirSync(join(cwd, 'src'));
    writeFileSync(join(cwd, 'src/planted.tsx'), PLANTED.join('\n'));
    const words = ['lint', '--vcs-enabled=false', '--max-diagnostics=none', 'src'];
    const biome = join(ROOT, 'node_modules/.bin/biome');
    const { stderr, stdout } = spawnSync(biome, words, { cwd, encoding: 'utf8' });
    rmSync(cwd, { recursive: true });
    const said = stdout + stderr;
    const lines = [...said.matchAll(/planted\.tsx:(\d+):\d+ (?:plugin|lint\/security\/)/g)];
    const found = new Set(lines.map(([, line]) => Number(line)));
    expect([...found].sort((a, b) => a - b)).toEqual(PLANTED.map((_, index) => index + 1));
  });
});
