/** The add-on's triggers, to be run now as if their time had come. */
import { pathOf, send } from '../api.ts';
import { useDesk } from '../desk.ts';
import { Icon } from '../parts/icon.tsx';

const KINDS: { [type: string]: string } = {
  CLOCK: 'Clock',
  ON_OPEN: 'Opening the Sheet',
  ON_EDIT: 'An edit by hand',
  ON_CHANGE: 'A change of the Sheet',
  ON_FORM_SUBMIT: 'An answer to the form',
};

export function Triggers() {
  const { workspace, act, busy } = useDesk();
  if (workspace.triggers.length === 0)
    return <p class="nothing">No triggers yet. Rollcall installs them when it is set up.</p>;
  return (
    <div class="scroll" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Runs</th>
            <th scope="col">On</th>
            <th scope="col">As</th>
            <th scope="col">Now</th>
          </tr>
        </thead>
        <tbody>
          {workspace.triggers.map((trigger) => (
            <tr key={trigger.id}>
              <td>
                <code>{trigger.handler}</code>
              </td>
              <td>
                {KINDS[trigger.type] ?? trigger.type}
                {trigger.everyMinutes !== null && `, every ${trigger.everyMinutes} minutes`}
              </td>
              <td>{trigger.owner}</td>
              <td>
                <button
                  type="button"
                  class="dark"
                  disabled={busy !== ''}
                  aria-label={`Run ${trigger.handler} now`}
                  onClick={() =>
                    void act(`Running ${trigger.handler}`, () =>
                      send(`${pathOf('triggers', trigger.id)}/fire`, {}),
                    )
                  }
                >
                  <Icon name="play" size={12} /> Run now
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
