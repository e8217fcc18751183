/** What one can do after a refusal: numbered, so that a key does it. */
import type { IconName } from './icon.tsx';
import { Heading, Row } from './controls.tsx';
import { Icon } from './icon.tsx';

export interface Cure {
  icon: IconName;
  title: string;
  detail?: string;
  does: () => void;
}

/** The list; key 1 does the first. */
export function Cures({ cures }: { cures: readonly Cure[] }) {
  if (cures.length === 0) return null;
  return (
    <section>
      <Heading>What you can do</Heading>
      {cures.map((cure, at) => (
        <div key={cure.title} data-cure={at + 1}>
          <Row
            icon={<Icon name={cure.icon} />}
            title={cure.title}
            detail={cure.detail}
            hotkey={String(at + 1)}
            onClick={cure.does}
          />
        </div>
      ))}
    </section>
  );
}
