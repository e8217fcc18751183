/** A person, as Session and the event objects give them to scripts. */
import { scriptClass } from './script-class.ts';

export class UserFacade {
  constructor(private readonly email: string) {}

  /** Blank where Google withholds it. */
  getEmail(): string {
    return this.email;
  }

  getUserLoginId(): string {
    return this.email;
  }

  toJSON(): object {
    return { email: this.email, nickname: this.email.split('@')[0] ?? '' };
  }
}
scriptClass(UserFacade, 'Session.User', {
  getEmail: { takes: [[]], kind: 'local', needs: ['userinfo.email', 'spreadsheets.currentonly'] },
  getUserLoginId: {
    takes: [[]],
    kind: 'local',
    needs: ['userinfo.email', 'spreadsheets.currentonly'],
  },
});
