import type { Dialect } from 'kysely';

/**
 * A store for `createEndpoint`, made by one of the adapters. What is in it is the endpoint's own
 * affair.
 */
export interface EndpointDatabase {
  readonly kind: 'sqlite' | 'postgres';
  readonly dialect: Dialect;
}
