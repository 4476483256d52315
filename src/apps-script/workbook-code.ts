/** What main.ts loads only when a workbook is worked on: the one module behind its `require`. */
import { runDaily as daily } from './daily.js';
import { runOperation as operation } from './operations/operations.js';
import { refreshStartToday } from './start/refresh-now.js';

export const runDaily = daily;
export const runOperation = operation;
export const refreshStart = refreshStartToday;
