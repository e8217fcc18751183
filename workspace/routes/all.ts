/** Every route of the control API. */
import { begin } from '../begin.ts';
import type { BeginOptions } from '../begin.ts';
import { textField } from '../fields.ts';
import type { Routes } from '../http/router.ts';
import type { Keeper } from '../keeper.ts';
import { Problem } from '../problem.ts';
import { clockRoutes } from './clock.ts';
import { faultRoutes } from './faults.ts';
import { formRoutes } from './forms.ts';
import { outboxRoutes } from './outbox.ts';
import { overviewRoutes } from './overview.ts';
import { scriptRoutes } from './scripts.ts';
import { tabRoutes } from './tabs.ts';

/** Begins again with the sample school or a blank spreadsheet; what was there is gone. */
function resetRoute(keeper: Keeper, options: BeginOptions): Routes {
  return {
    'POST /api/reset': ({ office, body }) => {
      const beginning = textField(body, 'beginning');
      if (beginning !== 'sample' && beginning !== 'empty')
        throw new Problem(400, '"beginning" must be sample or empty.');
      const parts = begin(beginning, options);
      keeper.beginning = beginning;
      office.replace(parts);
      return { beginning };
    },
  };
}

/** The routes, with those that begin again or save. */
export function allRoutes(keeper: Keeper, options: BeginOptions): Routes {
  return {
    ...overviewRoutes,
    ...tabRoutes,
    ...scriptRoutes,
    ...formRoutes,
    ...clockRoutes,
    ...outboxRoutes,
    ...faultRoutes,
    ...resetRoute(keeper, options),
  };
}
