/** One menu that drops down from the menu bar, with its submenus; works by mouse and by keys. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './icon.js';

export type MenuEntry =
  | {
      readonly kind: 'item';
      readonly caption: string;
      readonly hint?: string;
      readonly isDisabled?: boolean;
      readonly run: () => void;
    }
  | { readonly kind: 'separator' }
  | { readonly kind: 'submenu'; readonly caption: string; readonly entries: readonly MenuEntry[] };

/** Moves the focus among the items of the menu that has it. */
function moveFocus(list: HTMLElement | null, step: number): void {
  const items = [...(list?.querySelectorAll<HTMLElement>(':scope > .wb-entry > button') ?? [])];
  const place = items.indexOf(document.activeElement as HTMLElement);
  items[(place + step + items.length) % items.length]?.focus();
}

interface ListProps {
  readonly entries: readonly MenuEntry[];
  readonly label: string;
  readonly close: () => void;
  /** Esc or the left arrow. */
  readonly leave: () => void;
  readonly isSub?: boolean;
}

export function MenuList({ entries, label, close, leave, isSub = false }: ListProps): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector<HTMLElement>('button')?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => moveFocus(list.current, 1),
      ArrowUp: () => moveFocus(list.current, -1),
      Escape: leave,
      ...(isSub && { ArrowLeft: leave }),
    };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    move();
  };
  return (
    <div
      class={isSub ? 'wb-menu wb-submenu' : 'wb-menu'}
      role="menu"
      aria-label={label}
      ref={list}
      onKeyDown={onKeyDown}
    >
      {entries.map((entry, place) => (
        <Entry key={entryKey(entry, place)} entry={entry} close={close} />
      ))}
    </div>
  );
}

/** Menus are lists that do not change while they are open; separators have no name. */
const entryKey = (entry: MenuEntry, place: number): string =>
  entry.kind === 'separator' ? `line ${place}` : `${entry.caption} ${place}`;

function Entry({ entry, close }: { entry: MenuEntry; close: () => void }): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (entry.kind === 'separator') return <hr class="wb-menu-line" />;
  if (entry.kind === 'item') {
    const { caption, hint, isDisabled = false, run } = entry;
    return (
      <div class="wb-entry" role="none">
        <button
          type="button"
          role="menuitem"
          aria-disabled={isDisabled}
          onClick={() => {
            if (isDisabled) return;
            close();
            run();
          }}
        >
          <span>{caption}</span>
          {hint && <span class="wb-hint">{hint}</span>}
        </button>
      </div>
    );
  }
  const leave = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div
      class="wb-entry"
      role="none"
      onMouseEnter={() => setOpen(true)}
      onMouseLeave={() => setOpen(false)}
    >
      <button
        type="button"
        role="menuitem"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        ref={button}
        onClick={() => setOpen(true)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowRight') return;
          event.preventDefault();
          event.stopPropagation();
          setOpen(true);
        }}
      >
        <span>{entry.caption}</span>
        <Icon name="right" />
      </button>
      {isOpen && (
        <MenuList entries={entry.entries} label={entry.caption} close={close} leave={leave} isSub />
      )}
    </div>
  );
}
