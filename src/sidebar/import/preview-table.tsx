/** The first rows as they will be written; rejected ones first, each with its reason. */
import type { ImportAnswer } from '../../apps-script/contract/import.js';
import { formatNumber } from '../../domain/wording.js';
import { StateIcon, VERDICT_LOOKS } from '../states.js';

type PreviewRow = NonNullable<ImportAnswer['preview']>['rows'][number];

const FATES: Readonly<Record<PreviewRow['fate'], string>> = {
  rejected: 'Rejected',
  added: 'Added',
  updated: 'Changed',
};

export function PreviewTable({ answer }: { readonly answer: ImportAnswer }) {
  const { preview } = answer;
  if (preview === undefined || preview.rows.length === 0) return null;
  const { columns, rows } = preview;
  const count = answer.added + answer.updated + answer.rejected.length;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table that scrolls is reached by keyboard.
    <section class="wide" tabIndex={0} aria-label="Rows">
      <table>
        <caption class="dim">{captionOf(rows.length, count, answer)}</caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Fate</th>
            {columns.map((header) => (
              <th scope="col" key={header}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        {rows.map((row) => (
          <tbody key={`${row.fate}-${row.row}`}>
            <Row row={row} columns={columns} />
          </tbody>
        ))}
      </table>
    </section>
  );
}

function captionOf(shown: number, count: number, { added, updated }: ImportAnswer): string {
  const rows = shown < count ? `The first ${shown} of ${formatNumber(count)} rows` : 'Rows';
  if (added + updated === 0) return `${rows}: none of them can go in`;
  return `${rows}, as they will be written`;
}

function Row({ row, columns }: { readonly row: PreviewRow; readonly columns: readonly string[] }) {
  const isRejected = row.fate === 'rejected';
  return (
    <>
      <tr>
        <th scope="row">{row.row}</th>
        <td>
          <span class={isRejected ? 'st s-slip' : 'st'}>
            {isRejected && <StateIcon look={VERDICT_LOOKS.slipping} />}
            {FATES[row.fate]}
          </span>
        </td>
        {columns.map((header, place) => (
          <td key={header} class={row.marked.includes(place) ? `mark ${row.fate}` : ''}>
            <span>{row.cells[place]}</span>
          </td>
        ))}
      </tr>
      {isRejected && (
        <tr class="why">
          <td colSpan={columns.length + 2}>
            <span>{row.reason}</span>
          </td>
        </tr>
      )}
    </>
  );
}
