/** What of a column depends on the motions in use: a workbook of one motion names no other. */
import { isServed } from '../domain/served-role.js';
import { MOTIONS, type Motion, ROLES } from '../domain/vocabulary.js';
import type { ColumnDeclaration } from './declaration.js';

/** False for a column of a motion that is not in use: it is hidden. */
export function isInUse({ motion }: ColumnDeclaration, motions: readonly Motion[]): boolean {
  return motion === undefined || motions.includes(motion);
}

/** The note on the header of a column, for the motions in use. */
export function noteOf(column: ColumnDeclaration, motions: readonly Motion[]): string {
  if (!isInUse(column, motions)) return `${column.motion} is not in use.`;
  const [only] = motions;
  return (motions.length === 1 && only !== undefined && column.noteOf?.[only]) || column.note;
}

/** True for a note of ours that was right for other motions than those in use. */
export function isOutdated(
  note: string,
  column: ColumnDeclaration,
  motions: readonly Motion[],
): boolean {
  return note !== noteOf(column, motions) && isNoteOf(note, column);
}

/** True for a note of ours on the header of a column, whatever motions were in use. */
export function isNoteOf(note: string, column: ColumnDeclaration): boolean {
  return [MOTIONS, ...MOTIONS.map((motion) => [motion])].some(
    (motions) => note === noteOf(column, motions),
  );
}

/** What the drop-down of a closed list offers; null for a column without one. */
export function choicesOf(
  { kind, choices }: ColumnDeclaration,
  motions: readonly Motion[],
): readonly string[] | null {
  if (kind === 'motion') return motions;
  if (choices !== ROLES) return choices ?? null;
  return ROLES.filter((role) => isServed(role, motions));
}
