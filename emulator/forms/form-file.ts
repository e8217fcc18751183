/** How scripts' form objects reach the form they stand for: always its current state. */
import type { Execution } from '../execution/execution.ts';
import { ServiceError } from '../execution/service-error.ts';
import type { FormState, ItemState } from './form-state.ts';

export class FormHandle {
  constructor(
    readonly execution: Execution,
    readonly id: string,
  ) {}

  get state(): FormState {
    const form = this.execution.world.state.forms[this.id];
    if (!form) throw noSuchForm();
    return form;
  }

  item(id: number): ItemState {
    const item = this.state.items.find((candidate) => candidate.id === id);
    if (!item) throw new ServiceError('Invalid item.');
    return item;
  }
}

export function noSuchForm(): ServiceError {
  return new ServiceError(
    'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.',
  );
}
