/** What `describe` and `it` of a test file declare, as a list of tests by their full names. */

export class TestRegister {
  #path = [];
  #tests = [];
  #file = '';

  /** Loads a file and gives its tests, in their order; two of one name are told apart by a number. */
  testsOf(file, load) {
    this.#file = file;
    this.#tests = [];
    load();
    return this.#tests;
  }

  describe = withEach((name, body) => {
    this.#path.push(name);
    try {
      body();
    } finally {
      this.#path.pop();
    }
  });

  it = withEach((name, run) => {
    const full = `${this.#file} ${[...this.#path, name].join(' ')}`;
    const same = this.#tests.filter(({ id }) => id === full || id.startsWith(`${full} #`)).length;
    const id = same === 0 ? full : `${full} #${same + 1}`;
    this.#tests.push({ id, file: this.#file, run });
  });
}

/** Adds `each`: a row that is a list is the arguments, any other row is the only one. */
function withEach(declare) {
  const each = (rows) => (name, run) => {
    for (const [index, row] of rows.entries()) {
      declare(`${name} [${index + 1}]`, () => run(...(Array.isArray(row) ? row : [row])));
    }
  };
  return Object.assign(declare, { each });
}
