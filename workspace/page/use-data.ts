/** Reads from the control API anew whenever the revision changes, showing the old until the new is there. */
import { useEffect, useState } from 'preact/hooks';
import { get } from './api.ts';

/** What a path answers, or null until it first does. A path of null reads nothing. */
export function useData<V>(path: string | null, revision: number): V | null {
  const [state, setState] = useState<{ path: string; value: V } | null>(null);
  useEffect(() => {
    if (path === null) return;
    let wanted = true;
    get<V>(path).then(
      (value) => wanted && setState({ path, value }),
      (thrown: unknown) => console.warn(path, thrown),
    );
    return () => {
      wanted = false;
    };
  }, [path, revision]);
  return state && state.path === path ? state.value : null;
}
