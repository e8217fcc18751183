/** Forms to fill in: one prefilled link for each room, and the form as it is. */
import { pathOf } from '../api.ts';
import { useDesk } from '../desk.ts';
import { useData } from '../use-data.ts';
import { counted } from '../words.ts';

interface Links {
  links: { name: string; detail: string; link: string }[];
}

export function Forms() {
  const { workspace } = useDesk();
  if (workspace.forms.length === 0)
    return <p class="nothing">No forms yet. Rollcall makes one when it is set up from its menu.</p>;
  return (
    <div class="scroll" tabIndex={0}>
      {workspace.forms.map((form) => (
        <Form key={form.id} id={form.id} />
      ))}
    </div>
  );
}

function Form({ id }: { id: string }) {
  const { workspace, revision } = useDesk();
  const form = workspace.forms.find((one) => one.id === id);
  const links = useData<Links>(`${pathOf('forms', id)}/links`, revision)?.links ?? [];
  if (!form) return null;
  return (
    <section class="form-card">
      <h3>
        <a href={form.fillLink} target="_blank" rel="noopener">
          {form.title || 'Untitled form'}
        </a>
        <small>
          {counted(form.responses, 'answer')}
          {form.published ? '' : ' · not published'}
        </small>
      </h3>
      {links.length > 0 && <p>Prefilled for a room; it opens as the account at the keyboard.</p>}
      <ul class="links">
        {links.map((one) => (
          <li key={one.link}>
            <a href={one.link} target="_blank" rel="noopener">
              {one.name}
            </a>
            <small>{one.detail}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
