/** What main.ts loads only when a workbook is worked on: the one module behind its `require`. */
import { runDaily as daily } from './daily.js';
import { runOperation as operation } from './operations/operations.js';

export const runDaily = daily;
export const runOperation = operation;
