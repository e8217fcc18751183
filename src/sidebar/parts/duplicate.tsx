/** A tag that stands on several rows: the scan can't decide, so it does not. */
import { loadAll, showRow } from '../desk/load.ts';
import { openEntry, type } from '../desk/navigate.ts';
import type { ScanNotice } from '../desk/state.ts';
import { listText } from '../words/format.ts';
import { Button, Link } from './controls.tsx';
import { useDesk } from './desk-context.tsx';
import { Panel } from './panel.tsx';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five'];

/** The panel with a way to each row and to each device. */
export function Duplicate({ notice }: { notice: ScanNotice & { is: 'duplicate' } }) {
  const { desk } = useDesk();
  const rows = notice.devices.map((device) => device.row);
  const again = async (): Promise<void> => {
    await loadAll(desk);
    // The tag stays in the box; what it means now is looked up anew.
    type(desk, notice.text);
  };
  const many = NUMBERS[rows.length] ?? String(rows.length);
  return (
    <Panel tone="overtaken" title={`${notice.text} stands on ${many} rows`}>
      <p>
        Rows {listText(rows.map(String))} of Devices have this {notice.field}, so a scan can’t tell
        which one you hold. Nothing was changed.
      </p>
      <div class="links">
        {notice.devices.map((device) => (
          <div key={device.deviceId} class="links-line">
            <Link icon="rows" onClick={() => void showRow(desk, 'Devices', device.row)}>
              Show row {device.row}
            </Link>
            <Link onClick={() => openEntry(desk, device)}>
              Open {device.serial || device.deviceId}
            </Link>
          </div>
        ))}
      </div>
      <p>Give one of them a new tag in the sheet, then load the list again.</p>
      <Button icon="again" onClick={() => void again()}>
        Load the list again
      </Button>
    </Panel>
  );
}
