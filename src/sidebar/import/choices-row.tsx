/** What was brought and how it is read, and the tab that it goes into; each can be changed. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ImportTab } from '../../apps-script/contract/import.js';
import { formatNumber } from '../../domain/wording.js';
import { ENCODINGS, type Encoding } from './decode-file.js';
import type { GivenText, ReadingChoice, ReadText } from './given-text.js';
import { SEPARATORS, type Separator } from './parse-text.js';

export function ChoicesRow(props: {
  readonly given: GivenText;
  readonly read: ReadText;
  readonly choice: ReadingChoice;
  readonly tabs: readonly ImportTab[];
  readonly tabName: string | null;
  readonly onChoice: (choice: ReadingChoice) => void;
  readonly onTab: (name: string) => void;
  readonly onAgain: () => void;
}) {
  const { given, read, choice, tabs, tabName, onChoice, onTab, onAgain } = props;
  const tabSelect = useRef<HTMLSelectElement>(null);
  useLayoutEffect(() => tabSelect.current?.focus(), []);
  const encoding = read.is === 'table' ? read.encoding : (choice.encoding ?? null);
  const separator = read.is === 'table' ? read.table.separator : choice.separator;
  return (
    <header class="plain choices">
      <div class="row wrap">
        <h1 class="name any">{given.name}</h1>
        {read.is === 'table' && (
          <span class="dim nb">{`${formatNumber(read.table.rows.length)} ${read.table.rows.length === 1 ? 'row' : 'rows'}`}</span>
        )}
        <span class="space" />
        <button type="button" class="link" onClick={onAgain}>
          Bring other rows
        </button>
      </div>
      <div class="row wrap">
        <label class="row">
          Into the tab
          <select
            class="field"
            ref={tabSelect}
            value={tabName ?? ''}
            onChange={({ currentTarget }) => onTab(currentTarget.value)}
          >
            {tabName === null && <option value="">choose …</option>}
            {tabs.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <span class="space" />
        <label class="row dim">
          Separator
          <select
            class="field"
            value={separator ?? ','}
            onChange={({ currentTarget }) =>
              onChoice({ separator: currentTarget.value as Separator })
            }
          >
            {Object.entries(SEPARATORS).map(([mark, word]) => (
              <option key={word} value={mark}>
                {word}
              </option>
            ))}
          </select>
        </label>
        {given.is === 'file' && (
          <label class="row dim">
            Encoding
            <select
              class="field"
              value={encoding ?? 'utf-8'}
              onChange={({ currentTarget }) =>
                onChoice({ encoding: currentTarget.value as Encoding })
              }
            >
              {ENCODINGS.map((name) => (
                <option key={name} value={name}>
                  {name.toUpperCase()}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
    </header>
  );
}
