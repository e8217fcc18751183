/** What is known about Session. */
import type { Fact } from '../fact.ts';

export const sessionFacts: readonly Fact[] = [
  {
    id: 'session/same-user',
    says: 'From a menu or a page, active and effective user are whoever is at the keyboard.',
    source: '"Authorization" (documentation)',
    run: () => {
      const [active, effective] = [Session.getActiveUser(), Session.getEffectiveUser()];
      return active.getEmail() !== '' && active.getEmail() === effective.getEmail();
    },
    returns: true,
  },
  {
    id: 'session/script-zone',
    says: 'getScriptTimeZone is the zone of the manifest.',
    source: 'REF Session',
    run: () => Session.getScriptTimeZone(),
    returns: 'America/New_York',
  },
];
