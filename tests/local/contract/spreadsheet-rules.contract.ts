/** What is claimed of validation, protection, conditional formats, filters, banding and metadata. */
import { createWorkbook } from '../../../src/local/model/create-workbook.js';
import type { ContractRow } from './contract-row.js';

const FAKES = 'gas-fakes, whose tests ran on live Apps Script:';

function sharedBook() {
  const workbook = createWorkbook({
    id: 'shared',
    name: 'Shared',
    timeZone: 'Etc/UTC',
    locale: 'en_US',
    owner: 'owner@example.com',
  });
  workbook.editors.push('editor@example.com');
  const [sheet] = workbook.sheets;
  sheet?.protections.push({
    id: 1,
    area: { top: 1, left: 1, bottom: 2, right: 2 },
    description: '',
    warningOnly: false,
    editors: [],
    domainEdit: false,
    unprotected: [],
  });
  return workbook;
}

export const SPREADSHEET_RULES_CONTRACT: readonly ContractRow[] = [
  {
    behaviour: 'a strict list refuses other values from scripts as well',
    source: 'text as logged by users of Google Sheets',
    script: `function check() {
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b'])
        .setAllowInvalid(false).build();
      SpreadsheetApp.getActiveSheet().getRange('F24').setDataValidation(rule).setValue('c');
    }`,
    throws:
      'Exception: The data you entered in cell F24 violates the data validation rules set on this cell. Please enter one of the following values: a, b.',
  },
  {
    behaviour: 'a strict number rule refuses and leaves every cell as it was',
    source: 'text as logged by users of Google Sheets',
    script: `function check() {
      const rule = SpreadsheetApp.newDataValidation().requireNumberBetween(1, 5)
        .setAllowInvalid(false).build();
      const range = SpreadsheetApp.getActiveSheet().getRange('A1:B1').setDataValidation(rule);
      try { range.setValues([[3, 9]]); } catch (error) { return [error.message, range.isBlank()]; }
    }`,
    expected: [
      'The data you entered in cell B1 violates the data validation rules set on this cell.',
      true,
    ],
  },
  {
    behaviour: 'a rule that only warns lets every value pass',
    source: `${FAKES} test/testsheetsdatavalidations.js "data validation basics"`,
    script: `function check() {
      const rule = SpreadsheetApp.newDataValidation().requireValueInList([9, false, 'z']).build();
      const cell = SpreadsheetApp.getActiveSheet().getRange('A1').setDataValidation(rule);
      return [cell.setValue('x').getValue(), cell.getDataValidation().getCriteriaValues(),
        rule.getAllowInvalid()];
    }`,
    expected: ['x', [['9', 'false', 'z'], true], true],
  },
  {
    behaviour: 'checkboxes begin unchecked, count as content and go with their values',
    source: `${FAKES} test/testsheetsdatavalidations.js "inserting checkboxes"`,
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      const range = sheet.getRange('A1:A3').insertCheckboxes();
      const before = [range.getValues().flat(), range.isChecked(), sheet.getLastRow()];
      sheet.getRange('A2').check();
      const mixed = range.isChecked();
      range.removeCheckboxes();
      return [before, mixed, range.isBlank()];
    }`,
    expected: [[[false, false, false], false, 3], null, true],
  },
  {
    behaviour: 'an editor may not write what a protection leaves to others',
    source: 'tanaikech.github.io, 5 November 2020',
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      const open = sheet.getRange('C1').canEdit();
      sheet.getRange('C1').setValue(1);
      try { sheet.getRange('B2:C3').setValue(1); }
      catch (error) { return [open, sheet.getRange('B2').canEdit(), error.message]; }
    }`,
    expected: [
      true,
      false,
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    ],
    emulator: () => ({ active: sharedBook(), user: 'editor@example.com' }),
  },
  {
    behaviour: 'the owner may always edit and is not listed',
    source: 'issuetracker.google.com/issues/442636162',
    script: `function check() {
      const protection = SpreadsheetApp.getActiveSheet().protect();
      return [protection.canEdit(), protection.getEditors().length,
        protection.getProtectionType().toString(), protection.getRange().getA1Notation()];
    }`,
    expected: [true, 0, 'SHEET', ''],
  },
  {
    behaviour: 'setting conditional formats replaces every rule of the sheet',
    source:
      'developers.google.com/apps-script/reference/spreadsheet/sheet#setconditionalformatrulesrules',
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      const rule = (criteria) => criteria.setBackground('#FF0000').setBold(true)
        .setRanges([sheet.getRange('A1:B2')]).build();
      const builder = () => SpreadsheetApp.newConditionalFormatRule();
      sheet.setConditionalFormatRules([rule(builder().whenNumberGreaterThan(50))]);
      sheet.setConditionalFormatRules([rule(builder().whenTextContains('x'))]);
      return sheet.getConditionalFormatRules().map((one) => {
        const condition = one.getBooleanCondition();
        return [condition.toString(), condition.getCriteriaType().toString(),
          condition.getCriteriaValues(), condition.getBackground(), condition.getBold(),
          one.getRanges()[0].getA1Notation()];
      });
    }`,
    expected: [
      ['ConditionalFormatBooleanCondition', 'TEXT_CONTAINS', ['x'], '#ff0000', true, 'A1:B2'],
    ],
  },
  {
    behaviour: 'a formula of a conditional format may not name another sheet',
    source: 'text as reported by users of Google Sheets',
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      SpreadsheetApp.getActive().insertSheet('Other');
      const rule = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=Other!A1>1')
        .setBackground('red').setRanges([sheet.getRange('A1')]).build();
      sheet.setConditionalFormatRules([rule]);
    }`,
    throws: 'Exception: Conditional format rule cannot reference a different sheet.',
  },
  {
    behaviour: 'a sheet has one filter, and it hides rows without hiding values',
    source: `${FAKES} test/testsheetssets.js "Range.createFilter and getFilter"`,
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      const range = sheet.getRange('A1:A4').setValues([['H'], [1], [30], [5]]);
      const filter = range.createFilter();
      filter.setColumnFilterCriteria(1,
        SpreadsheetApp.newFilterCriteria().whenNumberGreaterThan(4).build());
      const hidden = [1, 2, 3, 4].map((row) => sheet.isRowHiddenByFilter(row));
      filter.sort(1, false);
      let refusal = '';
      try { range.createFilter(); } catch (error) { refusal = error.message; }
      return [hidden, range.getValues().flat(), refusal];
    }`,
    expected: [
      [false, true, false, false],
      ['H', 30, 5, 1],
      "You can't create a filter in a sheet that already has a filter.",
    ],
  },
  {
    behaviour: 'banding takes the colours of its theme',
    source: `${FAKES} test/testsheetssets.js "Banding Theme Colors Verification"`,
    script: `function check() {
      const range = SpreadsheetApp.getActiveSheet().getRange('A1:E10');
      const banding = range.applyRowBanding(SpreadsheetApp.BandingTheme.CYAN, true, true);
      return [banding.getHeaderRowColor(), banding.getFirstRowColor(), banding.getSecondRowColor(),
        banding.getFooterRowColor(), banding.getFirstColumnColor()];
    }`,
    expected: ['#4dd0e1', '#ffffff', '#e0f7fa', '#a2e8f1', null],
  },
  {
    behaviour: 'developer metadata belongs to whole rows and columns only',
    source: `${FAKES} test/testsheetsdeveloper.js "Developer Metadata"`,
    script:
      'function check() { SpreadsheetApp.getActiveSheet().getRange("B6:D6").addDeveloperMetadata("k", "v"); }',
    throws:
      'Exception: Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  },
  {
    behaviour: 'colour names become hexadecimal',
    source: `${FAKES} test/testsheetssets.js, named colours`,
    script: `function check() {
      const cell = SpreadsheetApp.getActiveSheet().getRange('A1');
      return [cell.getBackground(), cell.setBackground('LIGHTCORAL').getBackground(),
        cell.setFontColor('#FFF').getFontColor(), cell.setBackground(null).getBackground()];
    }`,
    expected: ['#ffffff', '#f08080', '#ffffff', '#ffffff'],
  },
  {
    behaviour: 'a chart is kept as declared and updated under its id',
    source: 'developers.google.com/apps-script/reference/spreadsheet/embedded-chart',
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.insertChart(sheet.newChart().asColumnChart().addRange(sheet.getRange('A1:B3'))
        .setPosition(5, 6, 1, 2).setNumHeaders(1).setTitle('One').build());
      const [chart] = sheet.getCharts();
      sheet.updateChart(chart.modify().setOption('title', 'Two').build());
      const [after] = sheet.getCharts();
      const place = after.getContainerInfo();
      return [sheet.getCharts().length, after.getChartId() === chart.getChartId(),
        after.getOptions().get('title'), after.getRanges()[0].getA1Notation(),
        place.getAnchorRow(), place.getAnchorColumn(), place.getOffsetX(), place.getOffsetY()];
    }`,
    expected: [1, true, 'Two', 'A1:B3', 5, 6, 1, 2],
  },
  {
    behaviour: 'formulas of rules follow the rows and columns that they name',
    source: 'Google Docs Editors help, conditional formatting rules with custom formulas',
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      const range = sheet.getRange('B2:C9');
      sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied('=$A2>$F$1').setBackground('red').setRanges([range]).build()]);
      range.setDataValidation(SpreadsheetApp.newDataValidation()
        .requireFormulaSatisfied('=B2<$F$1').build());
      sheet.insertRowBefore(1);
      sheet.insertColumnBefore(5);
      sheet.deleteRow(3);
      const rule = sheet.getConditionalFormatRules()[0];
      return [rule.getRanges()[0].getA1Notation(), rule.getBooleanCondition().getCriteriaValues(),
        sheet.getRange('B3').getDataValidation().getCriteriaValues(),
        sheet.getRange('C9').getDataValidation().getCriteriaValues()];
    }`,
    expected: ['B3:C9', ['=$A3>$G$2'], ['=B3<$G$2'], ['=B3<$G$2']],
  },
  {
    behaviour: 'formulas of rules follow the name of a sheet, and lose one that is deleted',
    source: 'as formulas in cells do',
    script: `function check() {
      const book = SpreadsheetApp.getActiveSpreadsheet();
      const cell = book.getActiveSheet().getRange('A1');
      const other = book.insertSheet('Limits');
      cell.setDataValidation(SpreadsheetApp.newDataValidation()
        .requireFormulaSatisfied('=A1<Limits!B2').build());
      const read = () => cell.getDataValidation().getCriteriaValues()[0];
      other.setName('Upper limits');
      const renamed = read();
      book.deleteSheet(other);
      return [renamed, read()];
    }`,
    expected: ["=A1<'Upper limits'!B2", '=A1<#REF!'],
  },
  {
    behaviour: 'a checkbox takes other values, and is then neither checked nor unchecked',
    source: 'Apps Script reference, sample of Range.isChecked',
    script: `function check() {
      const range = SpreadsheetApp.getActiveSheet().getRange('A1:A3').insertCheckboxes('yes', 'no');
      const cell = (place) => range.getCell(place, 1);
      cell(1).setValue('yes');
      cell(3).setValue('random');
      const states = [1, 2, 3].map((place) => cell(place).isChecked());
      range.removeCheckboxes();
      return [states, range.getValues().flat()];
    }`,
    expected: [
      [true, false, null],
      ['', '', 'random'],
    ],
  },
];
