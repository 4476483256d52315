import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Execution } from '../../../../src/local/boundary/execution.js';
import { RealmValue } from '../../../../src/local/boundary/service-object.js';
import { createHtmlService } from '../../../../src/local/services/html/html-service.js';
import { createUtilities } from '../../../../src/local/services/utilities/utilities.js';
import { fakeExecution } from '../fake-execution.js';

/** This process stands in for the script's realm. */
const execution: Execution = {
  ...fakeExecution(),
  files: new Map([
    ['Page', '<p><?= 1 + 1 ?></p>'],
    ['Style', '<style>b {}</style>'],
  ]),
  evaluateInRealm: (source, bindings) =>
    new Function(...Object.keys(bindings), source)(
      ...Object.values(bindings).map((value) => (value as RealmValue).raw),
    ),
};
const html = createHtmlService(execution) as unknown as GoogleAppsScript.HTML.HtmlService;

interface WithProperties {
  readonly scriptProperties: Map<string, RealmValue>;
}

/** What a template prints with the given properties. */
function printed(template: string, properties: Record<string, unknown> = {}): string {
  const made = html.createTemplate(template);
  for (const [name, value] of Object.entries(properties)) {
    (made as unknown as WithProperties).scriptProperties.set(name, new RealmValue(value));
  }
  return made.evaluate().getContent();
}

