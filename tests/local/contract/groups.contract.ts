/** What is claimed of groups of rows and columns. */
import type { ContractRow } from './contract-row.js';

const FAKES = 'gas-fakes, whose tests ran on live Apps Script: "Range Grouping Methods"';
const REFERENCE = 'Apps Script reference, class Group';

export const GROUPS_CONTRACT: readonly ContractRow[] = [
  {
    behaviour: 'rows are grouped and nested by depth',
    source: FAKES,
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A2:A5').shiftRowGroupDepth(1);
      sheet.getRange('A3:A4').shiftRowGroupDepth(1);
      sheet.getRange('C1:E1').shiftColumnGroupDepth(2);
      const nested = [1, 2, 3, 5, 6].map((row) => sheet.getRowGroupDepth(row));
      sheet.getRange('A2:A5').shiftRowGroupDepth(-1);
      return [nested, sheet.getRowGroup(3, 1).getRange().getA1Notation(),
        sheet.getColumnGroup(4, 2).getRange().getA1Notation()];
    }`,
    expected: [[0, 1, 2, 1, 0], '3:4', 'C:E'],
  },
  {
    behaviour:
      'collapsing a range collapses the outermost groups in it; expanding finds those around',
    source: FAKES,
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('2:5').shiftRowGroupDepth(1);
      sheet.getRange('3:4').shiftRowGroupDepth(1);
      const state = () => [1, 2].map((depth) => sheet.getRowGroup(3, depth).isCollapsed());
      sheet.getRange('A1:A10').collapseGroups();
      const collapsed = [...state(), sheet.isRowHiddenByUser(5)];
      sheet.getRange('A3:A4').expandGroups();
      return [collapsed, [...state(), sheet.isRowHiddenByUser(5)]];
    }`,
    expected: [
      [true, false, true],
      [false, false, false],
    ],
  },
  {
    behaviour: 'the toggle stands before the group unless told otherwise',
    source: REFERENCE,
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('2:3').shiftRowGroupDepth(1);
      const group = sheet.getRowGroup(1, 1);
      const before = group.getControlIndex();
      sheet.setRowGroupControlPosition(SpreadsheetApp.GroupControlTogglePosition.AFTER);
      return [before, group.getControlIndex(), group.getDepth(),
        sheet.getRowGroupControlPosition().toString(), sheet.getRowGroup(4, 1).getDepth()];
    }`,
    expected: [1, 4, 1, 'AFTER', 1],
  },
  {
    behaviour: 'groups follow their rows, and new rows inside belong to them',
    source: 'Google Docs Editors help, group rows or columns',
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('3:5').shiftRowGroupDepth(1);
      sheet.getRowGroup(3, 1).collapse();
      sheet.insertRowBefore(1);
      sheet.insertRowAfter(5);
      sheet.deleteRow(4);
      const group = sheet.getRowGroup(4, 1);
      const found = [group.getRange().getA1Notation(), group.isCollapsed()];
      group.remove();
      return [...found, sheet.getRowGroupDepth(4)];
    }`,
    expected: ['4:6', true, 0],
  },
  {
    behaviour: 'groups are expanded up to a depth',
    source: REFERENCE,
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A:F').shiftColumnGroupDepth(1);
      sheet.getRange('B:C').shiftColumnGroupDepth(1);
      sheet.collapseAllColumnGroups().expandColumnGroupsUpToDepth(1);
      return [sheet.getColumnGroup(2, 1).isCollapsed(), sheet.getColumnGroup(2, 2).isCollapsed(),
        ['A', 'B', 'D'].map((letter) =>
          sheet.isColumnHiddenByUser(sheet.getRange(letter + '1').getColumn()))];
    }`,
    expected: [false, true, [false, true, false]],
  },
];
