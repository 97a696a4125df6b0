import { Hono } from 'hono';
import type { Services } from '../services.ts';
import { approvals } from './approvals.ts';
import { deskOnly } from './auth.ts';
import { ballotSettings } from './ballot-settings.ts';
import { exports } from './exports.ts';
import { surveyCodes } from './survey-codes.ts';

/** The routes of the working group, all behind its token. */
export function desk(services: Services): Hono {
  const app = new Hono();
  app.use('/desk/*', deskOnly(services));
  app.route('/', approvals(services));
  app.route('/', ballotSettings(services));
  app.route('/', surveyCodes(services));
  app.route('/', exports(services));
  return app;
}
