/** Menus that a script adds to the spreadsheet's window. */
import type { Execution, MenuItemData } from '../boundary/execution.js';
import { ServiceObject } from '../boundary/service-object.js';

export class Menu extends ServiceObject {
  override readonly serviceName = 'Base.Menu';
  private readonly items: MenuItemData[] = [];

  constructor(
    execution: Execution,
    private readonly caption: string,
  ) {
    super(execution);
  }

  addItem(caption: string, functionName: string): this {
    this.items.push({ kind: 'item', caption, functionName });
    return this;
  }

  addSeparator(): this {
    this.items.push({ kind: 'separator' });
    return this;
  }

  addSubMenu(menu: Menu): this {
    this.items.push({ kind: 'submenu', caption: menu.caption, items: [...menu.items] });
    return this;
  }

  addToUi(): void {
    this.execution.meter.other();
    this.execution.ui.show({ kind: 'menu', caption: this.caption, items: [...this.items] });
  }
}
