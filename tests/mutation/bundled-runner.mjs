/**
 * Runs the tests of the pure core for StrykerJS in one warm process. A mutant of the core lives in a
 * branch that a number switches on, so that nothing needs to be compiled again for it; jest's own
 * start, which its runner repeats for every mutant, is most of such a run's time.
 *
 * All test files are one script, each file a part that loads when it is asked for. A mutant that acts
 * while files load is tried on a fresh evaluation of that script.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';
import { bundleTests } from './bundle-tests.mjs';
import { TestRegister } from './test-register.mjs';

/** What a dry run learned, in the sandbox: a runner that is started anew after a time-out reads it. */
const LEARNED = 'mutation-coverage.json';

/**
 * A test that takes longer is left out: what it alone would kill counts as survived, so that the
 * score is a lower bound.
 */
const SLOW_MS = 60;

/** So is a file that takes longer to load, for mutants that act while it loads. */
const SLOW_FILE_MS = 12;

/** A mutant that one test hits so many times as often as it did unchanged runs for ever. */
const HITS_ALLOWED = 20;
const HITS_SPARED = 10_000;

/** Where instrumented code looks for the active mutant and notes what it covers. */
const switches = () => {
  globalThis.__stryker__ ??= {};
  return globalThis.__stryker__;
};

export class BundledRunner {
  static inject = tokens(commonTokens.options);

  constructor(options) {
    this.testFiles = options.bundledRunner.testFiles;
    this.require = createRequire(join(process.cwd(), 'package.json'));
  }

  /** It evaluates the script anew for a mutant that acts while files load. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const code = await bundleTests(this.testFiles);
    this.script = new Script(`(function (require, module, exports) {${code}\n})`, {
      filename: join(process.cwd(), 'mutation-tests.cjs'),
    });
    if (existsSync(LEARNED)) this.#remember(JSON.parse(readFileSync(LEARNED, 'utf8')));
  }

  /** Every test once, each file on a fresh evaluation, so that what loads for it is known. */
  dryRun() {
    const results = [];
    const coverage = { static: {}, perTest: {} };
    const loadedBy = {};
    const fileMs = {};
    // What the first evaluation takes to compile is not the time of the first file.
    this.#evaluate()(this.testFiles[0]);
    for (const file of this.testFiles) {
      const ns = switches();
      ns.mutantCoverage = { static: {}, perTest: {} };
      const started = busyMs();
      const tests = this.#evaluate()(file);
      fileMs[file] = busyMs() - started;
      for (const test of tests) {
        ns.currentTestId = test.id;
        const start = busyMs();
        const failure = failureOf(test);
        ns.currentTestId = undefined;
        results.push({ test, failure, ms: busyMs() - start });
      }
      const isSlow = fileMs[file] > SLOW_FILE_MS;
      for (const id of isSlow ? [] : Object.keys(ns.mutantCoverage.static)) {
        loadedBy[id] ??= [];
        loadedBy[id].push(file);
      }
      Object.assign(coverage.static, ns.mutantCoverage.static);
      Object.assign(coverage.perTest, ns.mutantCoverage.perTest);
    }
    const slow = results.filter(({ ms }) => ms > SLOW_MS).map(({ test }) => test.id);
    for (const id of slow) delete coverage.perTest[id];
    const learned = {
      loadedBy,
      fileMs,
      mostHits: mostHitsOf(coverage),
      perTest: Object.fromEntries(
        Object.entries(coverage.perTest).map(([test, hits]) => [test, Object.keys(hits)]),
      ),
      ms: Object.fromEntries(results.map(({ test, ms }) => [test.id, ms])),
      slow,
    };
    writeFileSync(LEARNED, JSON.stringify(learned));
    this.#remember(learned);
    this.warm = undefined;
    const kept = results.filter(({ test }) => !slow.includes(test.id));
    return { status: DryRunStatus.Complete, tests: kept.map(toResult), mutantCoverage: coverage };
  }

  /**
   * First the tests that reach the mutant, warm: a mutant that dies there is dead. One that also acts
   * while files load is then tried on a fresh evaluation, file by file, the quickest first.
   */
  mutantRun({ activeMutant: { id }, mutantActivation, testFilter }) {
    const ns = switches();
    ns.mutantCoverage = { static: {}, perTest: {} };
    ns.hitLimit = HITS_ALLOWED * (this.mostHits[id] ?? 0) + HITS_SPARED;
    const reaching = testFilter ?? this.testsOfMutant.get(id) ?? [];
    const loading = mutantActivation === 'static' ? (this.loadedBy[id] ?? []) : [];
    const warm = this.#runWarmly(id, reaching, ns);
    if (warm.status !== MutantRunStatus.Survived || loading.length === 0) return warm;
    return this.#runFresh(id, loading, ns);
  }

