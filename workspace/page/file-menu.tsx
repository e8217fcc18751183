/** The File menu: what one can do to the practice copy as a whole. */
import { send } from './api.ts';
import { useDesk } from './desk.ts';
import type { Question } from './parts/ask.tsx';
import type { SheetMenu } from './top-bar.tsx';

/** Beginning again throws the practice school away, so it asks. */
export function useFileMenu(ask: (question: Question) => void): SheetMenu {
  const { act } = useDesk();
  const again = (beginning: 'sample' | 'empty', title: string, text: string) => ({
    label: `${title}…`,
    run: () =>
      ask({
        title: `${title}?`,
        text,
        button: 'Begin again',
        run: () => void act('Making a school', () => send('/api/reset', { beginning })),
      }),
  });
  return {
    title: 'File',
    items: [
      again(
        'sample',
        'Begin again with the sample school',
        'What you did here is thrown away. Making the school takes up to half a minute.',
      ),
      again(
        'empty',
        'Begin again with a blank spreadsheet',
        'What you did here is thrown away. Rollcall then wants to be set up from its menu.',
      ),
    ],
  };
}
