/** Numbers as people type them into the set-up: shares in percent, hours, volumes. */

/** The number, or what is wrong with the text in a sentence. */
export type NumberRead = { readonly value: number | null } | { readonly fault: string };

export type NumberKind = 'share' | 'hours' | 'volume';

function plainNumber(text: string): number | null {
  const bare = text.replace(/\s/g, '').replace(',', '.');
  return /^\d+(\.\d+)?$/.test(bare) ? Number(bare) : null;
}

/** 92, 92 % or 92,5: percent. A part of one is asked about, since it may mean 92 % as well. */
function readShare(text: string): NumberRead {
  const percent = plainNumber(text.replace('%', ''));
  if (percent === null || percent > 100)
    return { fault: 'Type a percentage from 0 to 100, e.g. 92.' };
  if (percent > 0 && percent < 1 && !text.includes('%')) {
    return { fault: `For ${round(percent * 100)} % type ${round(percent * 100)}.` };
  }
  return { value: round(percent / 100) };
}

function readHours(text: string): NumberRead {
  const hours = plainNumber(text.replace(/h(ours?)?$/i, ''));
  return hours === null ? { fault: 'Type hours, e.g. 24.' } : { value: hours };
}

/** Thousands may be set apart; nothing means that it is not judged. */
function readVolume(text: string): NumberRead {
  if (text.trim() === '') return { value: null };
  const bare = text.trim().replace(/(\d)[.,'\s](?=\d{3}(\D|$))/g, '$1');
  return /^\d{1,12}$/.test(bare)
    ? { value: Number(bare) }
    : { fault: 'Type a whole number, or nothing.' };
}

export function readNumber(kind: NumberKind, text: string): NumberRead {
  if (kind === 'share') return readShare(text);
  return kind === 'hours' ? readHours(text) : readVolume(text);
}

/** What stands in the field for a number. @example numberText('share', 0.92) //=> '92' */
export function numberText(kind: NumberKind, value: number | null): string {
  if (value === null) return '';
  return String(kind === 'share' ? round(value * 100) : value);
}

/** Without the noise of binary fractions. */
function round(value: number): number {
  return Number(value.toFixed(8));
}
