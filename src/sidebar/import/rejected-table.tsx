/** Every row that came back: where it stands in the file, why it was rejected, and what it holds. */
import type { ImportAnswer, ImportPayload } from '../../apps-script/contract/import.js';
import { reasonText } from './rejected-rows.js';

/** More are in the copy and the download. */
const SHOWN = 200;

export function RejectedTable(props: {
  readonly rejected: ImportAnswer['rejected'];
  readonly source: Pick<ImportPayload, 'header' | 'rows'>;
}) {
  const { rejected, source } = props;
  const shown = rejected.slice(0, SHOWN);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table that scrolls is reached by keyboard.
    <section class="wide" tabIndex={0} aria-label="Rejected rows">
      <table>
        <caption class="dim">
          {shown.length < rejected.length
            ? `The first ${SHOWN} of ${rejected.length} rejected rows; the download has them all`
            : 'Rejected rows: mend them in the file, or download them, mend them and import them'}
        </caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Reason</th>
            {source.header.map((header, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a header may stand twice.
              <th scope="col" key={place}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <tr key={one.row}>
              <th scope="row">{one.row}</th>
              <td class="reason">{reasonText(one)}</td>
              {source.header.map((_, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a header may stand twice.
                <td key={place}>
                  <span>{source.rows[one.row - 2]?.[place]}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