  /** A mutant that left the warm evaluation changed is judged on a new one. */
  #runWarmly(id, names, ns) {
    const verdict = this.#runWarm(id, names, ns);
    if (verdict.status === MutantRunStatus.Survived) return verdict;
    const [name] = verdict.killedBy ?? [];
    const test = this.warm.tests.get(fileOf(name ?? ''))?.find((one) => one.id === name);
    if (test !== undefined && failureOf(test) === null) return verdict;
    this.warm = undefined;
    return this.#runWarm(id, names, ns);
  }

  #runWarm(id, names, ns) {
    const byFile = groupByFile(names);
    const due = [];
    for (const [file, wanted] of byFile) {
      this.warm ??= { load: this.#evaluate(), tests: new Map() };
      if (!this.warm.tests.has(file)) this.warm.tests.set(file, this.warm.load(file));
      const ids = new Set(wanted);
      due.push(...this.warm.tests.get(file).filter((test) => ids.has(test.id)));
    }
    return this.#verdict(id, due, ns);
  }

  #runFresh(id, files, ns) {
    const load = this.#evaluate();
    let nrOfTests = 0;
    for (const file of [...files].sort((one, other) => this.fileMs[one] - this.fileMs[other])) {
      let tests;
      try {
        activate(ns, id);
        tests = load(file);
      } catch (error) {
        if (ns.hitCount > ns.hitLimit) return { status: MutantRunStatus.Timeout };
        // A file that no longer loads: each of its tests would fail.
        return killed(file, String(error), nrOfTests + 1);
      } finally {
        activate(ns, undefined);
      }
      const verdict = this.#verdict(id, tests, ns);
      if (verdict.status !== MutantRunStatus.Survived) return verdict;
      nrOfTests += verdict.nrOfTests;
    }
    return { status: MutantRunStatus.Survived, nrOfTests };
  }

  /** Runs tests, the quickest first, until one fails. */
  #verdict(id, tests, ns) {
    const due = tests
      .filter((test) => !this.slow.has(test.id))
      .sort((one, other) => this.ms[one.id] - this.ms[other.id]);
    activate(ns, id);
    try {
      for (const [index, test] of due.entries()) {
        ns.hitCount = 0;
        const failure = failureOf(test);
        if (ns.hitCount > ns.hitLimit) return { status: MutantRunStatus.Timeout };
        if (failure !== null) return killed(test.id, failure, index + 1);
      }
    } finally {
      activate(ns, undefined);
    }
    return { status: MutantRunStatus.Survived, nrOfTests: due.length };
  }

  #remember({ loadedBy, fileMs, mostHits, perTest, ms, slow }) {
    this.loadedBy = loadedBy;
    this.fileMs = fileMs;
    this.mostHits = mostHits;
    this.ms = ms;
    this.slow = new Set(slow);
    this.testsOfMutant = new Map();
    for (const [test, mutants] of Object.entries(perTest)) {
      for (const id of mutants) {
        const known = this.testsOfMutant.get(id) ?? [];
        known.push(test);
        this.testsOfMutant.set(id, known);
      }
    }
  }

  /** Evaluates the script; answers what loads one test file and gives its tests. */
  #evaluate() {
    const module = { exports: {} };
    const register = new TestRegister();
    globalThis.testRegister = register;
    this.script.runInThisContext()(this.require, module, module.exports);
    return (file) => {
      globalThis.testRegister = register;
      return register.testsOf(file, module.exports.files[file]);
    };
  }
}

/** A test's failure in words, or null. Tests of the pure core are synchronous. */
function failureOf({ run }) {
  try {
    run();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** How often one test, or the loading of files, hit a mutant at most. */
function mostHitsOf(coverage) {
  const most = {};
  for (const hits of [coverage.static, ...Object.values(coverage.perTest)]) {
    for (const [id, count] of Object.entries(hits)) most[id] = Math.max(most[id] ?? 0, count);
  }
  return most;
}

/** The file of a test, with which its name begins. */
function fileOf(name) {
  return name.slice(0, name.indexOf(' '));
}

function groupByFile(names) {
  const files = new Map();
  for (const name of names) {
    const file = fileOf(name);
    files.set(file, [...(files.get(file) ?? []), name]);
  }
  return files;
}

/** Milliseconds of the processor that this process has used: what others do meanwhile is no matter. */
function busyMs() {
  return process.cpuUsage().user / 1000;
}

/** Switches a mutant on, or all off; a mutant that is hit too often is an endless loop. */
function activate(ns, id) {
  ns.activeMutant = id;
  ns.hitCount = id === undefined ? undefined : 0;
}

function killed(test, failureMessage, nrOfTests) {
  return { status: MutantRunStatus.Killed, killedBy: [test], failureMessage, nrOfTests };
}

function toResult({ test, failure, ms }) {
  const shared = { id: test.id, name: test.id, timeSpentMs: ms, fileName: test.file };
  return failure === null
    ? { ...shared, status: TestStatus.Success }
    : { ...shared, status: TestStatus.Failed, failureMessage: failure };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'bundled', BundledRunner)];
