/** Data validation rules and their builder. */
import type { Emulated } from '../../execution/emulated.ts';
import type { EnumValue } from '../../execution/enum-value.ts';
import { scriptClass } from '../../execution/script-class.ts';
import type { ValidationRule } from '../model/style-book.ts';
import { local } from './calls.ts';
import { DataValidationCriteria } from './enums.ts';

/** Apps Script's names for the API's conditions. */
const CRITERIA: Readonly<Record<string, keyof typeof DataValidationCriteria>> = {
  ONE_OF_LIST: 'VALUE_IN_LIST',
  BOOLEAN: 'CHECKBOX',
  DATE_IS_VALID: 'DATE_IS_VALID_DATE',
  NUMBER_BETWEEN: 'NUMBER_BETWEEN',
  NUMBER_GREATER: 'NUMBER_GREATER_THAN',
  NUMBER_GREATER_THAN_EQ: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  NUMBER_LESS_THAN_EQ: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  TEXT_IS_EMAIL: 'TEXT_IS_VALID_EMAIL',
};

type RuleMethods =
  'copy' | 'getAllowInvalid' | 'getCriteriaType' | 'getCriteriaValues' | 'getHelpText';

abstract class RuleReader {
  constructor(public rule: ValidationRule) {}

  copy(): DataValidationBuilderFacade {
    return new DataValidationBuilderFacade(this.rule);
  }

  getAllowInvalid(): boolean {
    return this.rule.strict !== true;
  }

  getCriteriaType(): EnumValue {
    const criteria = CRITERIA[this.rule.condition.type];
    if (!criteria) throw new Error(`not emulated: criteria of ${this.rule.condition.type}`);
    return DataValidationCriteria[criteria];
  }

  getCriteriaValues(): unknown[] {
    const values = (this.rule.condition.values ?? []).map((each) => each.userEnteredValue ?? '');
    if (this.rule.condition.type === 'ONE_OF_LIST') {
      return [values, this.rule.showCustomUi !== false];
    }
    return this.rule.condition.type.startsWith('NUMBER') ? values.map(Number) : values;
  }

  getHelpText(): string | null {
    return this.rule.inputMessage ?? null;
  }
}

export class DataValidationFacade
  extends RuleReader
  implements Emulated<GoogleAppsScript.Spreadsheet.DataValidation, RuleMethods> {}

type BuilderMethods =
  | RuleMethods
  | 'build'
  | 'requireValueInList'
  | 'requireCheckbox'
  | 'requireDate'
  | 'requireNumberBetween'
  | 'requireNumberGreaterThan'
  | 'requireNumberGreaterThanOrEqualTo'
  | 'requireNumberLessThanOrEqualTo'
  | 'requireTextIsEmail'
  | 'setAllowInvalid'
  | 'setHelpText';

/** New rules only warn about other values until setAllowInvalid(false) (REF DataValidationBuilder). */
export class DataValidationBuilderFacade
  extends RuleReader
  implements Emulated<GoogleAppsScript.Spreadsheet.DataValidationBuilder, BuilderMethods>
{
  constructor(rule: ValidationRule = { condition: { type: '' } }) {
    super(rule);
  }

  build(): DataValidationFacade {
    return new DataValidationFacade(this.rule);
  }

  requireValueInList(values: string[], showDropdown = true): this {
    return this.require('ONE_OF_LIST', values.map(String), { showCustomUi: showDropdown });
  }

  requireCheckbox(checked: unknown = null, unchecked: unknown = null): this {
    const values = [checked, unchecked].filter((value) => value !== null).map(String);
    return this.require('BOOLEAN', values, { showCustomUi: true });
  }

  requireDate(): this {
    return this.require('DATE_IS_VALID', []);
  }

  requireNumberBetween(start: number, end: number): this {
    return this.require('NUMBER_BETWEEN', [String(start), String(end)]);
  }

  requireNumberGreaterThan(number: number): this {
    return this.require('NUMBER_GREATER', [String(number)]);
  }

  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this.require('NUMBER_GREATER_THAN_EQ', [String(number)]);
  }

  requireNumberLessThanOrEqualTo(number: number): this {
    return this.require('NUMBER_LESS_THAN_EQ', [String(number)]);
  }

  requireTextIsEmail(): this {
    return this.require('TEXT_IS_EMAIL', []);
  }

  setAllowInvalid(allowInvalidData: boolean): this {
    this.rule = { ...this.rule, strict: !allowInvalidData };
    return this;
  }

  setHelpText(helpText: string): this {
    this.rule = { ...this.rule, inputMessage: helpText };
    return this;
  }

  private require(type: string, values: string[], more: Partial<ValidationRule> = {}): this {
    const condition =
      values.length > 0
        ? { type, values: values.map((userEnteredValue) => ({ userEnteredValue })) }
        : { type };
    this.rule = { ...this.rule, ...more, condition };
    return this;
  }
}

const reading = {
  copy: local(),
  getAllowInvalid: local(),
  getCriteriaType: local(),
  getCriteriaValues: local(),
  getHelpText: local(),
};
scriptClass(DataValidationFacade, 'SpreadsheetApp.DataValidation', reading);
scriptClass(DataValidationBuilderFacade, 'SpreadsheetApp.DataValidationBuilder', {
  ...reading,
  build: local(),
  requireValueInList: local(['Array'], ['Array', 'Boolean']),
  requireCheckbox: local([], ['Any'], ['Any', 'Any']),
  requireDate: local(),
  requireNumberBetween: local(['Number', 'Number']),
  requireNumberGreaterThan: local(['Number']),
  requireNumberGreaterThanOrEqualTo: local(['Number']),
  requireNumberLessThanOrEqualTo: local(['Number']),
  requireTextIsEmail: local(),
  setAllowInvalid: local(['Boolean']),
  setHelpText: local(['String']),
});
