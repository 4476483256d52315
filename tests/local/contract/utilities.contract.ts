/** What Utilities does with dates, texts, bytes and blobs. */
import type { ContractRow } from './contract-row.js';

const REFERENCE = 'Reference, class Utilities';
const JAVA = 'Reference of Utilities.formatDate, which names java.text.SimpleDateFormat';
const OBSERVED = 'brucemcpherson/gas-fakes, test/testutilities.js, which also runs on Google';

/** A script that returns an expression. */
const returns = (expression: string) => `function check() { return ${expression}; }`;

/** Wednesday, 4 March 2026, 13:05:07.089 UTC. */
const DATE = 'new Date(Date.UTC(2026, 2, 4, 13, 5, 7, 89))';

export const UTILITIES_CONTRACT: readonly ContractRow[] = [
  {
    behaviour: 'formatDate writes in the zone that is named, not in that of the script',
    source: REFERENCE,
    script: returns(`['GMT', 'America/New_York', 'Europe/Berlin', 'Asia/Kolkata'].map((zone) =>
      Utilities.formatDate(${DATE}, zone, "yyyy-MM-dd'T'HH:mm:ssZ"))`),
    expected: [
      '2026-03-04T13:05:07+0000',
      '2026-03-04T08:05:07-0500',
      '2026-03-04T14:05:07+0100',
      '2026-03-04T18:35:07+0530',
    ],
  },
  {
    behaviour: 'formatDate follows summer time',
    source: JAVA,
    script: returns(
      "Utilities.formatDate(new Date(Date.UTC(2026, 6, 1)), 'Europe/Berlin', 'dd.MM.yyyy HH:mm z')",
    ),
    expected: '01.07.2026 02:00 CEST',
  },
  {
    behaviour: 'formatDate keeps quoted text and doubles of quotes',
    source: JAVA,
    script: returns(`Utilities.formatDate(${DATE}, 'GMT', "'Week' w 'o''clock' ''yy")`),
    expected: "Week 10 o'clock '26",
  },
  {
    behaviour: 'YYYY is the year of the week, so that the last days of a year show the next one',
    source: JAVA,
    script: returns(
      "Utilities.formatDate(new Date(Date.UTC(2025, 11, 31)), 'GMT', 'YYYY-MM-dd yyyy')",
    ),
    expected: '2026-12-31 2025',
  },
  {
    behaviour: 'formatDate takes a date and two texts only',
    source: 'dledge/Google_Sheets_CRM and jamietr1/google-docs-writing-tracker, issues',
    script: returns("Utilities.formatDate('2026-03-04', 'GMT', 'yyyy')"),
    throws:
      "Exception: The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
  },
  {
    behaviour: 'parseDate answers a Date of the script, read in the zone that is named',
    source: REFERENCE,
    script: `function check() {
      const date = Utilities.parseDate('2026-03-04 10:00', 'Europe/Berlin', 'yyyy-MM-dd HH:mm');
      return [date instanceof Date, date.toISOString()];
    }`,
    expected: [true, '2026-03-04T09:00:00.000Z'],
  },
  {
    behaviour: 'parseDate reads quoted letters as text',
    source: OBSERVED,
    script: returns(
      `Utilities.parseDate('2023-01-01T12:00:00Z', 'GMT', "yyyy-MM-dd'T'HH:mm:ss'Z'").getTime()`,
    ),
    expected: 1_672_574_400_000,
  },
  {
    behaviour: 'formatString fills places by kind, width and precision',
    source: OBSERVED,
    script: returns("Utilities.formatString('%s %05d %.2f %d%%', 'a', 42, 3.14159, 7)"),
    expected: 'a 00042 3.14 7%',
  },
  {
    behaviour: 'parseCsv reads quotes and another delimiter',
    source: OBSERVED,
    script: returns(`[
      Utilities.parseCsv('a,b,"c,d"\\ne,f,g'),
      Utilities.parseCsv('a,"b ""quoted"" c",d'),
      Utilities.parseCsv('a;b', ';'),
    ]`),
    expected: [
      [
        ['a', 'b', 'c,d'],
        ['e', 'f', 'g'],
      ],
      [['a', 'b "quoted" c', 'd']],
      [['a', 'b']],
    ],
  },
  {
    behaviour: 'parseCsv refuses a quote inside an unquoted field',
    source: 'error text that users of Utilities.parseCsv report in public scripts',
    script: returns(`Utilities.parseCsv('a"b,c')`),
    throws: 'Exception: Could not parse text.',
  },
  {
    behaviour: 'base64Encode takes text as US-ASCII unless a charset is named',
    source: REFERENCE,
    script: returns(
      "[Utilities.base64Encode('€'), Utilities.base64Encode('€', Utilities.Charset.UTF_8)]",
    ),
    expected: ['Pw==', '4oKs'],
  },
  {
    behaviour: 'both decoders read both alphabets into bytes from -128 to 127',
    source: OBSERVED,
    script: returns("[Utilities.base64Decode('-_8='), Utilities.base64DecodeWebSafe('-_8=')]"),
    expected: [
      [-5, -1],
      [-5, -1],
    ],
  },
  {
    behaviour: 'digests are signed bytes, of text in US-ASCII unless a charset is named',
    source: OBSERVED,
    script: returns(`[
      Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, '€🙂'),
      Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, '€🙂', Utilities.Charset.UTF_8),
    ]`),
    expected: [
      [-22, 3, -4, -72, -60, 120, 34, -68, -25, 114, -49, 108, 7, -48, -21, -69],
      [-71, 89, 42, -99, 35, -63, -51, -82, 83, 46, 87, -53, -35, -67, 116, -6],
    ],
  },
  {
    behaviour: 'a digest algorithm is an enumeration, not its name',
    source: OBSERVED,
    script: returns("Utilities.computeDigest('MD5', 'text', Utilities.Charset.US_ASCII)"),
    throws:
      "Exception: The parameters (String,String,Utilities.Charset) don't match the method signature for Utilities.computeDigest.",
  },
  {
    behaviour: 'signatures of texts and of bytes agree',
    source: OBSERVED,
    script: `function check() {
      const bytes = (text) => Utilities.newBlob(text).getBytes();
      return [
        Utilities.computeHmacSha256Signature('this is my input', 'my key - use a stronger one'),
        Utilities.computeHmacSha256Signature(bytes('this is my input'), bytes('my key - use a stronger one')),
      ].map((signature) => signature.slice(0, 6));
    }`,
    expected: [
      [53, -75, -52, -25, -47, 86],
      [53, -75, -52, -25, -47, 86],
    ],
  },
  {
    behaviour:
      'a blob of text is UTF-8 of type text/plain without a name; one of bytes has no type',
    source: OBSERVED,
    script: `function check() {
      const text = Utilities.newBlob('é');
      const bytes = Utilities.newBlob([104, 105]);
      return [text.getBytes(), text.getContentType(), text.getName(), bytes.getDataAsString(), bytes.getContentType()];
    }`,
    expected: [[-61, -87], 'text/plain', null, 'hi', null],
  },
  {
    behaviour: 'gzip names its blob archive.gz, and ungzip takes the ending off',
    source: OBSERVED,
    script: `function check() {
      const packed = Utilities.gzip(Utilities.newBlob('text'));
      const back = Utilities.ungzip(packed);
      return [packed.getName(), packed.getContentType(), back.getName(), back.getContentType(), back.getDataAsString()];
    }`,
    expected: ['archive.gz', 'application/x-gzip', 'archive', null, 'text'],
  },
  {
    behaviour: 'the deprecated JSON methods still read and write',
    source: 'Reference, class Utilities, deprecated methods',
    script: returns(
      '[Utilities.jsonParse(\'{"a":[1,null]}\').a, Utilities.jsonStringify({ b: [true] })]',
    ),
    expected: [[1, null], '{"b":[true]}'],
  },
  {
    behaviour: 'sleep lets the clock of the script pass',
    source: REFERENCE,
    script: `function check() {
      const before = Date.now();
      Utilities.sleep(2000);
      return Date.now() - before >= 2000;
    }`,
    expected: true,
  },
  {
    behaviour: 'two identifiers differ',
    source: REFERENCE,
    script: returns('[Utilities.getUuid() === Utilities.getUuid(), Utilities.getUuid().length]'),
    expected: [false, 36],
  },
  {
    behaviour: 'bytes do not stand for a text, nor texts for bytes',
    source:
      'gas-fakes, whose tests ran on live Apps Script: test/testutilities.js "utilities hmac"',
    script: `function check() {
      const messages = [];
      const attempt = (work) => { try { work(); } catch (error) { messages.push(error.message); } };
      attempt(() => Utilities.computeHmacSha256Signature('a', [1, 2]));
      attempt(() => Utilities.computeHmacSha256Signature(['1x'], [1]));
      return messages;
    }`,
    expected: [
      "The parameters (String,number[]) don't match the method signature for Utilities.computeHmacSha256Signature.",
      'Cannot convert 1x to int.',
    ],
  },
];
