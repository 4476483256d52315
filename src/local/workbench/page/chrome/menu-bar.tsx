/** The menu bar: a few of the spreadsheet's own menus, then those of the script. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MenuItemView } from '../../protocol.js';
import { usePageState } from '../page-state.js';
import { Icon } from './icon.js';
import { type MenuEntry, MenuList } from './menu.js';

/** What the menus do. */
export interface MenuActions {
  undo(): void;
  redo(): void;
  find(): void;
  zoom(percent: number): void;
  /** Unhides it. */
  showSheet(sheetId: number): void;
  goToSheet(sheetId: number): void;
  run(functionName: string): void;
}

interface Menu {
  readonly caption: string;
  readonly entries: readonly MenuEntry[];
}

const ZOOMS = [50, 75, 90, 100, 125, 150, 200];

function scriptEntry(item: MenuItemView, actions: MenuActions): MenuEntry {
  if (item.kind === 'separator') return item;
  if (item.kind === 'submenu') {
    const entries = item.items.map((each) => scriptEntry(each, actions));
    return { kind: 'submenu', caption: item.caption, entries };
  }
  return { kind: 'item', caption: item.caption, run: () => actions.run(item.functionName) };
}

function useMenus(actions: MenuActions): Menu[] {
  const { workbench, hiddenSheets } = usePageState();
  const hidden: MenuEntry[] = hiddenSheets.map(({ sheetId, name }) => ({
    kind: 'item',
    caption: `Show ${name}`,
    run: () => actions.showSheet(sheetId),
  }));
  const none: MenuEntry = { kind: 'item', caption: 'None', isDisabled: true, run: () => {} };
  return [
    {
      caption: 'Edit',
      entries: [
        {
          kind: 'item',
          caption: 'Undo',
          hint: 'Ctrl+Z',
          isDisabled: !workbench?.canUndo,
          run: actions.undo,
        },
        {
          kind: 'item',
          caption: 'Redo',
          hint: 'Ctrl+Y',
          isDisabled: !workbench?.canRedo,
          run: actions.redo,
        },
        { kind: 'separator' },
        { kind: 'item', caption: 'Find', hint: 'Ctrl+F', run: actions.find },
      ],
    },
    {
      caption: 'View',
      entries: [
        {
          kind: 'submenu',
          caption: 'Zoom',
          entries: ZOOMS.map((percent) => ({
            kind: 'item',
            caption: `${percent} %`,
            run: () => actions.zoom(percent),
          })),
        },
        { kind: 'submenu', caption: 'Hidden sheets', entries: hidden.length > 0 ? hidden : [none] },
      ],
    },
    ...(workbench?.menus ?? []).map(({ caption, items }) => ({
      caption,
      entries: items.map((item) => scriptEntry(item, actions)),
    })),
  ];
}

export function MenuBar({ actions }: { actions: MenuActions }): JSX.Element {
  const menus = useMenus(actions);
  const { workbench } = usePageState();
  const [open, setOpen] = useState<string | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open === null) return;
    const closeOutside = (event: Event) => {
      if (!bar.current?.contains(event.target as Node)) setOpen(null);
    };
    // The grid keeps pointer events to itself, so they are taken on their way down.
    document.addEventListener('pointerdown', closeOutside, true);
    window.addEventListener('blur', closeOutside);
    return () => {
      document.removeEventListener('pointerdown', closeOutside, true);
      window.removeEventListener('blur', closeOutside);
    };
  }, [open]);

  const step = (delta: number) => {
    const place = menus.findIndex(
      ({ caption }) => caption === (open ?? focusedCaption(bar.current)),
    );
    const next = menus[(place + delta + menus.length) % menus.length];
    if (next === undefined) return;
    if (open !== null) setOpen(next.caption);
    else focusTitle(bar.current, next.caption);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    event.preventDefault();
    step(event.key === 'ArrowRight' ? 1 : -1);
  };
  return (
    <div class="wb-menubar">
      <div class="wb-menus" role="menubar" aria-label="Menu" ref={bar} onKeyDown={onKeyDown}>
        {menus.map(({ caption, entries }) => (
          <div class="wb-menu-title" key={caption} role="none">
            <button
              type="button"
              role="menuitem"
              aria-haspopup="menu"
              aria-expanded={open === caption}
              data-caption={caption}
              onClick={() => setOpen(open === caption ? null : caption)}
              onMouseEnter={() => open !== null && setOpen(caption)}
              onKeyDown={(event) => {
                if (event.key !== 'ArrowDown') return;
                event.preventDefault();
                setOpen(caption);
              }}
            >
              {caption}
            </button>
            {open === caption && (
              <MenuList
                entries={entries}
                label={caption}
                close={() => setOpen(null)}
                leave={() => {
                  setOpen(null);
                  focusTitle(bar.current, caption);
                }}
              />
            )}
          </div>
        ))}
      </div>
      <span class="wb-menu-gap" />
      <StepButton name="undo" label="Undo" isOn={workbench?.canUndo ?? false} run={actions.undo} />
      <StepButton name="redo" label="Redo" isOn={workbench?.canRedo ?? false} run={actions.redo} />
    </div>
  );
}

function StepButton(props: {
  name: 'undo' | 'redo';
  label: string;
  isOn: boolean;
  run: () => void;
}): JSX.Element {
  return (
    <button
      type="button"
      class="wb-icon-button"
      aria-label={props.label}
      title={props.label}
      aria-disabled={!props.isOn}
      onClick={() => props.isOn && props.run()}
    >
      <Icon name={props.name} />
    </button>
  );
}

function focusedCaption(bar: HTMLElement | null): string | undefined {
  const focused = document.activeElement;
  return bar?.contains(focused) ? (focused as HTMLElement).dataset['caption'] : undefined;
}

function focusTitle(bar: HTMLElement | null, caption: string): void {
  bar?.querySelector<HTMLElement>(`[data-caption="${CSS.escape(caption)}"]`)?.focus();
}
