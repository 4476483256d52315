/** What a person typed into a cell, letter by letter, before Univer reads it in its own way. */
import {
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  type DocumentDataModel,
  IUniverInstanceService,
  type Univer,
} from '@univerjs/core';
import { IEditorBridgeService } from '@univerjs/sheets-ui';

export interface EditorText {
  /** True while a cell or the formula bar is being typed in. */
  isOpen(): boolean;
  /** The text in the cell editor. */
  text(): string;
}

export function editorText(univer: Univer): EditorText {
  const injector = univer.__getInjector();
  return {
    isOpen: () => injector.get(IEditorBridgeService).isVisible().visible,
    text: () => {
      const editor = injector
        .get(IUniverInstanceService)
        .getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
      const stream = editor?.getSnapshot().body?.dataStream ?? '';
      // Univer ends paragraphs with \r and the text with \r\n.
      return stream.replace(/\r\n$/, '').replaceAll('\r', '\n');
    },
  };
}
