/** What main.ts loads only when a workbook is worked on: the one module behind its `require`. */
import { continueWork as goOn } from './continue-work.js';
import { runDaily as daily } from './daily.js';
import { runOperation as operation } from './operations/operations.js';
import { refreshStartToday } from './start/refresh-now.js';

export const continueWork = goOn;
export const runDaily = daily;
export const runOperation = operation;
export const refreshStart = refreshStartToday;
