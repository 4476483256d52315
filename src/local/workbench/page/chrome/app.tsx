/** The page around the grid: Univer draws into the element `grid` and leaves the rest alone. */
import { render } from 'preact';
import { Drawer } from '../drawer/drawer.js';
import { Banners } from './banners.js';
import { FrameDialog, Sidebar } from './frames.js';
import { LinkCard } from './link-card.js';
import { type MenuActions, MenuBar } from './menu-bar.js';
import { MessageBoxes } from './message-boxes.js';
import { TitleRow } from './title-row.js';

/** The places of the page's parts in index.html. */
const place = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no element ${id}.`);
  return element;
};

export function showChrome(actions: MenuActions): void {
  render(
    <>
      <TitleRow />
      <MenuBar actions={actions} />
    </>,
    place('head'),
  );
  render(<Sidebar />, place('side'));
  render(
    <>
      <LinkCard actions={actions} />
      <Banners />
      <Drawer />
      <FrameDialog />
      <MessageBoxes />
    </>,
    place('over'),
  );
}
