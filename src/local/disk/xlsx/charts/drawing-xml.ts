/** Grounds, lines and letters as DrawingML says them. Source: ECMA-376 part 1, chapters 20.1 and 21.1. */
import type { TextLook } from '../../../charts/chart-look.js';
import { toHexColor } from '../../../services/spreadsheet/color-text.js';
import { withoutUnsayable } from '../xml-text.js';

/** English metric units, the file's measure of length, for one pixel. */
export const EMU_PER_PIXEL = 9525;
/** Letters are measured in hundredths of a point. */
const CENTIPOINTS_PER_PIXEL = 75;

export function escapeXml(text: string): string {
  return withoutUnsayable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** @param opacity 0 to 1 */
export function fill(color: string, opacity = 1): string {
  const hex = hexOf(color);
  if (hex === null || opacity === 0) return '<a:noFill/>';
  const alpha = opacity < 1 ? `<a:alpha val="${Math.round(opacity * 100_000)}"/>` : '';
  return `<a:solidFill><a:srgbClr val="${hex}">${alpha}</a:srgbClr></a:solidFill>`;
}

/** @param width pixels; 0 draws none */
export function line(color: string, width: number, dash: readonly number[] = []): string {
  if (width === 0) return '<a:ln><a:noFill/></a:ln>';
  const kind =
    dash.length === 0 ? '' : `<a:prstDash val="${(dash[0] ?? 0) > 2 ? 'dash' : 'sysDot'}"/>`;
  return `<a:ln w="${Math.round(width * EMU_PER_PIXEL)}" cap="rnd">${fill(color)}${kind}<a:round/></a:ln>`;
}

/** @param turn in 60,000ths of a degree; undefined: as the program likes */
export function letters(look: TextLook, turn?: number): string {
  const body = turn === undefined ? '<a:bodyPr/>' : `<a:bodyPr rot="${turn}" vert="horz"/>`;
  return `<c:txPr>${body}<a:p><a:pPr>${defaults(look)}</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
}

/** A text of its own, e.g. a title. */
export function richText(text: string, look: TextLook): string {
  const run = `<a:r><a:rPr lang="en-US"${attributes(look)}>${inkOf(look)}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r>`;
  return `<c:tx><c:rich><a:bodyPr wrap="none"/><a:p><a:pPr>${defaults(look)}</a:pPr>${run}</a:p></c:rich></c:tx>`;
}

function defaults(look: TextLook): string {
  return `<a:defRPr${attributes(look)}>${inkOf(look)}</a:defRPr>`;
}

function attributes({ fontSize, isBold }: TextLook): string {
  return ` sz="${Math.round(fontSize * CENTIPOINTS_PER_PIXEL)}" b="${isBold ? 1 : 0}"`;
}

function inkOf({ color }: TextLook): string {
  return `${fill(color)}<a:latin typeface="Roboto"/>`;
}

/** Dark on a light ground, white on a dark one. */
export function inkOn(ground: string): string {
  const number = Number.parseInt(hexOf(ground) ?? 'FFFFFF', 16);
  const [red, green, blue] = [number >> 16, (number >> 8) & 255, number & 255];
  return red * 0.299 + green * 0.587 + blue * 0.114 > 150 ? '#202124' : '#ffffff';
}

/** Six digits; null for what is clear or no colour. */
function hexOf(color: string): string | null {
  try {
    const hex = toHexColor(color);
    return /^#[0-9a-f]{6}$/.test(hex) ? hex.slice(1).toUpperCase() : null;
  } catch {
    return null;
  }
}
