/** Which column of the file goes into which column of the tab; each can be changed. */
import type {
  ImportAnswer,
  ImportColumn,
  ImportPayload,
} from '../../apps-script/contract/import.js';
import { DATE_ORDERS, orderOf, type StatedMap, withOrder, withTarget } from './stated-map.js';

export function MappingList(props: {
  readonly source: ImportPayload;
  readonly answer: ImportAnswer;
  readonly columns: readonly ImportColumn[];
  readonly stated: StatedMap;
  readonly onStated: (stated: StatedMap) => void;
}) {
  const { source, answer, columns, stated, onStated } = props;
  const missing = answer.preview?.missing ?? [];
  return (
    <section class="mapping" aria-labelledby="mapping">
      <h2>
        <b id="mapping">Columns</b> <span class="dim">file → {source.tab}</span>
      </h2>
      {missing.length > 0 && (
        <p class="s-watch any">
          {`No column of the file fills ${missing.join(', ')}: rows that are new will be rejected.`}
        </p>
      )}
      <ul>
        {source.header.map((fileHeader, place) => {
          const target = answer.mapping[fileHeader] ?? '';
          // A header may stand twice; its place is what tells it.
          const key = `${place}`;
          if (source.header.indexOf(fileHeader) !== place) {
            return (
              <li key={key} class="any">
                {fileHeader || '(no header)'}{' '}
                <span class="dim">stands twice; the first one is read.</span>
              </li>
            );
          }
          return (
            <li key={key}>
              <label class="any" for={`column-${place}`}>
                {fileHeader.trim() === '' ? '(no header)' : fileHeader}
                <span class="dim one-line">{exampleAt(source.rows, place)}</span>
              </label>
              <select
                id={`column-${place}`}
                class={target === '' ? 'field out' : 'field'}
                value={target}
                onChange={({ currentTarget }) =>
                  onStated(withTarget(stated, fileHeader, currentTarget.value))
                }
              >
                <option value="">left out</option>
                {columns.map(({ header, required }) => (
                  <option key={header} value={header}>
                    {required ? `${header} *` : header}
                  </option>
                ))}
              </select>
              <DateOrder
                order={orderOf(stated, fileHeader)}
                shown={answer.dateOrders[target]}
                header={fileHeader}
                onOrder={(order) => onStated(withOrder(stated, fileHeader, target, order))}
              />
            </li>
          );
        })}
      </ul>
      <p class="dim">* A new row needs it.</p>
    </section>
  );
}

/** How the dates of a column are read, and why; a choice where the column does not tell. */
function DateOrder(props: {
  readonly order: string;
  readonly shown: string | undefined;
  readonly header: string;
  readonly onOrder: (order: string) => void;
}) {
  const { order, shown, header, onOrder } = props;
  if (shown === undefined) return null;
  const isOpen = order !== '' || /^(?:undecided|mixed)/.test(shown);
  return (
    <p class={isOpen && order === '' ? 'order s-watch' : 'order dim'}>
      {isOpen ? null : `Dates ${shown}`}
      {isOpen && (
        <label class="row wrap">
          <span class="any">{order === '' ? `Dates ${shown}` : 'Dates as you say'}</span>
          <select
            class="field"
            aria-label={`Order of the dates in ${header}`}
            value={order}
            onChange={({ currentTarget }) => onOrder(currentTarget.value)}
          >
            <option value="">as found</option>
            {DATE_ORDERS.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
      )}
    </p>
  );
}

/** Rows that are looked at for an example. */
const LOOKED_AT = 50;

function exampleAt(rows: ImportPayload['rows'], place: number): string {
  const texts = rows.slice(0, LOOKED_AT).map((row) => (row[place] ?? '').trim());
  const first = texts.find((text) => text !== '');
  return first === undefined ? 'blank' : `e.g. ${first}`;
}
