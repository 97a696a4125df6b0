import type { Tag } from './texts.ts';
import type { Route } from '../route.ts';
import type * as z from '../zod.ts';

/** An operation of the OpenAPI document: a route of the contract with texts and extra problems. */
export interface Operation {
  route: Route;
  id: string;
  tag: Tag;
  summary: string;
  description: string;
  /** The documented answer, where the schema of the route checks less. */
  answer?: z.ZodMiniType;
  /** Statuses of problems, in addition to those that follow from the route. */
  problems?: readonly number[];
  /** Other media types of the answer, as text. */
  texts?: readonly string[];
}

export const operation = (route: unknown, rest: Omit<Operation, 'route'>): Operation => ({
  route: route as Route,
  ...rest,
});
