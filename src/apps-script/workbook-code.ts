/** What main.ts loads only when a workbook is worked on: the one module behind its `require`. */
import { runDaily as daily } from './daily.js';
import { setUp as prepare } from './menu-commands.js';
import { runOperation as operation } from './operations/operations.js';

export const runDaily = daily;
export const setUp = prepare;
export const runOperation = operation;
