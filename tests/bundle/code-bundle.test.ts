import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'acorn';
import { MENU } from '../../src/apps-script/menu.js';
import { type BuiltBundle, buildForTest } from './built-bundle.js';
import {
  customFunctionFaults,
  forbiddenInputs,
  forbiddenText,
  globalFunctions,
} from './bundle-gates.js';

/** What people are asked to grant, and nothing more. */
const SCOPES = [
  'https://www.googleapis.com/auth/script.container.ui',
  'https://www.googleapis.com/auth/script.scriptapp',
  'https://www.googleapis.com/auth/script.send_mail',
  'https://www.googleapis.com/auth/spreadsheets.currentonly',
  'https://www.googleapis.com/auth/userinfo.email',
];

const CUSTOM_FUNCTIONS = [
  'ACTION_STATUS',
  'CARE_STATUS',
  'DRIFT_MODE',
  'DRIFT_REPORT',
  'PIPELINE_VARIANCE',
  'QCTV_PASS_FLAG',
  'QCTV_PASS_RATE',
  'QCTV_TARGET_FLAG',
  'RACI_CHECK',
  'SIGNAL_FALL',
  'TREND_12W',
];

const ENTRY_POINTS = [
  'api',
  'checkWorkbook',
  'continueTrigger',
  'dailyTrigger',
  'onInstall',
  'onOpen',
  'openHelp',
  'openHistory',
  'openImport',
  'openReview',
  'openReviewRoom',
  'refreshStart',
  'setUpWorkbook',
];

let bundle: BuiltBundle;

beforeAll(() => {
  bundle = buildForTest();
}, 30_000);

describe('dist/Code.js', () => {
  it("is an ES2020 script, as Google's parser takes it", () => {
    expect(() => parse(bundle.code, { ecmaVersion: 2020, sourceType: 'script' })).not.toThrow();
  });

  it('declares exactly the entry points and the custom functions', () => {
    expect(globalFunctions(bundle.code)).toEqual([...CUSTOM_FUNCTIONS, ...ENTRY_POINTS].sort());
  });

  it('has a function behind every item of the menu', () => {
    const named = MENU.flatMap((item) => (item === null ? [] : [item[1]]));
    expect(globalFunctions(bundle.code)).toEqual(expect.arrayContaining(named));
  });

  it('keeps what autocomplete shows of every custom function', () => {
    expect(customFunctionFaults(bundle.code, CUSTOM_FUNCTIONS)).toEqual([]);
  });

  it('touches no service while it is evaluated', () => {
    const context = createContext({});
    expect(() => new Script(bundle.code).runInContext(context)).not.toThrow();
  });

  it('holds domain, workbook and apps-script, zod/mini, and nothing else', () => {
    expect(bundle.codeInputs.length).toBeGreaterThan(50);
    expect(forbiddenInputs(bundle.codeInputs, CODE_LAYERS)).toEqual([]);
  });

  it('fetches nothing and evaluates no text', () => {
    expect(forbiddenText(bundle.code)).toEqual([]);
  });

  it('is small enough to be loaded for every custom function', () => {
    expect(Buffer.byteLength(bundle.code)).toBeLessThan(MOST_BYTES);
  });
});

/** Folders that a bundle may hold. */
const CODE_LAYERS = [
  'src/domain/',
  'src/workbook/',
  'src/apps-script/',
  'node_modules/zod/v4/',
  'node_modules/zod/mini/',
];
const PAGE_LAYERS = ['src/domain/', 'src/sidebar/', 'node_modules/preact/'];
/** Only the import dialog reads files. */
const IMPORT_LAYERS = [...PAGE_LAYERS, 'node_modules/papaparse/'];
const MOST_BYTES = 494_000;
/** What a page may weigh on its way, and a sidebar that opens at once does. */
const MOST_PAGE_BYTES = 60_000;

