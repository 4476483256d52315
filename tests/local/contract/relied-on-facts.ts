/** Every fact about Google's platform that the add-on relies on, with the test that holds the emulator to it. */

export interface ReliedOnFact {
  readonly area: string;
  readonly fact: string;
  /** From `tests/local`. */
  readonly file: string;
  /** Of the row or test in that file. */
  readonly title: string;
}

type Line = readonly [fact: string, file: string, title: string];

const AREAS: Readonly<Record<string, readonly Line[]>> = {
  Runtime: [
    ['no timers and no Web APIs', 'contract/boundary.contract.ts', 'has no timers and no Web APIs'],
    [
      'Intl is there',
      'contract/boundary.contract.ts',
      'has Intl, WebAssembly and the modern built-ins',
    ],
    [
      'the parser takes ES2020',
      '../bundle/code-bundle.test.ts',
      "is an ES2020 script, as Google's parser takes it",
    ],
    [
      'undefined is null to a service',
      'contract/boundary.contract.ts',
      'undefined counts as null for a service',
    ],
    [
      'each execution evaluates the whole script anew',
      'emulator.test.ts',
      'gives each run a fresh realm and keeps what Google keeps',
    ],
    [
      'what the mode forbids at the top level ends every entry point',
      'contract/relied-on.contract.ts',
      'what the mode forbids at the top level ends the run before its function begins',
    ],
    [
      'pages call declared functions only',
      'boundary/google-script-run.test.ts',
      'an async function is one',
    ],
    [
      'names that end in an underscore are private',
      'contract/relied-on.contract.ts',
      'a page cannot call a function whose name ends in an underscore',
    ],
    [
      'enumerations are objects, not their names',
      'contract/boundary.contract.ts',
      'an enumeration is not its name',
    ],
  ],
  'Custom functions': [
    [
      'ranges arrive as rows, blanks as empty text, dates as Date',
      'contract/custom-functions.contract.ts',
      'blanks arrive as empty text, ranges as arrays of the script, dates as Date',
    ],
    [
      'error cells arrive as texts',
      'contract/relied-on.contract.ts',
      'an error cell within a range arrives as its text',
    ],
    [
      'an array spills or is #REF!',
      'contract/relied-on.contract.ts',
      'the spill of a function of the script is refused where it would overwrite',
    ],
    [
      'arguments are no NOW and no RAND',
      'contract/relied-on.contract.ts',
      'a function of the script may not depend on the hour or on chance',
    ],
    [
      'a throw shows #ERROR!',
      'contract/custom-functions.contract.ts',
      'what throws, or may not be called, shows #ERROR!',
    ],
    [
      'they change nothing',
      'contract/authorisation.contract.ts',
      'a custom function reads the document and changes nothing',
    ],
    ['they have 30 seconds', 'boundary/faults.test.ts', 'stops a %s by emulated time'],
    [
      'dates are midnights of the spreadsheet',
      'formulas/recalculate.test.ts',
      "get dates as Date in the spreadsheet's zone, by the cells' formats",
    ],
  ],
  'Modes and triggers': [
    [
      'before the first consent onOpen may make a menu and no more',
      'contract/authorisation.contract.ts',
      'without authorisation there is no document and no store, but a menu and a log',
    ],
    [
      'a simple trigger opens no sidebar',
      'contract/authorisation.contract.ts',
      'a simple trigger opens no sidebar',
    ],
    [
      'a trigger is seen by who made it only',
      'services/state-between-executions.test.ts',
      'are seen and deleted by their creator only',
    ],
    [
      'a trigger runs as who made it',
      'workbench/scripts.test.ts',
      'on an edit run as the user who made them; their failure is told',
    ],
    [
      'a simple trigger knows nobody',
      'contract/services.contract.ts',
      'a simple trigger does not see who edits',
    ],
    [
      'the session names who is at the keyboard',
      'contract/services.contract.ts',
      'the session names users, locale and zone; a user prints as the address',
    ],
    ['twenty triggers a user', 'contract/services.contract.ts', 'a user has 20 triggers at most'],
    [
      'one trigger of a type in an add-on',
      'contract/services.contract.ts',
      'an add-on has one trigger of each type per document',
    ],
    [
      'once an hour at most in an add-on',
      'contract/services.contract.ts',
      'an add-on runs once an hour at most',
    ],
    [
      'a trigger that runs by the clock has no Ui',
      'contract/services.contract.ts',
      'there is no Ui where nobody looks',
    ],
    [
      'a daily trigger keeps its zone over a change of clocks',
      'workbench/clock-schedule.test.ts',
      'keeps the hour of the zone over the end of summer time',
    ],
  ],
  Limits: [
    [
      'ten million cells a spreadsheet',
      'contract/relied-on.contract.ts',
      'a spreadsheet holds ten million cells, all its sheets together',
    ],
    ['six minutes', 'boundary/faults.test.ts', 'stops a %s by emulated time'],
    ['9 kB a property', 'contract/services.contract.ts', 'a value over 9 kB is refused'],
    ['500 kB a store', 'contract/services.contract.ts', 'a store over 500 kB is refused'],
    [
      '50,000 characters a cell',
      'contract/relied-on.contract.ts',
      'a cell holds 50,000 characters and no more',
    ],
    [
      'recipients a day',
      'contract/mail.contract.ts',
      'consumer accounts reach 100 recipients a day',
    ],
    [
      '50 recipients a mail',
      'contract/relied-on.contract.ts',
      'a mail goes to 50 recipients at most',
    ],
    [
      'ten calls of a page at once',
      'workbench/call-slots.test.ts',
      'run ten at once; the eleventh waits until one has ended',
    ],
  ],
  Values: [
    [
      'a blank is the empty text',
      'contract/spreadsheet-values.contract.ts',
      'a blank cell is the empty text',
    ],
    [
      'getSheetValues is getValues',
      'contract/relied-on.contract.ts',
      'getSheetValues reads a block as getValues does',
    ],
    [
      'the shape must fit',
      'contract/spreadsheet-values.contract.ts',
      'an array with too few rows is refused',
    ],
    [
      'texts are read as if typed',
      'contract/spreadsheet-values.contract.ts',
      'texts are read as if typed',
    ],
    [
      'in the notation of the locale',
      'contract/typed-input.contract.ts',
      'decimal commas and dates with points in de_DE',
    ],
    [
      'an apostrophe keeps text',
      'contract/relied-on.contract.ts',
      'a text that a script guards with an apostrophe stays text in every locale',
    ],
    [
      'text format keeps text',
      'contract/spreadsheet-values.contract.ts',
      'text format keeps texts as they are',
    ],
    ['null clears', 'contract/spreadsheet-values.contract.ts', 'null and undefined clear a cell'],
    [
      'rules that warn refuse nothing',
      'contract/spreadsheet-rules.contract.ts',
      'a rule that only warns lets every value pass',
    ],
    [
      'strict rules refuse scripts too',
      'contract/spreadsheet-rules.contract.ts',
      'a strict list refuses other values from scripts as well',
    ],
    [
      'nothing outside the grid',
      'contract/spreadsheet-ranges.contract.ts',
      'rows and columns outside the grid are refused',
    ],
    [
      'no range of no rows',
      'contract/spreadsheet-ranges.contract.ts',
      'a range of no rows is refused',
    ],
    [
      'numbers as notes get a decimal',
      'contract/spreadsheet-values.contract.ts',
      'numbers set as notes read back with a decimal',
    ],
    [
      'messages are localised',
      'boundary/weather.test.ts',
      'words what Google refuses, and what fails in passing, so that no word of it is known',
    ],
    [
      'setValues keeps formats, notes and rules',
      'contract/relied-on.contract.ts',
      'rules, notes and formats of a sheet outlive setValues',
    ],
    [
      '; parts arguments in every locale',
      'contract/relied-on.contract.ts',
      'in a decimal-comma locale arguments are parted by semicolons only',
    ],
  ],
  Dates: [
    [
      'a date cell is of the zone of the spreadsheet',
      'contract/relied-on.contract.ts',
      'a date cell is midnight of the spreadsheet, in winter and in summer, not of the script',
    ],
    [
      'a date of the script is another time there',
      'contract/relied-on.contract.ts',
      'a date that the script makes of its own zone is another time of day in the cell',
    ],
    [
      'another zone moves its instants',
      'contract/spreadsheet-values.contract.ts',
      'another zone of the spreadsheet moves the instant of its dates',
    ],
    [
      'a date format makes dates of numbers',
      'contract/number-format.contract.ts',
      'a format that shows a date makes numbers dates to the script',
    ],
  ],
  'Concurrency and stores': [
    [
      'appendRow writes below the last content',
      'contract/spreadsheet-values.contract.ts',
      'appendRow writes below the last content and reads texts as typed',
    ],
    [
      'formats are no content',
      'contract/spreadsheet-values.contract.ts',
      'formats and notes do not count as content',
    ],
    [
      'empty formulas are content',
      'contract/relied-on.contract.ts',
      'a formula that shows nothing counts as content',
    ],
    [
      'writes that were not flushed may be lost',
      'boundary/faults.test.ts',
      'killed before the flush keeps nothing, after it everything flushed',
    ],
    [
      'edits come in between any two calls',
      'boundary/faults.test.ts',
      'happens just before the call',
    ],
    [
      'a lock is taken by one execution',
      'services/state-between-executions.test.ts',
      'held by another execution make one wait and fail in emulated time',
    ],
    [
      'and given back at its end',
      'services/state-between-executions.test.ts',
      'are given back at the end of the execution, also when it fails',
    ],
    [
      'its holder takes it again',
      'contract/services.contract.ts',
      'a lock can be taken again by its holder, and zero waits not at all',
    ],
    [
      'a question loses it',
      'contract/services.contract.ts',
      'a question to the person loses the lock',
    ],
    [
      'there is none outside a document',
      'contract/services.contract.ts',
      'a standalone script has no document properties, lock or cache',
    ],
    [
      'a property that is not there is null',
      'contract/services.contract.ts',
      'properties keep texts and answer null where there is none',
    ],
    [
      'properties of the document are everybody’s',
      'services/state-between-executions.test.ts',
      'of a user are theirs, of the document everybody’s',
    ],
  ],
  Structure: [
    [
      'a sheet keeps its id',
      'contract/relied-on.contract.ts',
      'a sheet keeps its id under another name and in another place',
    ],
    [
      'a taken name is refused',
      'contract/spreadsheet-sheets.contract.ts',
      'a taken name is refused',
    ],
    [
      'names of ranges follow their cells',
      'contract/spreadsheet-sheets.contract.ts',
      'inserted rows move values, formulas, names, notes and metadata',
    ],
    [
      'names of ranges are given again',
      'contract/relied-on.contract.ts',
      'a name that is given again stands for the new cells, and one taken away for none',
    ],
    [
      'one visible sheet stays',
      'contract/spreadsheet-sheets.contract.ts',
      'the only visible sheet cannot be hidden',
    ],
    [
      'rules of a sheet are set together',
      'contract/spreadsheet-rules.contract.ts',
      'setting conditional formats replaces every rule of the sheet',
    ],
    [
      'filters hide no values',
      'contract/spreadsheet-rules.contract.ts',
      'a sheet has one filter, and it hides rows without hiding values',
    ],
    [
      'an unknown sheet is null',
      'contract/spreadsheet-sheets.contract.ts',
      'an unknown sheet is null',
    ],
    [
      'new rows look as their neighbours',
      'contract/spreadsheet-sheets.contract.ts',
      'new rows look like the row they follow',
    ],
    [
      'and are as high',
      'contract/spreadsheet-sheets.contract.ts',
      'inserted rows and columns are as large as the line beside them',
    ],
    [
      'a chart is there once it is inserted',
      'contract/charts.contract.ts',
      'a chart is on the sheet only once it is inserted, and has an id from then on',
    ],
    [
      'a chart shows cells of another sheet',
      'contract/charts.contract.ts',
      'a chart may show cells of another sheet',
    ],
    [
      'a chart moves with its cells',
      'contract/charts.contract.ts',
      'a chart and its ranges move with the rows and columns that are inserted',
    ],
    [
      'a chart that is removed is gone',
      'contract/charts.contract.ts',
      'a chart that is removed is gone, and the others stay',
    ],
    [
      'a chart changes by updateChart',
      'contract/charts.contract.ts',
      'what a builder changes is on the sheet only after updateChart',
    ],
    [
      'links are rich text',
      'contract/relied-on.contract.ts',
      'a link is set to a whole cell as rich text and read back, the text staying as it is',
    ],
  ],
  Protection: [
    [
      'the owner may always edit',
      'contract/spreadsheet-rules.contract.ts',
      'the owner may always edit and is not listed',
    ],
    [
      'a script runs as its user',
      'contract/spreadsheet-rules.contract.ts',
      'an editor may not write what a protection leaves to others',
    ],
    [
      'all protections must allow',
      'contract/relied-on.contract.ts',
      'of protections that overlap all must allow, and one that only warns always does',
    ],
    [
      'ranges are protected over again',
      'contract/relied-on.contract.ts',
      'a range protected twice has two protections, a sheet protected twice has one',
    ],
    [
      'a list of editors shares nothing',
      'contract/relied-on.contract.ts',
      'who is let in behind a protection is not made an editor of the spreadsheet',
    ],
    [
      'spared cells are guarded apart',
      'contract/relied-on.contract.ts',
      'cells that the protection of a sheet spares can have one of their own',
    ],
    [
      'protections say their sheet',
      'contract/relied-on.contract.ts',
      'a spreadsheet lists the protections of all its sheets, each with its sheet',
    ],
    [
      'who protects stays',
      'contract/relied-on.contract.ts',
      'who protects cannot be taken off the list, and others can',
    ],
  ],
  'Pages and scopes': [
    [
      'what pages may hand over',
      'boundary/google-script-run.test.ts',
      'throws at the call site and runs nothing',
    ],
    [
      'a Date loses the whole answer',
      'boundary/google-script-run.test.ts',
      'ScriptApp.AuthMode.FULL',
    ],
    [
      'answers overtake',
      'workbench/scripts.test.ts',
      'lets one answer of google.script.run overtake the other',
    ],
    [
      'a page is changed before it is shown',
      'contract/relied-on.contract.ts',
      'the text of a page is replaced before it is shown',
    ],
    [
      'one sidebar at a time',
      'workbench/scripts.test.ts',
      'shows the sidebar in the tab that asked, sandboxed and with google.script in it',
    ],
    [
      'currentonly opens this spreadsheet only',
      'contract/authorisation.contract.ts',
      'currentonly opens the active spreadsheet and no other',
    ],
    [
      'each service has its scope',
      'contract/authorisation.contract.ts',
      'a missing scope is named with its alternatives',
    ],
    [
      'windows have theirs',
      'contract/relied-on.contract.ts',
      'a menu, a sidebar and a dialog ask for script.container.ui',
    ],
    [
      'clasp pushes what lies in dist',
      '../bundle/code-bundle.test.ts',
      'is code, manifest and the declared pages for clasp, and nothing else',
    ],
  ],
};

export const RELIED_ON_FACTS: readonly ReliedOnFact[] = Object.entries(AREAS).flatMap(
  ([area, lines]) => lines.map(([fact, file, title]) => ({ area, fact, file, title })),
);
