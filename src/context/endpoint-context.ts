import { createContext } from '@lit/context';

/** Where the widgets inside a provider send their calls. */
export interface EndpointSettings {
  readonly endpoint?: string;
  readonly fetch?: typeof fetch;
}

/** A registered symbol, so that two copies of the script on one page still meet. */
export const endpointContext = createContext<EndpointSettings>(
  Symbol.for('gmw-widgets/endpoint@1'),
);