describe('every page of dist', () => {
  it('holds the components, the vocabulary and preact only, in one file', () => {
    expect([...bundle.pages.keys()]).toContain('Sidebar');
    for (const [name, text] of bundle.pages) {
      const layers = name === 'Import' ? IMPORT_LAYERS : PAGE_LAYERS;
      expect(forbiddenInputs(bundle.pageInputs.get(name) ?? [name], layers)).toEqual([]);
      expect(text).toMatch(/^<!doctype html>/i);
      expect(text.match(/<\/script/gi)).toHaveLength(1);
      expect(text).not.toMatch(/(?:src|href)="https?:/);
    }
  });

  it('writes no HTML by text and runs no scriptlet', () => {
    expect([...bundle.pages.values()].flatMap(forbiddenText)).toEqual([]);
  });

  it('is small on its way', () => {
    for (const text of bundle.pages.values()) {
      expect(gzipSync(text).length).toBeLessThan(MOST_PAGE_BYTES);
    }
  });
});

describe('the pushed project', () => {
  it('asks for the scopes of the allow-list', () => {
    expect([...bundle.manifest.oauthScopes].sort()).toEqual(SCOPES);
  });

  it('is code, manifest and the declared pages for clasp, and nothing else', () => {
    const project = mkdtempSync(join(tmpdir(), 'cadence-clasp-'));
    cpSync(join(bundle.folder, 'dist'), join(project, 'dist'), { recursive: true });
    const settings = JSON.parse(readFileSync('.clasp.json', 'utf8')) as object;
    writeFileSync(join(project, '.clasp.json'), JSON.stringify(settings));
    const clasp = join(process.cwd(), 'node_modules', '.bin', 'clasp');
    const text = execFileSync(clasp, ['show-file-status', '--json'], {
      cwd: project,
      encoding: 'utf8',
    });
    const { filesToPush } = JSON.parse(text) as { filesToPush: string[] };
    const pages = Array.from(bundle.pages.keys(), (name) => `dist/${name}.html`);
    expect([...filesToPush].sort()).toEqual(
      ['dist/Code.js', 'dist/appsscript.json', ...pages].sort(),
    );
  }, 30_000);
});

describe('the gates themselves', () => {
  it.each([
    ['class A { #x = 1 }'],
    ['class A { static x = 1 }'],
    ['let a; a ??= 1;'],
    ['export const a = 1;'],
  ])('see that %p is no ES2020 script', (code) => {
    expect(() => parse(code, { ecmaVersion: 2020, sourceType: 'script' })).toThrow();
  });

  it('see a global function that nobody meant', () => {
    expect(globalFunctions(`${bundle.code}\nfunction leaked() {}`)).toContain('leaked');
    expect(globalFunctions(`${bundle.code}\nvar hidden = function () {};`)).toContain('hidden');
  });

  it('see a custom function whose comment was dropped', () => {
    const bare = bundle.code.replace(
      /\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*function TREND_12W/,
      'function TREND_12W',
    );
    expect(customFunctionFaults(bare, CUSTOM_FUNCTIONS)).toEqual(['TREND_12W: no @customfunction']);
  });

  it('see a layer that does not belong there', () => {
    expect(forbiddenInputs(['src/local/emulator.ts'], CODE_LAYERS)).toEqual([
      'src/local/emulator.ts',
    ]);
    expect(forbiddenInputs(['src/apps-script/main.ts'], PAGE_LAYERS)).toHaveLength(1);
    expect(forbiddenInputs(['node_modules/zod/v4/classic/schemas.js'], CODE_LAYERS)).toHaveLength(
      1,
    );
  });

  it.each([
    ['<?!= raw ?>'],
    ['element.innerHTML = text'],
    ['eval("1")'],
    ['new Function("a", "b")'],
    ['UrlFetchApp.fetch(url)'],
  ])('see %p', (text) => {
    expect(forbiddenText(text)).toHaveLength(1);
  });
});
