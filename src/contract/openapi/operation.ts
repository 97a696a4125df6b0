import type { Tag } from './texts.ts';
import type { Route } from '../route.ts';
import type * as z from '../zod.ts';

/** An operation of the document: a route of the contract, with words and its own problems. */
export interface Operation {
  route: Route;
  id: string;
  tag: Tag;
  summary: string;
  description: string;
  /** The documented shape, where the route itself checks less. */
  answer?: z.ZodMiniType;
  /** Statuses of problems beside those that follow from the route. */
  problems?: readonly number[];
  /** Other media types in which the answer is given, as text. */
  texts?: readonly string[];
}

export const operation = (route: unknown, rest: Omit<Operation, 'route'>): Operation => ({
  route: route as Route,
  ...rest,
});
