/** Puts native charts into the parts that hucre has made for them. */
import type { ZipArchive } from '../zip-archive.js';
import { anchorXml, type NativeChart } from './charts-to-file.js';
import { escapeXml } from './drawing-xml.js';

/** @param sheets the charts of each sheet of the file, in its order */
export function putCharts(archive: ZipArchive, sheets: readonly (readonly NativeChart[])[]): void {
  sheets.forEach((charts, index) => {
    if (charts.length === 0) return;
    const drawing = targetOf(
      archive,
      'worksheets',
      `sheet${index + 1}.xml`,
      /drawings\/drawing\d+\.xml/,
    );
    const parts = targetsOf(archive, drawing);
    charts.forEach((chart, place) => {
      archive.setText(`xl/charts/${parts[place] ?? ''}`, chart.xml);
    });
    archive.setText(
      `xl/drawings/${drawing}`,
      placed(archive.text(`xl/drawings/${drawing}`), charts),
    );
  });
}

function targetOf(archive: ZipArchive, folder: string, part: string, pattern: RegExp): string {
  const found = pattern.exec(archive.text(`xl/${folder}/_rels/${part}.rels`))?.[0];
  return found?.split('/').at(-1) ?? '';
}

/** Names of a drawing's charts, in the order in which it shows them. */
function targetsOf(archive: ZipArchive, drawing: string): string[] {
  const relations = archive.text(`xl/drawings/_rels/${drawing}.rels`);
  const byId = new Map(
    Array.from(
      relations.matchAll(/Id="(\w+)"[^>]*?Target="[^"]*\/(chart\d+\.xml)"/g),
      ([, id = '', target = '']) => [id, target] as const,
    ),
  );
  return Array.from(
    archive.text(`xl/drawings/${drawing}`).matchAll(/<c:chart\b[^>]*? r:id="(\w+)"/g),
    ([, id = '']) => byId.get(id) ?? '',
  );
}

const ANCHOR =
  /<xdr:(?:twoCell|oneCell)Anchor\b[^>]*><xdr:from>.*?<\/xdr:from>(?:<xdr:to>.*?<\/xdr:to>|<xdr:ext [^>]*>)(.*?)<\/xdr:(?:twoCell|oneCell)Anchor>/gs;

function placed(drawing: string, charts: readonly NativeChart[]): string {
  let place = 0;
  return drawing.replace(ANCHOR, (whole, content: string) => {
    const chart = charts[place];
    place += 1;
    if (chart === undefined) return whole;
    const named = content.replace(/name="[^"]*"/, () => `name="${escapeXml(chart.name)}"`);
    return `${anchorXml(chart)}${named}</xdr:oneCellAnchor>`;
  });
}
