// Compiled by consumer.test.ts: the contract's types and schemas, for who builds an endpoint.
import * as contract from 'gmw-widgets/contract';
import type { Group, Poll } from 'gmw-widgets/contract';

export const id: Group['id'] = 'lotgenoten';
// @ts-expect-error a poll has more than an id
export const poll: Poll = { id: 'definition' };
// @ts-expect-error editions are a list
export const editions: Group['editions'] = 'every month';
export const routes: object = contract.routes;
