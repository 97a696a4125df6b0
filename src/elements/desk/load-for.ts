import type { ReactiveControllerHost } from 'lit';
import { LoadController } from '../../internal/load-controller.ts';
import type { DeskHost } from './desk-host.ts';

/** For whom something is read: `person` is who is signed in, while the part that shows it is in view. */
interface Reader {
  readonly element: ReactiveControllerHost & HTMLElement;
  readonly host: DeskHost;
  readonly person: () => string | undefined;
}

/** Reads something once for somebody, and again for somebody else; a failure is told to the page. */
export const loadFor = <Value>(
  { element, host, person }: Reader,
  load: (signal: AbortSignal) => Promise<Value>,
  loaded: (value: Value) => void = () => undefined,
): LoadController<Value> =>
  new LoadController<Value>(element, {
    key: () => (person() === undefined ? undefined : [person()]),
    load,
    failed: (error) => host.report(error),
    loaded,
  });
