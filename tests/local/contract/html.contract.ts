/** What HtmlService makes of pages, templates and files. */
import type { ContractRow } from './contract-row.js';
import { contractWorkbook } from './contract-workbook.js';

const TEMPLATES = 'Guide "HTML Service: Templated HTML"';
const REFERENCE = 'Reference, classes HtmlService, HtmlOutput and HtmlTemplate';
const OBSERVED = 'brucemcpherson/gas-fakes, test/testhtmlservice.js, which also runs on Google';

const withFiles = () => ({
  active: contractWorkbook(),
  files: new Map([
    ['Page', '<b><?= title ?></b><?!= include("Style") ?>'],
    ['Style', '<style>b { color: red }</style>'],
  ]),
});

/** A script that returns what a template prints, with `data` as its property. */
const prints = (template: string, data = 'null', more = '') => `${more}
function check() {
  const template = HtmlService.createTemplate(${JSON.stringify(template)});
  template.data = ${data};
  return template.evaluate().getContent();
}`;

export const HTML_CONTRACT: readonly ContractRow[] = [
  {
    behaviour: 'a page starts without title and keeps what is set',
    source: OBSERVED,
    script: `function check() {
      const page = HtmlService.createHtmlOutput('<h1>Title</h1>');
      const before = page.getTitle();
      page.setTitle('My page').setWidth(200).setHeight(100);
      return [before, page.getTitle(), page.getWidth(), page.getHeight(), page.getContent()];
    }`,
    expected: ['', 'My page', 200, 100, '<h1>Title</h1>'],
  },
  {
    behaviour: 'appendUntrusted escapes and append does not',
    source: OBSERVED,
    script: `function check() {
      return HtmlService.createHtmlOutput('<p>').append('<b>').appendUntrusted('<script>alert(1)</script>').getContent();
    }`,
    expected: '<p><b>&lt;script&gt;alert(1)&lt;/script&gt;',
  },
  {
    behaviour: 'the three kinds of scriptlet run, print escaped and print raw',
    source: TEMPLATES,
    script: prints(
      '<? for (const n of data) { ?><i><?= n ?></i><? } ?><?!= data[0] ?>',
      "['<a>', 2]",
    ),
    expected: '<i>&lt;a&gt;</i><i>2</i><a>',
  },
  {
    behaviour: 'scriptlets call functions and read variables of the script',
    source: TEMPLATES,
    script: prints(
      '<?= greet(NAME) ?>',
      'null',
      "const NAME = 'Ann'; function greet(name) { return 'Hello ' + name; }",
    ),
    expected: 'Hello Ann',
  },
  {
    behaviour: 'only the first statement of a printing scriptlet is printed',
    source: TEMPLATES,
    script: prints('<?= 1; 2 ?>'),
    expected: '1',
  },
  {
    behaviour: 'properties of a template can be read back as they were set',
    source: REFERENCE,
    script: `function check() {
      const template = HtmlService.createTemplate('<?= rows.length ?> <?= rows[0] instanceof Date ?>');
      template.rows = [new Date(0)];
      return [template.rows.length, template.evaluate().getContent()];
    }`,
    expected: [1, '1 true'],
  },
  {
    behaviour: 'a template of a file includes another file by a function of the script',
    source: 'Guide "HTML Service: Best practices", include()',
    script: `function include(name) { return HtmlService.createHtmlOutputFromFile(name).getContent(); }
    function check() {
      const page = HtmlService.createTemplateFromFile('Page');
      page.title = 'A & B';
      return page.evaluate().getContent();
    }`,
    emulator: withFiles,
    expected: '<b>A &amp; B</b><style>b { color: red }</style>',
  },
  {
    behaviour: 'a file that the project lacks is named',
    source: 'error text seen in live logs of createHtmlOutputFromFile',
    script: "function check() { return HtmlService.createHtmlOutputFromFile('Nope'); }",
    throws: 'Exception: No HTML file named Nope was found.',
  },
  {
    behaviour: 'an error of a scriptlet is an error of the script',
    source: TEMPLATES,
    script: prints('<?= missing ?>'),
    throws: 'ReferenceError: missing is not defined',
  },
  {
    behaviour: 'a value in an attribute cannot leave it',
    source: `${TEMPLATES}, contextual escaping`,
    script: prints('<p title="<?= data ?>">', `'" onclick="alert(1)'`),
    expected: '<p title="&quot; onclick=&quot;alert(1)">',
  },
  {
    behaviour: 'a value in a script arrives as the same value',
    source: `${TEMPLATES}, contextual escaping`,
    script: `function check() {
      const template = HtmlService.createTemplate('<script>[<?= text ?>, "<?= text ?>", <?= number ?>]</script>');
      template.text = '</script><b> "quoted" \\'s\\n';
      template.number = 5;
      const content = template.evaluate().getContent();
      return [content.indexOf('</script>') === content.length - 9, eval(content.slice(8, -9))];
    }`,
    expected: [true, ['</script><b> "quoted" \'s\n', '</script><b> "quoted" \'s\n', 5]],
  },
  {
    behaviour: 'only some meta tags may be added',
    source: REFERENCE,
    script: "function check() { HtmlService.createHtmlOutput('').addMetaTag('author', 'x'); }",
    throws: 'Exception: The meta tag you specified is not allowed in this context.',
  },
  {
    behaviour: 'a page gives a blob of type text/html',
    source: OBSERVED,
    script: `function check() {
      const blob = HtmlService.createHtmlOutput('<b>Blob</b>').getBlob();
      return [blob.getContentType(), blob.getDataAsString()];
    }`,
    expected: ['text/html', '<b>Blob</b>'],
  },
  {
    behaviour: 'the modes are enumerations of the service and can be set',
    source: OBSERVED,
    script: `function check() {
      HtmlService.createHtmlOutput('')
        .setSandboxMode(HtmlService.SandboxMode.IFRAME)
        .setXFrameOptionsMode(HtmlService.XFrameOptionsMode.ALLOWALL);
      return [String(HtmlService.SandboxMode.IFRAME), HtmlService.getUserAgent()];
    }`,
    expected: ['IFRAME', null],
  },
];