describe('HtmlOutput', () => {
  it('collects content', () => {
    const output = html.createHtmlOutput('<h1>Title</h1>').append('<p>');
    expect(output.getContent()).toBe('<h1>Title</h1><p>');
    expect(output.setContent('x').getContent()).toBe('x');
    expect(output.clear().getContent()).toBe('');
    expect(html.createHtmlOutput().getContent()).toBe('');
  });

  it('escapes untrusted content', () => {
    const output = html.createHtmlOutput('<h1>Title</h1>');
    output.appendUntrusted('<script>alert(1)</script>');
    expect(output.getContent()).toBe('<h1>Title</h1>&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('keeps title, size, icon and tags', () => {
    const output = html.createHtmlOutput('');
    expect([output.getTitle(), output.getWidth(), output.getHeight()]).toEqual(['', null, null]);
    output.setTitle('T').setWidth(200).setHeight(100).setFaviconUrl('https://example.com/i.ico');
    expect([output.getTitle(), output.getWidth(), output.getHeight()]).toEqual(['T', 200, 100]);
    expect(output.getFaviconUrl()).toBe('https://example.com/i.ico');
    output.addMetaTag('viewport', 'width=device-width');
    expect(output.getMetaTags().map((tag) => [tag.getName(), tag.getContent()])).toEqual([
      ['viewport', 'width=device-width'],
    ]);
    expect(() => output.addMetaTag('author', 'x')).toThrow(
      'The meta tag you specified is not allowed in this context.',
    );
  });

  it('takes the modes without effect', () => {
    const output = html.createHtmlOutput('x');
    expect(
      output
        .setSandboxMode(html.SandboxMode.IFRAME)
        .setXFrameOptionsMode(html.XFrameOptionsMode.ALLOWALL),
    ).toBe(output);
  });

  it('is made of blobs and gives them', () => {
    const utilities = createUtilities(execution) as unknown as GoogleAppsScript.Utilities.Utilities;
    const output = html.createHtmlOutput(utilities.newBlob('<b>é</b>'));
    expect(output.getBlob().getDataAsString()).toBe('<b>é</b>');
    expect(output.getBlob().getContentType()).toBe('text/html');
    expect(() => output.getAs('application/pdf')).toThrow('Not emulated');
  });
});

describe('files', () => {
  it('are found with and without extension', () => {
    expect(html.createHtmlOutputFromFile('Page').getContent()).toBe('<p><?= 1 + 1 ?></p>');
    expect(html.createTemplateFromFile('Page.html').evaluate().getContent()).toBe('<p>2</p>');
  });

  it('are missed by name', () => {
    expect(() => html.createTemplateFromFile('Nope')).toThrow('No HTML file named Nope was found.');
    expect(() => html.createHtmlOutputFromFile('Nope')).toThrow(
      'No HTML file named Nope was found.',
    );
  });
});

describe('scriptlets', () => {
  it('run, print escaped and print raw', () => {
    expect(
      printed('<? for (const n of names) { ?><li><?= n ?></li><? } ?><?!= "<hr>" ?>', {
        names: ['a', '<b>'],
      }),
    ).toBe('<li>a</li><li>&lt;b&gt;</li><hr>');
  });

  it('print only the first statement', () => {
    expect(printed('<?= 1; 2 ?>')).toBe('1');
  });

  it('print through output', () => {
    expect(printed('<? output.append("<i>").appendUntrusted("<") ?>')).toBe('<i>&lt;');
  });

  it('lose the rest of a line to a comment', () => {
    expect(printed('a<? // note ?>b\nc')).toBe('ac');
  });

  it('keep text as it is', () => {
    const text = 'line\n"quotes" \\ \' $x \u2028 </script>';
    expect(printed(text)).toBe(text);
  });

  it('print what String makes of a value', () => {
    expect(printed('<?= null ?> <?= undefined ?> <?= [1, 2] ?> <?= true ?>')).toBe(
      'null undefined 1,2 true',
    );
  });

  it('are refused where they do not end', () => {
    expect(() => printed('<? x')).toThrow('Not emulated: a scriptlet without ?>');
  });

  it('can be read as code', () => {
    const template = html.createTemplate('Hello <?= name ?>');
    expect(template.getCode()).toContain('output._ = "Hello "; output._$ =  name ;');
    expect(template.getRawContent()).toBe('Hello <?= name ?>');
  });
});

describe('contextual escaping', () => {
  it.each([
    ['<p><?= v ?></p>', `<"'&>`, '<p>&lt;&quot;&#39;&amp;&gt;</p>'],
    ['<p title="<?= v ?>">', '" onclick="x', '<p title="&quot; onclick=&quot;x">'],
    ["<p title='<?= v ?>'>", "'", "<p title='&#39;'>"],
    ['<title><?= v ?></title>', '</title>', '<title>&lt;/title&gt;</title>'],
    ['<a href="<?= v ?>">', 'javascript:alert(1)', '<a href="#">'],
    ['<a href="<?= v ?>">', 'https://e.com/?a=1&b=2', '<a href="https://e.com/?a=1&amp;b=2">'],
    ['<a href="<?= v ?>">', '/path', '<a href="/path">'],
    ['<a href="/x?q=<?= v ?>">', 'a&b c', '<a href="/x?q=a%26b%20c">'],
    ['<script>var x = <?= v ?>;</script>', 'a"b', "<script>var x = 'a\\x22b';</script>"],
    ['<script>var x = <?= v ?>;</script>', 5, '<script>var x =  5 ;</script>'],
    [
      '<script>var x = "<?= v ?>";</script>',
      '</script>',
      '<script>var x = "\\x3c/script\\x3e";</script>',
    ],
    ['<script>/* " */ f(<?= v ?>)</script>', 'a', "<script>/* \" */ f('a')</script>"],
    ['<script>a = b / c; f(<?= v ?>)</script>', 'a', "<script>a = b / c; f('a')</script>"],
    ['<script>r = /["/]/; f(<?= v ?>)</script>', null, '<script>r = /["/]/; f( null )</script>'],
    [`<b onclick="f('<?= v ?>')">`, "');x('", `<b onclick="f('\\x27);x(\\x27')">`],
    ['<b onclick="f(<?= v ?>)">', "'", '<b onclick="f(&#39;\\x27&#39;)">'],
    ['<script>x</script><p><?= v ?>', '<', '<script>x</script><p>&lt;'],
    ['<!-- a > --><p><?= v ?>', '<', '<!-- a > --><p>&lt;'],
    ['a < b <?= v ?>', '<', 'a < b &lt;'],
    ['<img alt=x><?= v ?>', '<', '<img alt=x>&lt;'],
  ])('prints %s of %j as %s', (template, v, content) => {
    expect(printed(template, { v })).toBe(content);
  });

  it.each([
    ['<!-- <?= v ?> -->', 'an HTML comment'],
    ['<p <?= v ?>>', 'the name of a tag or attribute'],
    ['<style>b { color: <?= v ?> }</style>', 'a style'],
    ['<p style="<?= v ?>">', 'a style'],
    ['<p title=<?= v ?>>', 'an attribute without quotes'],
    ['<script>x = `<?= v ?>`</script>', 'a template literal'],
    ['<script>x = /<?= v ?>/</script>', 'a regular expression'],
    ['<script>// <?= v ?>\n</script>', 'a comment of a script'],
  ])('refuses %s', (template, place) => {
    expect(() => printed(template, { v: 'x' })).toThrow(`escaping a printed value in ${place}`);
  });

  it('never lets a value out of a text, an attribute or a string of a script', () => {
    fc.assert(
      fc.property(fc.string(), (v) => {
        const [, text = '', title = '', literal = ''] =
          /^<p>(.*)<\/p><p title="(.*)"><script>x='(.*)'<\/script>$/su.exec(
            printed(`<p><?= v ?></p><p title="<?= v ?>"><script>x='<?= v ?>'</script>`, { v }),
          ) ?? [];
        expect(text).not.toMatch(/[<>"']/);
        expect(title).not.toMatch(/[<>"']/);
        expect(literal).not.toMatch(/[<>"'\n]/);
        expect(new Function(`return '${literal}'`)()).toBe(v);
      }),
    );
  });
});
