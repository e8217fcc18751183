/** The place to drop files, or to choose them. */
import { useRef, useState } from 'preact/hooks';
import { Button, Link } from '../parts/controls.tsx';
import { Icon } from '../parts/icon.tsx';
import { useImport } from './context.tsx';
import { addFiles } from './steps.ts';

const ACCEPT = '.csv,.txt,.tsv,text/csv,text/plain';

/** Large before there is a file, one line after. */
export function DropZone({ small }: { small?: boolean }) {
  const { desk, state } = useImport();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined): void => {
    if (files && files.length > 0) void addFiles(desk, [...files]);
  };
  const choose = (): void => input.current?.click();
  return (
    <div
      class={`drop${small ? ' small' : ''}${over ? ' over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <input
        ref={input}
        type="file"
        class="spoken"
        tabIndex={-1}
        aria-label="Files to import"
        multiple
        accept={ACCEPT}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
      {small ? (
        <Link icon="plus" onClick={choose}>
          Add another file
        </Link>
      ) : (
        <>
          <Icon name="file" size={28} />
          <p>
            <b>Drop {state.kind === 'roster' ? 'the CSV files' : 'a CSV file'} here</b>, or
          </p>
          <Button look="filled" onClick={choose}>
            Choose files
          </Button>
        </>
      )}
    </div>
  );
}
