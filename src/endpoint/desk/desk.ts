import { Hono } from 'hono';
import type { Services } from '../services.ts';
import { approvals } from './approvals.ts';
import { ballotSettings } from './ballot-settings.ts';
import { ballotText } from './ballot-text.ts';
import { exports } from './exports.ts';
import { surveyCodes } from './survey-codes.ts';

/** Poll and survey: the routes of the working group. */
export function desk(services: Services): Hono {
  const app = new Hono();
  app.route('/', approvals(services));
  app.route('/', ballotText(services));
  app.route('/', ballotSettings(services));
  app.route('/', surveyCodes(services));
  app.route('/', exports(services));
  return app;
}
