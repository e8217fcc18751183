/** The calls of the sidebar, which every day brings. */
import { ADMIN_CALLS } from './admin-calls.ts';
import { CUSTODY_CALLS } from './custody-calls.ts';
import { dispatcher } from './dispatch.ts';
import { FIND_CALLS } from './find-calls.ts';

export const dispatch = dispatcher({ ...FIND_CALLS, ...CUSTODY_CALLS, ...ADMIN_CALLS });
