/** Every file of facts; a new file is added here. */
import type { Fact } from './fact.ts';
import { cacheFacts } from './facts/cache.ts';
import { formFacts } from './facts/forms.ts';
import { htmlFacts } from './facts/html.ts';
import { lockFacts } from './facts/locks.ts';
import { mailFacts } from './facts/mail.ts';
import { propertyFacts } from './facts/properties.ts';
import { runtimeFacts } from './facts/runtime.ts';
import { sessionFacts } from './facts/session.ts';
import { sheetsApiFacts } from './facts/sheets-api.ts';
import { sheetRefusalFacts } from './facts/sheets-refusals.ts';
import { sheetValueFacts } from './facts/sheets-values.ts';
import { triggerFacts } from './facts/triggers.ts';
import { utilityFacts } from './facts/utilities.ts';

export const allFacts: readonly Fact[] = [
  ...cacheFacts,
  ...formFacts,
  ...htmlFacts,
  ...lockFacts,
  ...mailFacts,
  ...propertyFacts,
  ...runtimeFacts,
  ...sessionFacts,
  ...sheetsApiFacts,
  ...sheetRefusalFacts,
  ...sheetValueFacts,
  ...triggerFacts,
  ...utilityFacts,
];
