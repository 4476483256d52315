/** Univer's command service, which also tells what commands there are. */
import { CommandService, type CommandType, type ICommand, type IDisposable } from '@univerjs/core';

/** A command that something in the view may ask for. */
export interface ListedCommand {
  readonly id: string;
  readonly type: CommandType;
}

/** What is registered and never unregistered, in the order of registration. */
export class ListedCommands extends CommandService {
  private list: ListedCommand[] | undefined;

  /** Everything registered so far; Univer registers some commands only once they are near to use. */
  get commands(): readonly ListedCommand[] {
    return this.list ?? [];
  }

  override registerCommand(command: ICommand): IDisposable {
    this.note(command);
    return super.registerCommand(command);
  }

  override registerMultipleCommand(command: ICommand): IDisposable {
    this.note(command);
    return super.registerMultipleCommand(command);
  }

  private note({ id, type }: ICommand): void {
    // The service is asked to register before the members of this class are set up.
    this.list ??= [];
    if (!this.list.some((listed) => listed.id === id)) this.list.push({ id, type });
  }
}
