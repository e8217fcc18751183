/** Mail that left and mail that waits: as the family reads it, as plain text, and why it was written. */
import { useState } from 'preact/hooks';
import type { MailShape, OutboxShape, WaitingMailShape } from '../../shapes.ts';
import { useDesk } from '../desk.ts';
import { Icon } from '../parts/icon.tsx';
import { moment, when } from '../words.ts';
import { mailDocument } from './mail-document.ts';

type Choice = { kind: 'sent'; mail: MailShape } | { kind: 'waiting'; mail: WaitingMailShape };

const VIEWS = ['Mail', 'Plain text', 'Why'] as const;

/** What stands for the state, and the words that go with it. */
function Mark({ state }: { state: string }) {
  if (state === 'Sent') return <i class="mark done">{<Icon name="tick" size={12} />}</i>;
  if (state === 'Unknown' || state === 'Failed') return <i class="mark doubt">!</i>;
  return <i class="mark waits" />;
}

export function Outbox(props: { outbox: OutboxShape; openTab: (tab: string) => void }) {
  const { workspace } = useDesk();
  const { mail, waiting } = props.outbox;
  const choices: Choice[] = [
    ...waiting.map((one) => ({ kind: 'waiting' as const, mail: one })),
    ...[...mail].reverse().map((one) => ({ kind: 'sent' as const, mail: one })),
  ];
  const [chosen, setChosen] = useState('');
  const keyOf = (choice: Choice) =>
    choice.kind === 'sent' ? `sent ${choice.mail.id}` : `row ${choice.mail.row}`;
  const current = choices.find((choice) => keyOf(choice) === chosen) ?? choices[0];
  if (!current)
    return (
      <p class="nothing">
        No mail yet. Reminders go out at night: turn the clock, or run “tick” under Triggers.
      </p>
    );
  return (
    <div class="split">
      <ul class="mails" aria-label="Mail">
        {choices.slice(0, 400).map((choice) => {
          const state = choice.kind === 'sent' ? 'Sent' : choice.mail.state;
          const to = choice.kind === 'sent' ? choice.mail.to.join(', ') : choice.mail.to;
          return (
            <li key={keyOf(choice)}>
              <button
                type="button"
                aria-current={choice === current}
                onClick={() => setChosen(keyOf(choice))}
              >
                <Mark state={state} />
                <span class="at">
                  {choice.kind === 'sent' ? when(choice.mail.localAt, workspace.localNow) : state}
                </span>
                <span class="to">{to}</span>
                <span class="subject">{choice.mail.subject}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {current.kind === 'sent' ? (
        <Sent mail={current.mail} />
      ) : (
        <Waiting mail={current.mail} openTab={props.openTab} />
      )}
    </div>
  );
}

function Sent({ mail }: { mail: MailShape }) {
  const [view, setView] = useState<(typeof VIEWS)[number]>('Mail');
  const everyone = [...mail.to, ...mail.cc.map((one) => `cc ${one}`), ...mail.bcc];
  return (
    <article class="letter" aria-label="Letter">
      <header>
        <div>
          <h3>{mail.subject}</h3>
          <p>
            {moment(mail.localAt)} · to {everyone.join(', ')}
            {mail.replyTo && ` · replies to ${mail.replyTo}`}
          </p>
        </div>
        <div class="segments" role="group" aria-label="Show as">
          {VIEWS.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === view}
              onClick={() => setView(one)}
            >
              {one}
            </button>
          ))}
        </div>
      </header>
      {view === 'Mail' && mail.html !== '' && (
        <iframe
          title={`Mail: ${mail.subject}`}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcdoc={mailDocument(mail.html)}
        />
      )}
      {(view === 'Plain text' || (view === 'Mail' && mail.html === '')) && (
        <pre tabIndex={0}>{mail.text}</pre>
      )}
      {view === 'Why' && <Why mail={mail} />}
    </article>
  );
}

function Why({ mail }: { mail: MailShape }) {
  if (!mail.why) return <p class="nothing">No row of the tab Outbox belongs to this mail.</p>;
  return (
    <div class="why" tabIndex={0}>
      <p>Outbox, row {mail.why.row}</p>
      <Fields fields={mail.why.fields} />
    </div>
  );
}

function Fields({ fields }: { fields: { name: string; value: string }[] }) {
  return (
    <dl>
      {fields.map((field) => (
        <div key={field.name}>
          <dt>{field.name}</dt>
          <dd>{field.value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Waiting(props: { mail: WaitingMailShape; openTab: (tab: string) => void }) {
  const { mail } = props;
  return (
    <article class="letter" aria-label="Letter">
      <header>
        <div>
          <h3>{mail.subject || 'A mail that has not left'}</h3>
          <p>
            {mail.state} · to {mail.to}
          </p>
        </div>
        <div class="segments">
          <button type="button" onClick={() => props.openTab('Outbox')}>
            Outbox, row {mail.row}
          </button>
        </div>
      </header>
      <div class="why" tabIndex={0}>
        <Fields fields={mail.fields.filter((field) => field.value !== '')} />
      </div>
    </article>
  );
}
