/** Errors as Google's services raise them; the guard turns them into errors of the script's own realm. */

/** Thrown by emulated services. `name` is what the script sees in `error.name`. */
export class ServiceError extends Error {
  constructor(message: string, name = 'Exception') {
    super(message);
    this.name = name;
  }
}

/** Ends the execution: the script cannot catch it, because every later call throws it again. */
export class ExecutionEnded extends Error {
  constructor(
    message: string,
    readonly outcome: 'killed' | 'timed out',
  ) {
    super(message);
  }
}

/** The error of an advanced service, as `API call to X failed with error: Y`. */
export function apiError(method: string, reason: string): ServiceError {
  return new ServiceError(
    `API call to ${method} failed with error: ${reason}`,
    'GoogleJsonResponseException',
  );
}
