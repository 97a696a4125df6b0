import type { ReactiveControllerHost } from 'lit';
import type { EndpointError } from '../../client/endpoint-error.ts';
import { asEndpointError, type DeskHost } from './desk-host.ts';

/** What a controller shows of a press: whether it is being dealt with, and why the last one failed. */
interface Progress {
  isBusy: boolean;
  failure: EndpointError | undefined;
}

/** Does what was pressed, unless something else is being done. `refused` is told why it failed. */
export async function oneAtATime(
  progress: Progress,
  element: ReactiveControllerHost,
  host: DeskHost,
  act: () => Promise<void>,
  refused?: (error: EndpointError) => unknown,
): Promise<void> {
  if (progress.isBusy) return;
  progress.isBusy = true;
  progress.failure = undefined;
  element.requestUpdate();
  try {
    await act();
  } catch (cause) {
    const error = asEndpointError(cause);
    progress.failure = error;
    host.report(error);
    await refused?.(error);
  }
  progress.isBusy = false;
  element.requestUpdate();
}
